import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { attributeTypes, valuesOf } from '../anatomy/index.ts';
import { addressOctets } from './address-octets.ts';
import type { ExpectedName } from './judge.ts';
import type { KnownCertificate } from './known-certificate.ts';

/** The certificate carries the name. */
export function carries(certificate: KnownCertificate, expected: ExpectedName): boolean {
  switch (expected.kind) {
    case 'anyone':
      return true;
    case 'host':
      return isForHost(certificate, expected.host);
    case 'partner':
      return (
        isOfOneOf(certificate, expected.codes) || expected.hosts.some((host) => isForHost(certificate, host))
      );
  }
}

/** The name that was expected, for people. */
export function nameOf(expected: ExpectedName): string {
  switch (expected.kind) {
    case 'anyone':
      return '';
    case 'host':
      return expected.host;
    case 'partner':
      return [...expected.codes, ...expected.hosts].join(', ');
  }
}

/** RFC 6125: an address or a DNS name among the alternative names; the common name is never a host. */
function isForHost({ names }: KnownCertificate, host: string): boolean {
  const address = host.replace(/^\[(.*)\]$/, '$1');
  if (isIP(address) !== 0) {
    const octets = addressOctets(address);
    return names.some((name) => name.kind === 'ip' && octets !== undefined && name.octets.equals(octets));
  }
  const wanted = domainToASCII(host.replace(/\.$/, '')).toLowerCase();
  return wanted !== '' && names.some((name) => name.kind === 'dns' && isHostOf(name.text, wanted));
}

/** `*` stands for exactly one whole label, the first of three or more. */
function isHostOf(name: string, wanted: string): boolean {
  const shown = name.replace(/\.$/, '').toLowerCase();
  if (!shown.startsWith('*.')) return shown === wanted;
  const above = shown.slice(1);
  const first = wanted.indexOf('.');
  return above.indexOf('.', 1) > 0 && first > 0 && wanted.slice(first) === above;
}

function isOfOneOf({ parts: { subject } }: KnownCertificate, codes: readonly string[]): boolean {
  const wanted = new Set(codes.map(plain).filter((code) => code !== ''));
  return [
    ...valuesOf(subject, attributeTypes.serialNumber),
    ...valuesOf(subject, attributeTypes.commonName),
  ].some((value) => wanted.has(plain(value)));
}

function plain(code: string): string {
  return code.trim().toLowerCase();
}
