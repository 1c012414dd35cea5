import { Proxy } from '../../../shared/index.ts';
import { UsageError } from './usage-error.ts';

const expected = 'http://user@host:port, socks5://host:port, none';

/**
 * The way out as it is written after `--proxy`; null for `none`. The port has to be there. Throws UsageError: `usage-secret-in-sight`
 * where a password stands in it, which is not repeated.
 */
export function readProxy(written: string): Proxy | null {
  if (written === 'none') return null;
  const [, kind, user, host, port] =
    /^(http|socks5):\/\/(?:([^/?#]*)@)?(\[[0-9A-Fa-f:.]+\]|[^:@/?#[\]]+):(\d{1,5})\/?$/.exec(written) ?? [];
  // What stands before an @ may hold a password, however the rest is written.
  if (user?.includes(':') === true || (kind === undefined && /:[^/][^@]*@/.test(written))) {
    throw new UsageError('usage-secret-in-sight', { option: '--proxy' });
  }
  const proxy = Proxy.safeParse({
    kind,
    host: host?.replaceAll(/[[\]]/g, ''),
    port: Number(port),
    user: decoded(user ?? ''),
  });
  if (!proxy.success)
    throw new UsageError('usage-bad-value', { option: '--proxy', value: written, expected });
  return proxy.data;
}

/** The address of a proxy as it is written after `--proxy`. */
export function proxyText({ kind, host, port, user }: Proxy): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return `${kind}://${user === '' ? '' : `${encodeURIComponent(user)}@`}${name}:${port}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
