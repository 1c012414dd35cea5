import type { ImportWarningCode } from '../../../../shared/index.ts';
import type { SiteAsWritten, SkippedSite } from './site.ts';
import { child, textOf } from '../../../xml/index.ts';
import type { XmlElement } from '../../../xml/index.ts';

/** The sites of FileZilla's site manager, those in folders too. */
export function readFileZilla(root: XmlElement): readonly (SiteAsWritten | SkippedSite)[] {
  const servers = child(root, 'Servers');
  return servers === undefined ? [] : serversIn(servers).map(readServer);
}

function serversIn(folder: XmlElement): readonly XmlElement[] {
  return folder.children.flatMap((one) =>
    one.name === 'Server' ? [one] : one.name === 'Folder' ? serversIn(one) : [],
  );
}

/** Its numbers for protocols: 0 TLS where there is, 3 implicit, 4 explicit, 6 plain. All others are not FTP. */
const securityOf: ReadonlyMap<string, SiteAsWritten['security']> = new Map([
  ['', 'optional'],
  ['0', 'optional'],
  ['3', 'implicit'],
  ['4', 'explicit'],
  ['6', 'none'],
]);

function readServer(server: XmlElement): SiteAsWritten | SkippedSite {
  const name = textOf(server, 'Name') || server.text.trim();
  const host = textOf(server, 'Host');
  const security = securityOf.get(textOf(server, 'Protocol'));
  if (security === undefined) return { name, host, skipped: 'not-ftp' };
  const isAnonymous = textOf(server, 'Logontype') === '0';
  const { password, warnings } = isAnonymous ? noPassword : passwordIn(server);
  return {
    name,
    host,
    port: textOf(server, 'Port'),
    security,
    user: isAnonymous ? 'anonymous' : textOf(server, 'User'),
    password,
    remoteFolder: remoteFolderOf(textOf(server, 'RemoteDir')),
    localFolder: textOf(server, 'LocalDir'),
    passive: textOf(server, 'PasvMode') !== 'MODE_ACTIVE',
    warnings,
  };
}

interface Kept {
  readonly password: string | undefined;
  readonly warnings: readonly ImportWarningCode[];
}

const noPassword: Kept = { password: undefined, warnings: [] };

function passwordIn(server: XmlElement): Kept {
  const pass = child(server, 'Pass');
  if (pass === undefined || pass.text === '') return noPassword;
  const encoding = pass.attributes.get('encoding') ?? '';
  if (encoding === '') return { password: pass.text, warnings: [] };
  if (encoding === 'crypt') return { password: undefined, warnings: ['password-protected'] };
  const password = encoding === 'base64' ? fromBase64(pass.text.trim()) : undefined;
  return { password, warnings: password === undefined ? ['password-unreadable'] : [] };
}

function fromBase64(text: string): string | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(text, 'base64'));
  } catch {
    return undefined;
  }
}

/**
 * A folder as FileZilla writes it: the number of the server's kind, the length of a prefix and the prefix, then the length and the
 * text of each part. `1 0 4 home 3 abc` is /home/abc. What is not written so is taken as it stands where it begins with a slash.
 */
function remoteFolderOf(text: string): string | undefined {
  const head = /^\d{1,2} 0(?= |$)/.exec(text);
  if (head === null) return text.startsWith('/') ? text : undefined;
  const parts: string[] = [];
  for (let at = head[0].length; at < text.length;) {
    const [length = '', digits = ''] = /^ (\d{1,5}) /.exec(text.slice(at, at + 8)) ?? [];
    const part = text.slice(at + length.length, at + length.length + Number(digits));
    if (digits === '' || part.length !== Number(digits)) return undefined;
    parts.push(part);
    at += length.length + part.length;
  }
  return `/${parts.join('/')}`;
}
