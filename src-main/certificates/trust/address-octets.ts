import { isIPv4, isIPv6 } from 'node:net';

/** The 4 or 16 octets of an IP address; undefined where it is none, or means something on one machine only (`fe80::1%eth0`). */
export function addressOctets(address: string): Buffer | undefined {
  if (isIPv4(address)) return Buffer.from(address.split('.').map(Number));
  if (!isIPv6(address) || address.includes('%')) return undefined;
  // Without dots for the last four octets.
  const plain = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [before = '', after] = plain.split('::');
  const front = groups(before);
  const back = groups(after ?? '');
  const between = Array.from({ length: 8 - front.length - back.length }, () => 0);
  return Buffer.from([...front, ...between, ...back].flatMap((group) => [group >> 8, group & 0xff]));
}

function groups(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}
