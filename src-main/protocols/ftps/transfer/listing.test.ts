import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listingLimits, parseLines, parseMlsd } from './listing.ts';

describe('MLSD', () => {
  it('gives names, kinds, sizes and times', () => {
    const text = [
      'type=cdir;modify=20261121120000; .',
      'Type=file;Size=12;Modify=20261121120000.5;UNIX.mode=0644; a b.txt',
      'type=dir;sizd=4096;  leading space',
      'type=OS.unix=slink:/elsewhere; link',
      'type=OS.unix=symlink; other link',
      '',
    ].join('\r\n');
    expect(parseMlsd(text)).toEqual({
      entries: [
        { name: 'a b.txt', kind: 'file', size: 12, modified: Date.UTC(2026, 10, 21, 12, 0, 0, 500) },
        { name: ' leading space', kind: 'folder' },
        { name: 'link', kind: 'link', leadsTo: '/elsewhere' },
        { name: 'other link', kind: 'link' },
      ],
      unreadable: 0,
      whole: true,
    });
  });

  it('counts what no file may be called, and shows none of it', () => {
    const names = ['../../etc/passwd', '/etc/passwd', 'a\0b', 'a\u001b[2Jb', 'lost\ufffdname', ''];
    const text = names.map((name) => `type=file; ${name}`).join('\r\n');
    expect(parseMlsd(text)).toEqual({ entries: [], unreadable: names.length, whole: false });
  });

  it('says nothing about a folder of which nothing was shown', () => {
    expect(parseMlsd('')).toEqual({ entries: [], unreadable: 0, whole: false });
  });
});

describe('LIST', () => {
  it.each([
    ['proftpd', '-rw-r--r--   1 ftp      ftp          3123 Nov 21 12:00 a b.txt'],
    ['vsftpd', '-rw-r--r--    1 1000     1000         3123 Nov 21 12:00 a b.txt'],
    ['pure-ftpd', '-rw-r--r--    1 1000       users            3123 Nov 21  2025 a b.txt'],
    ['a group with a space', '-rw-r--r-- 1 me domain users 3123 Nov 21 12:00 a b.txt'],
    ['DOS', '11-21-26  12:00PM                 3123 a b.txt'],
  ])('of %s', (_server, line) => {
    const listing = parseLines(`total 8\r\n${line}\r\n`);
    expect(listing?.entries).toMatchObject([{ name: 'a b.txt', kind: 'file', size: 3_123 }]);
    expect(listing?.entries[0]?.modifiedText).not.toBe('');
    expect(listing).toMatchObject({ unreadable: 0, whole: true });
  });

  it('tells folders and links', () => {
    const text = [
      'drwxr-xr-x   3 ftp ftp 4096 Nov 21 12:00 .',
      'drwxr-xr-x   3 ftp ftp 4096 Nov 21 12:00 ..',
      'drwxr-xr-x   2 ftp ftp 4096 Nov 21 12:00 folder',
      'lrwxrwxrwx   1 ftp ftp   10 Nov 21 12:00 link -> /elsewhere',
      'what is this?',
    ].join('\r\n');
    expect(parseLines(text)).toMatchObject({
      entries: [
        { name: 'folder', kind: 'folder' },
        { name: 'link', kind: 'link', leadsTo: '/elsewhere' },
      ],
      unreadable: 1,
      whole: true,
    });
    expect(parseLines('11-21-26  12:00PM       <DIR>          folder')?.entries).toMatchObject([
      { name: 'folder', kind: 'folder' },
    ]);
  });

  it('an empty folder shows itself, and a hidden one does not', () => {
    expect(parseLines('drwxr-xr-x 3 ftp ftp 4096 Nov 21 12:00 .\r\n')).toMatchObject({
      entries: [],
      whole: true,
    });
    expect(parseLines('')).toMatchObject({ entries: [], whole: false });
  });
});

describe('any listing', () => {
  it('has limits', () => {
    expect(parseMlsd('type=file; a\r\n'.repeat(listingLimits.entries + 1))).toBeUndefined();
    expect(parseLines('x'.repeat(listingLimits.lineLength + 1))).toBeUndefined();
  });

  it('never names a path or hides a control character, whatever comes', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.string({ unit: 'binary', maxLength: 40 }).map((name) => `type=file;size=1; ${name}`),
      fc.string({ unit: 'binary', maxLength: 40 }).map((name) => `-rw-r--r-- 1 a b 3 Nov 21 12:00 ${name}`),
      fc.string({ unit: 'binary', maxLength: 40 }).map((name) => `11-21-26  12:00PM  3 ${name}`),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        for (const listing of [parseMlsd(lines.join('\r\n')), parseLines(lines.join('\r\n'))]) {
          for (const { name, size } of listing?.entries ?? []) {
            expect(/[\p{Cc}/]/u.test(name) || name === '' || name === '.' || name === '..').toBe(false);
            expect(size === undefined || Number.isSafeInteger(size)).toBe(true);
          }
        }
      }),
    );
  });
});
