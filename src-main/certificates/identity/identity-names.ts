import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';

/** Longest commonName, organisation, unit and serialNumber, RFC 5280 appendix A.1; a locality may be longer and need not. */
const longestName = 64;

/** A name for people as a certificate may carry it: without control signs and what turns text around, cut to 64 characters. */
export function nameText(text: string): string {
  const shown = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return [...shown].slice(0, longestName).join('').trim();
}

/** The same for a common name, which is never empty: `Waybill` where nothing is left. */
export function commonNameOf(text: string): string {
  return nameText(text) || 'Waybill';
}

export interface AlternativeName {
  readonly type: 'dns' | 'ip';
  readonly value: string;
}

const label = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const domain = new RegExp(`^(?=.{1,253}$)(?:\\*\\.)?${label}(?:\\.${label})*$`);

/**
 * The hosts as subject alternative names, each once. Machines are called all sorts of things: letters beyond ASCII become
 * punycode, and what is no host name at all is left out.
 */
export function alternativeNames(names: readonly string[]): AlternativeName[] {
  const found = new Map<string, AlternativeName>();
  for (const name of names) {
    const one = alternativeName(name.trim());
    if (one !== undefined) found.set(one.value, one);
  }
  return [...found.values()];
}

function alternativeName(name: string): AlternativeName | undefined {
  // An address with a zone (fe80::1%eth0) means something on this machine only.
  if (isIP(name) !== 0) return name.includes('%') ? undefined : { type: 'ip', value: name };
  const value = domainToASCII(name.replace(/\.$/, '')).toLowerCase();
  return domain.test(value) && isIP(value) === 0 ? { type: 'dns', value } : undefined;
}
