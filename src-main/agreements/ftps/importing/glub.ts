import { createDecipheriv } from 'node:crypto';
import type { ImportWarningCode } from '../../../../shared/index.ts';
import type { SiteAsWritten } from './site.ts';
import { decodedWithoutMark } from './text.ts';
import { textOf } from '../../../xml/index.ts';
import type { XmlElement } from '../../../xml/index.ts';

/** The sites of Glub Secure FTP 2: `booklist` with `bookmark`s. What stands in its list without a mode is explicit TLS. */
export function readGlub(booklist: XmlElement): readonly SiteAsWritten[] {
  return booklist.children.filter(({ name }) => name === 'bookmark').map(readBookmark);
}

function readBookmark(bookmark: XmlElement): SiteAsWritten {
  const isAnonymous = isTrue(bookmark, 'anon');
  const kept = isAnonymous ? '' : textOf(bookmark, 'password');
  const password = kept === '' ? undefined : uncoverGlubPassword(kept);
  const mode = textOf(bookmark, 'security');
  const warnings: ImportWarningCode[] = [
    ...(kept !== '' && password === undefined ? (['password-unreadable'] as const) : []),
    ...(isTrue(bookmark, 'proxy') ? (['proxy-elsewhere'] as const) : []),
    ...(isTrue(bookmark, 'ccc') ? (['clear-control'] as const) : []),
    ...(mode !== '0' && textOf(bookmark, 'ssldata') === 'false' ? (['clear-data'] as const) : []),
  ];
  return {
    name: textOf(bookmark, 'profile'),
    host: textOf(bookmark, 'hostname'),
    port: textOf(bookmark, 'port'),
    security: mode === '0' ? 'none' : mode === '2' ? 'implicit' : 'explicit',
    user: isAnonymous ? 'anonymous' : textOf(bookmark, 'username'),
    password,
    remoteFolder: textOf(bookmark, 'remotedir'),
    localFolder: textOf(bookmark, 'localdir'),
    passive: textOf(bookmark, 'pasv') !== 'false',
    warnings,
  };
}

function isTrue(bookmark: XmlElement, name: string): boolean {
  return textOf(bookmark, name).toLowerCase() === 'true';
}

/** The key of every copy of Glub Secure FTP: it hides, and protects nothing. */
const key = Buffer.from([5, 5, 118, 9, 73, 0xc4, 0xc4, 0x8f]);

/**
 * A password as Glub Secure FTP hides it: hexadecimal, DES in ECB mode, one random letter before and behind.
 * @returns undefined where it is not hidden so
 */
function uncoverGlubPassword(hidden: string): string | undefined {
  if (!/^[0-9a-fA-F]{16,1024}$/.test(hidden) || hidden.length % 16 !== 0) return undefined;
  const octets = Buffer.from(hidden, 'hex');
  const plain = Buffer.concat(
    Array.from({ length: octets.length / 8 }, (_, block) =>
      decryptBlock(octets.subarray(block * 8, block * 8 + 8)),
    ),
  );
  const padding = plain.at(-1) ?? 0;
  if (padding < 1 || padding > 8 || !plain.subarray(-padding).every((octet) => octet === padding))
    return undefined;
  const text = decodedWithoutMark(plain.subarray(0, -padding));
  return text.length < 2 ? undefined : text.slice(1, -1);
}

/** DES with one key is Triple DES with three times that key, which every library still has. */
function decryptBlock(block: Uint8Array): Buffer {
  const decipher = createDecipheriv('des-ede3-cbc', Buffer.concat([key, key, key]), Buffer.alloc(8));
  decipher.setAutoPadding(false);
  return Buffer.concat([decipher.update(block), decipher.final()]);
}
