import { createHash } from 'node:crypto';
import * as tls from 'node:tls';
import type { SecureContext, SecureContextOptions } from 'node:tls';
import type { Anchors } from './peer.ts';
import { pemCertificates } from './pem-certificates.ts';
import { SocketError } from './socket-error.ts';

export type TlsVersion = '1.2' | '1.3';

/** A certificate to show, with its key. */
export interface TlsIdentity {
  readonly certificatePem: string;
  readonly privateKeyPem: string;
}

/**
 * Forward secrecy only, under names that OpenSSL and BoringSSL both know. The two with CBC are for partners whose software is from
 * before GCM.
 */
const ciphers = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-RSA-AES128-SHA',
  'ECDHE-RSA-AES256-SHA',
].join(':');

/** TLS 1.2 and 1.3 with our ciphers, and what else is asked for. Throws `identity-unusable`. */
export function secureContext(
  identity: TlsIdentity | undefined,
  options: SecureContextOptions,
): SecureContext {
  try {
    return tls.createSecureContext({
      minVersion: 'TLSv1.2',
      maxVersion: 'TLSv1.3',
      ciphers,
      ...(identity === undefined ? {} : { cert: identity.certificatePem, key: identity.privateKeyPem }),
      ...options,
    });
  } catch (error) {
    throw new SocketError({ code: 'identity-unusable', retry: 'never' }, { cause: error });
  }
}

export interface ClientSettings {
  readonly anchors: Anchors;
  readonly identity?: TlsIdentity | undefined;
  /** 1.2 unless told otherwise. */
  readonly oldestTls?: TlsVersion | undefined;
  /** 1.3 unless told otherwise. */
  readonly newestTls?: TlsVersion | undefined;
  /** The only group that a key is exchanged in (RFC 8446 4.2.7), by the name OpenSSL has for it. Absent: all that are safe. */
  readonly group?: string | undefined;
}

/** Reading the several hundred authorities of a computer takes 20 ms: kept for the next call. */
const kept = new Map<string, SecureContext>();
const mostKept = 16;

/** For a client. Throws `identity-unusable`, `certificate-unreadable`. */
export function clientContext(settings: ClientSettings): SecureContext {
  const { anchors, identity, oldestTls = '1.2', newestTls = '1.3', group = '' } = settings;
  const own = [identity?.certificatePem, identity?.privateKeyPem];
  const parts = [anchors.system, anchors.authorities, ...own, oldestTls, newestTls, group];
  const key = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const context = kept.get(key) ?? makeClientContext(settings);
  kept.delete(key);
  kept.set(key, context);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return context;
}

function makeClientContext(settings: ClientSettings): SecureContext {
  const { anchors, identity, oldestTls, newestTls, group } = settings;
  const authorities = anchors.authorities.flatMap((text) => pemCertificates(text));
  return secureContext(identity, {
    minVersion: `TLSv${oldestTls ?? '1.2'}`,
    maxVersion: `TLSv${newestTls ?? '1.3'}`,
    ca: anchors.system ? [...authorities, ...systemAuthorities()] : authorities,
    // A partner may have handed over the authority that signs for it, and not the one above that.
    allowPartialTrustChain: authorities.length > 0,
    ...(group === undefined ? {} : { ecdhCurve: group }),
  });
}

/** The authorities that the operating system trusts, PEM; those that Node brings along where it does not tell. */
export function systemAuthorities(): readonly string[] {
  // Came with Node 22.15.
  const ofSystem = typeof tls.getCACertificates === 'function' ? tls.getCACertificates('system') : [];
  return ofSystem.length > 0 ? ofSystem : tls.rootCertificates;
}
