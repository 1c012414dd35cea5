import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPort, dataTarget, readAnnounced } from './passive.ts';

function read(line: string): ReturnType<typeof readAnnounced> {
  return readAnnounced({ code: Number(line.slice(0, 3)), lines: [line] });
}

describe('what is answered to EPSV and PASV (D-13, D-14, C2)', () => {
  it.each([
    ['229 Entering Extended Passive Mode (|||6446|)', { port: 6446 }],
    ['229 ok (!!!6446!)', { port: 6446 }],
    ['227 Entering Passive Mode (192,168,2,1,34,12)', { address: '192.168.2.1', port: 8716 }],
    ['227 Entering Passive Mode 144,43,253,65,82,8', { address: '144.43.253.65', port: 21_000 }],
    ['227 =10,0,0,1,4,1.', { address: '10.0.0.1', port: 1_025 }],
  ])('%s is understood', (line, announced) => {
    expect(read(line)).toEqual(announced);
  });

  it.each([
    '229 (|||0|)',
    '229 (|||65536|)',
    '229 (|||1e3|)',
    '229 (||6446|)',
    '229',
    '227 (256,0,0,1,1,1)',
    '227 (1,2,3,4,0,0)',
    '227 (1,2,3,4,5)',
    '200 (|||6446|)',
  ])('%s is not', (line) => {
    expect(read(line)).toBeUndefined();
  });

  it('never leads to port 0 or beyond, whatever is said', () => {
    fc.assert(
      fc.property(fc.constantFrom('227 ', '229 '), fc.string({ maxLength: 60 }), (code, words) => {
        const announced = read(code + words);
        if (announced === undefined) return;
        expect(announced.port).toBeGreaterThan(0);
        expect(announced.port).toBeLessThan(65_536);
      }),
    );
  });
});

describe('where the data connection goes (C2)', () => {
  const announced = { address: '192.168.2.1', port: 8_716 };
  const there = { address: 'announced' } as const;

  it('is the server of the control connection unless told otherwise', () => {
    expect(dataTarget(announced, '203.0.113.5', { address: 'control' })).toEqual({
      host: '203.0.113.5',
      port: 8_716,
    });
  });

  it.each([
    ['192.168.2.1', '203.0.113.5', '203.0.113.5'],
    ['192.168.2.1', 'ftps.partner.example', 'ftps.partner.example'],
    ['127.0.0.1', '203.0.113.5', '203.0.113.5'],
    ['100.64.0.1', '203.0.113.5', '203.0.113.5'],
    ['169.254.1.1', '203.0.113.5', '203.0.113.5'],
    ['0.0.0.0', '10.0.0.1', '10.0.0.1'],
    ['224.0.0.1', '10.0.0.1', '10.0.0.1'],
    ['203.0.113.6', '203.0.113.5', '203.0.113.6'],
    ['10.0.0.2', '::ffff:10.0.0.1', '10.0.0.2'],
  ])('%s announced by %s is %s, where what is announced counts', (address, server, host) => {
    expect(dataTarget({ address, port: 8_716 }, server, there).host).toBe(host);
  });

  it('is never a port below 1024, nor one that is not agreed on', () => {
    for (const port of [22, 1_023]) {
      expect(() => checkPort({ port }, there, {})).toThrow('ftps.data-port');
    }
    expect(checkPort({ port: 1_024 }, there, {})).toBeUndefined();
    for (const outside of [undefined, 'refuse'] as const) {
      const agreed = { address: 'control', ports: { from: 23_001, to: 23_100 }, outside } as const;
      for (const port of [23_001, 23_100]) expect(checkPort({ port }, agreed, {})).toBeUndefined();
      for (const port of [23_000, 23_101]) {
        expect(() => checkPort({ port }, agreed, {})).toThrow('ftps.data-port');
      }
    }
  });

  it('is one that is not agreed on where that is only told, but none below 1024', () => {
    const agreed = { address: 'control', ports: { from: 23_001, to: 23_100 }, outside: 'warn' } as const;
    expect(checkPort({ port: 23_100 }, agreed, {})).toBeUndefined();
    expect(checkPort({ port: 23_101 }, agreed, { host: 'a', port: 990 })).toEqual({
      code: 'ftps.data-port-outside',
      params: { host: 'a', port: 23_101, from: 23_001, to: 23_100 },
    });
    expect(() => checkPort({ port: 1_023 }, agreed, {})).toThrow('ftps.data-port');
  });
});
