import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import type { ImportWarningCode } from '../../../../shared/index.ts';

/** A server as another program had it in its list. */
export interface ImportedSite {
  /** How the other program called it; its host where it had no name. */
  readonly name: string;
  /** Of a name the ASCII form; an IPv6 address without brackets. */
  readonly host: string;
  readonly port: number;
  readonly security: 'implicit' | 'explicit';
  /** Empty: none was kept. */
  readonly user: string;
  /** A secret. Absent: none was kept, or it cannot be read. */
  readonly password?: string;
  /** Absent: where the login leads. */
  readonly remoteFolder?: string;
  readonly localFolder?: string;
  /** false: the other program let the server connect back, which is not done here. */
  readonly passive: boolean;
  readonly proxy?: ImportedProxy;
}

export interface ImportedProxy {
  readonly kind: 'http' | 'socks5';
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** A secret. */
  readonly password?: string;
}

export interface ImportWarning {
  readonly code: ImportWarningCode;
  /** The name of the site; empty: of the whole file. */
  readonly site: string;
}

export interface ImportedSites {
  readonly sites: readonly ImportedSite[];
  readonly warnings: readonly ImportWarning[];
}

/** What a file says of a site, unchecked. */
export interface SiteAsWritten {
  readonly name: string;
  readonly host: string;
  /** Empty: the usual one. */
  readonly port: string;
  readonly security: 'implicit' | 'explicit' | 'optional' | 'none';
  readonly user: string;
  readonly password?: string | undefined;
  readonly remoteFolder?: string | undefined;
  readonly localFolder?: string | undefined;
  readonly passive: boolean;
  readonly proxy?: ProxyAsWritten | undefined;
  /** What the reader has seen already. */
  readonly warnings?: readonly ImportWarningCode[];
}

export interface ProxyAsWritten {
  readonly kind: ImportedProxy['kind'];
  readonly host: string;
  readonly port: string;
  readonly user: string;
  readonly password?: string | undefined;
}

const mostSites = 1000;

/** Checks every field; what cannot be is left out and warned of. */
export function checkSites(written: readonly (SiteAsWritten | SkippedSite)[]): ImportedSites {
  const sites: ImportedSite[] = [];
  const warnings: ImportWarning[] = [];
  const said = new Set<string>();
  for (const one of written.slice(0, mostSites)) {
    const name = nameOf(one);
    const warn = (code: ImportWarningCode): void => {
      if (said.has(`${code} ${name}`)) return;
      said.add(`${code} ${name}`);
      warnings.push({ code, site: name });
    };
    if ('skipped' in one) {
      warn(one.skipped);
      continue;
    }
    const site = checkSite(one, name, warn);
    if (site !== undefined) sites.push(site);
  }
  if (written.length > mostSites) warnings.push({ code: 'too-many-sites', site: '' });
  return { sites, warnings };
}

/** A site that is left out, and why. */
export interface SkippedSite {
  readonly name: string;
  readonly host: string;
  readonly skipped: ImportWarningCode;
}

type Warn = (code: ImportWarningCode) => void;

function checkSite(written: SiteAsWritten, name: string, warn: Warn): ImportedSite | undefined {
  const host = hostOf(written.host);
  if (host === undefined) {
    warn('host-unusable');
    return undefined;
  }
  if (written.security === 'none') warn('plain-ftp');
  if (written.security === 'optional') warn('tls-optional');
  if (!written.passive) warn('active-mode');
  for (const code of written.warnings ?? []) warn(code);
  const security = written.security === 'implicit' ? 'implicit' : 'explicit';
  const proxy = written.proxy === undefined ? undefined : checkProxy(written.proxy, warn);
  const remoteFolder = folderOf(written.remoteFolder, warn);
  const localFolder = folderOf(written.localFolder, warn);
  const password = passwordOf(written.password, warn);
  return {
    name,
    host,
    port: portOf(written.port, security === 'implicit' ? 990 : 21, warn),
    security,
    user: userOf(written.user, warn),
    passive: written.passive,
    ...(password === undefined ? {} : { password }),
    ...(remoteFolder === undefined ? {} : { remoteFolder }),
    ...(localFolder === undefined ? {} : { localFolder }),
    ...(proxy === undefined ? {} : { proxy }),
  };
}

function checkProxy(written: ProxyAsWritten, warn: Warn): ImportedProxy | undefined {
  const host = hostOf(written.host);
  if (host === undefined) {
    warn('proxy-unsupported');
    return undefined;
  }
  const password = passwordOf(written.password, warn);
  return {
    kind: written.kind,
    host,
    port: portOf(written.port, written.kind === 'http' ? 80 : 1080, warn),
    user: userOf(written.user, warn),
    ...(password === undefined ? {} : { password }),
  };
}

function nameOf({ name, host }: { readonly name: string; readonly host: string }): string {
  return Array.from(shown(name) || shown(host))
    .slice(0, 200)
    .join('');
}

/** Nothing that could change a line or the direction of writing where it is shown. */
function shown(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').trim();
}

function hostOf(text: string): string | undefined {
  const bare = text.trim().replace(/^\[(.*)\]$/, '$1');
  if (isIP(bare) !== 0) return bare;
  if (bare.length > 253 || !/^[\p{L}\p{M}\p{N}._-]+$/u.test(bare)) return undefined;
  const ascii = domainToASCII(bare);
  return ascii === '' || ascii.length > 253 ? undefined : ascii;
}

function portOf(text: string, usual: number, warn: Warn): number {
  if (text.trim() === '') return usual;
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  warn('port-unusable');
  return usual;
}

function userOf(text: string, warn: Warn): string {
  if (text.length <= 255 && !hasControls(text)) return text;
  warn('user-unusable');
  return '';
}

function passwordOf(text: string | undefined, warn: Warn): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (text.length <= 255 && !hasControls(text)) return text;
  warn('password-unreadable');
  return undefined;
}

function folderOf(text: string | undefined, warn: Warn): string | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  if (text.length <= 1024 && !hasControls(text)) return text;
  warn('folder-unusable');
  return undefined;
}

function hasControls(text: string): boolean {
  return /\p{Cc}/u.test(text);
}
