import type { ImportWarningCode } from '../../../../shared/index.ts';
import type { ProxyAsWritten, SiteAsWritten, SkippedSite } from './site.ts';
import { decodedWithoutMark } from './text.ts';

type Section = ReadonlyMap<string, string>;

/** Whether a text is a configuration of WinSCP with sites in it. */
export function isWinScp(text: string): boolean {
  return /^\[Sessions\\/m.test(text);
}

/** The sites of a `WinSCP.ini`. What is at WinSCP's default stands not in it: SFTP, port 22, passive. */
export function readWinScp(text: string): readonly (SiteAsWritten | SkippedSite)[] {
  return sessionsIn(text).map(([name, section]) => readSession(name, section));
}

function sessionsIn(text: string): readonly (readonly [string, Section])[] {
  const sessions: [string, Map<string, string>][] = [];
  let section: Map<string, string> | undefined;
  for (const line of text.split(/\r?\n/)) {
    const heading = /^\[(.*)\]\s*$/.exec(line)?.[1];
    if (heading !== undefined) {
      section = undefined;
      const name = heading.startsWith('Sessions\\') ? unescaped(heading.slice('Sessions\\'.length)) : '';
      // The settings that new sites begin with are no site.
      if (name === '' || name === 'Default Settings') continue;
      section = new Map();
      sessions.push([name, section]);
    } else {
      const [, key, value] = /^([^=;]+)=(.*)$/.exec(line) ?? [];
      if (key !== undefined && value !== undefined) section?.set(key.trim(), value);
    }
  }
  return sessions;
}

/** WinSCP's numbers for what is spoken under FSProtocol 5, which is FTP. */
const securityOf: ReadonlyMap<string, SiteAsWritten['security']> = new Map([
  ['', 'none'],
  ['0', 'none'],
  ['1', 'implicit'],
  ['2', 'explicit'],
  ['3', 'explicit'],
]);

function readSession(path: string, section: Section): SiteAsWritten | SkippedSite {
  const value = (key: string): string => unescaped(section.get(key) ?? '');
  const name = path.split('/').at(-1) ?? path;
  const host = value('HostName');
  const security = securityOf.get(value('Ftps'));
  if (value('FSProtocol') !== '5' || security === undefined) return { name, host, skipped: 'not-ftp' };
  const user = value('UserName');
  const kept = passwordIn(section, ['PasswordPlain', 'Password'], `${user}${host}`);
  const proxyKept = passwordIn(
    section,
    ['ProxyPassword', 'ProxyPasswordEnc'],
    `${value('ProxyUsername')}${value('ProxyHost')}`,
  );
  const method = value('ProxyMethod');
  const warnings: ImportWarningCode[] = [
    ...kept.warnings,
    ...(kindOf.has(method) ? proxyKept.warnings : []),
    ...(kindOf.has(method) || ['', '0'].includes(method) ? [] : (['proxy-unsupported'] as const)),
    ...(value('TlsCertificateFile') === '' ? [] : (['client-certificate-elsewhere'] as const)),
  ];
  return {
    name,
    host,
    port: value('PortNumber') || '22',
    security,
    user,
    password: kept.password,
    remoteFolder: value('RemoteDirectory'),
    localFolder: value('LocalDirectory'),
    passive: value('FtpPasvMode') !== '0',
    proxy: proxyOf(method, value, proxyKept.password),
    warnings,
  };
}

const kindOf: ReadonlyMap<string, ProxyAsWritten['kind']> = new Map([
  ['2', 'socks5'],
  ['3', 'http'],
]);

function proxyOf(
  method: string,
  value: (key: string) => string,
  password: string | undefined,
): ProxyAsWritten | undefined {
  const kind = kindOf.get(method);
  if (kind === undefined) return undefined;
  const port = value('ProxyPort') || '80';
  return { kind, host: value('ProxyHost'), port, user: value('ProxyUsername'), password };
}

interface Kept {
  readonly password: string | undefined;
  readonly warnings: readonly ImportWarningCode[];
}

function passwordIn(section: Section, [plainKey, hiddenKey]: readonly [string, string], owner: string): Kept {
  const plain = unescaped(section.get(plainKey) ?? '');
  const hidden = (section.get(hiddenKey) ?? '').trim();
  if (hidden === '') return { password: plain === '' ? undefined : plain, warnings: [] };
  const password = uncoverWinScpPassword(hidden, owner);
  if (password === 'protected') return { password: undefined, warnings: ['password-protected'] };
  return { password: password?.text, warnings: password === undefined ? ['password-unreadable'] : [] };
}

/**
 * A password as WinSCP hides it: each octet turned around against 0xA3 and written in hexadecimal, between octets of chance, with
 * its owner (user and host) before it. `protected`: it is encrypted with a master password. undefined: it is not hidden so.
 */
function uncoverWinScpPassword(hidden: string, owner: string): { text: string } | 'protected' | undefined {
  if (!/^(?:[0-9a-fA-F]{2}){4,2048}$/.test(hidden)) return undefined;
  const octets = Buffer.from(hidden, 'hex').map((octet) => (~octet & 0xff) ^ 0xa3);
  const [flag = 0, kind = 0] = octets;
  const hasOwner = flag === 0xff;
  if (hasOwner && kind === 1) return 'protected';
  const length = hasOwner ? octets[2] : flag;
  const shift = octets[hasOwner ? 3 : 1];
  if (length === undefined || shift === undefined) return undefined;
  const from = (hasOwner ? 4 : 2) + shift;
  const content = octets.subarray(from, from + length);
  if (content.length !== length) return undefined;
  const before = hasOwner ? Buffer.from(owner, 'utf8') : Buffer.alloc(0);
  if (!before.equals(content.subarray(0, before.length))) return undefined;
  return { text: decodedWithoutMark(content.subarray(before.length)) };
}

/** `%20` and the like; what begins with a byte order mark is UTF-8, as is what can be. */
function unescaped(text: string): string {
  if (!text.includes('%')) return text;
  const parts = text.match(/%[0-9a-fA-F]{2}|[^%]+|%/g) ?? [];
  const octets = parts.map((part) =>
    /^%../.test(part) ? Buffer.from(part.slice(1), 'hex') : Buffer.from(part, 'utf8'),
  );
  return decodedWithoutMark(Buffer.concat(octets));
}
