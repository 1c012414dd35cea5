import { expect, it } from 'vitest';
import { Contact } from '../index.ts';
import { contactsCsv } from './contacts-csv.ts';
import { en } from './en.ts';

const row = Contact.parse({
  id: 1,
  direction: 'out',
  partnerName: 'Volta, Inc. "V"',
  host: '=cmd|calc',
  port: 6619,
  address: '192.0.2.1',
  tls: true,
  connections: 2,
  beganAt: Date.UTC(2026, 10, 21, 8, 41, 7),
  octetsOut: 1_234_567,
  octetsIn: 89,
  commands: 12,
  files: ['A.EDI', 'B\r\nC.EDI'],
});

it('what left is written so that a spreadsheet reads it, and runs nothing of it', () => {
  expect(contactsCsv(en, [row])).toBe(
    [
      'Began,Ended,Partner,Who called,Host,Port,Address,Proxy,TLS,Out,In,Connections,Commands,Files,Asked\r\n',
      `2026-11-21T08:41:07.000Z,,"Volta, Inc. ""V""",We called,'=cmd|calc,6619,192.0.2.1,,encrypted,1234567,89,2,12,"A.EDI; B\r\nC.EDI",\r\n`,
    ].join(''),
  );
});
