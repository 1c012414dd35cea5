import { describe as suite, expect, test } from 'vitest';
import { decodeCommand } from './decode.ts';
import { describe, describeData } from './describe.ts';
import { encodeCommand } from './encode.ts';

suite('a command in a trace', () => {
  test('reads as the protocol names it', () => {
    expect(
      describe({
        command: 'SFID',
        datasetName: 'INVOICE 7',
        date: '20260801',
        time: '1015300001',
        userData: '',
        destination: 'O2',
        originator: 'O1',
        format: 'U',
        recordLength: 0,
        fileSize: 17,
        originalSize: 17,
        restartPosition: 3n,
        securityLevel: 0,
        cipherSuite: 0,
        compression: 0,
        enveloping: 0,
        signedReceipt: true,
        description: 'für "Sie"',
      }),
    ).toBe(
      'SFID DSN="INVOICE 7" DATE=20260801 TIME=1015300001 DEST=O2 ORIG=O1 FMT=U LRECL=00000 FSIZ=17 OSIZ=17 REST=3 ' +
        'SEC=00 CIPH=00 COMP=0 ENV=0 SIGN=Y DESC="für \\"Sie\\""',
    );
    expect(describe({ command: 'CDT' })).toBe('CDT');
    expect(describe({ command: 'EFID', recordCount: 0n, unitCount: 12n })).toBe('EFID RCNT=0 UCNT=12');
    expect(describe({ command: 'EFPA', changeDirection: false })).toBe('EFPA CD=N');
    expect(describe({ command: 'SFNA', reason: '13', retry: false, text: '' })).toBe(
      'SFNA REAS=13/duplicate-file RRTR=N',
    );
    expect(describe({ command: 'ESID', reason: '77', text: 'gone' })).toBe('ESID REAS=77 REAST=gone');
    expect(describe({ command: 'DATA', subrecords: Buffer.alloc(9) })).toBe('DATA OCTETS=9');
    expect(describeData({ direction: 'sent', buffers: 3, octets: 4_200, credits: 1 })).toBe(
      'DATA BUFFERS=3 OCTETS=4200 CDT=1',
    );
  });

  test('gives the hash of a receipt whole, its signature by its length', () => {
    const eerp = {
      command: 'EERP',
      datasetName: 'A',
      date: '20260801',
      time: '1015300001',
      userData: '',
      destination: 'O1',
      originator: 'O2',
      hash: Buffer.alloc(20, 0xab),
      signature: Buffer.alloc(700),
    } as const;
    expect(describe(eerp)).toBe(
      `EERP DSN=A DATE=20260801 TIME=1015300001 DEST=O1 ORIG=O2 HSH=${'ab'.repeat(20)} SIG="700 octets"`,
    );
  });

  test('shows no secret', () => {
    const ssid = encodeCommand({
      command: 'SSID',
      level: 5,
      code: 'O1',
      password: 'TOPSECRT',
      bufferSize: 2048,
      capability: 'B',
      compression: false,
      restart: true,
      specialLogic: false,
      credit: 20,
      authentication: false,
      userData: '',
    });
    expect(describe(decodeCommand(ssid))).toBe(
      'SSID LEV=5 CODE=O1 PSWD=*** SDEB=02048 SR=B CMPR=N REST=Y SPEC=N CRED=020 AUTH=N',
    );
    expect(describe({ command: 'AUCH', challenge: Buffer.from('challenge') })).toBe('AUCH CHAL=***');
    expect(describe({ command: 'AURP', response: Buffer.alloc(20, 'r') })).toBe('AURP RSP=***');
  });

  test('stays one line whatever the partner writes', () => {
    const text = 'a\r\nESID REAS=00\u2028\x85\u202eb\u200fc\x1b[31m';
    expect(describe({ command: 'ESID', reason: '99', text })).toBe(
      'ESID REAS=99/unspecified REAST="a\\r\\nESID REAS=00\\u2028\\u0085\\u202eb\\u200fc\\u001b[31m"',
    );
  });
});
