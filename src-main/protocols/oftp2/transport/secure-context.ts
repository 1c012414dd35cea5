import { constants, createHash } from 'node:crypto';
import * as tls from 'node:tls';
import type { SecureContext, SecureContextOptions } from 'node:tls';
import { OftpError } from '../oftp-error.ts';
import { pemCertificates } from './certificate.ts';
import type { Anchors } from './peer.ts';

/** A certificate to show, with its key. */
export interface TlsIdentity {
  readonly certificatePem: string;
  readonly privateKeyPem: string;
}

/**
 * Forward secrecy only (field notes), under names that OpenSSL and BoringSSL both know. The two with CBC are for partners whose
 * software is from before GCM.
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

const versions = { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3', ciphers } as const;

/** For a server. Every caller proves its certificate anew: no session is resumed. Throws `identity-unusable`. */
export function serverContext(identity: TlsIdentity): SecureContext {
  const context =
    ofServer.get(identity) ??
    build({
      ...versions,
      ...keyPair(identity),
      honorCipherOrder: true,
      secureOptions: constants.SSL_OP_NO_TICKET,
      sessionIdContext: 'oftp2',
    });
  ofServer.set(identity, context);
  return context;
}

/** One for each identity, as long as somebody has it. */
const ofServer = new WeakMap<TlsIdentity, SecureContext>();

/** Reading the several hundred authorities of a computer takes 20 ms: kept for the next call. */
const kept = new Map<string, SecureContext>();
const mostKept = 16;

/** For a client. Throws `identity-unusable`, `certificate-unreadable`. */
export function clientContext(
  anchors: Anchors,
  identity: TlsIdentity | undefined,
  oldestVersion: '1.2' | '1.3' = '1.2',
): SecureContext {
  const own = [identity?.certificatePem, identity?.privateKeyPem];
  const parts = [anchors.system, anchors.authorities, ...own, oldestVersion];
  const key = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const context = kept.get(key) ?? makeClientContext(anchors, identity, oldestVersion);
  kept.delete(key);
  kept.set(key, context);
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  return context;
}

function makeClientContext(
  anchors: Anchors,
  identity: TlsIdentity | undefined,
  oldestVersion: '1.2' | '1.3',
): SecureContext {
  const authorities = anchors.authorities.flatMap((text) => pemCertificates(text));
  return build({
    ...versions,
    minVersion: `TLSv${oldestVersion}`,
    ...(identity === undefined ? {} : keyPair(identity)),
    ca: anchors.system ? [...authorities, ...systemAuthorities()] : authorities,
    // A partner may have handed over the authority that signs for it, and not the one above that.
    allowPartialTrustChain: authorities.length > 0,
  });
}

function systemAuthorities(): readonly string[] {
  // Came with Node 22.15.
  const ofSystem = typeof tls.getCACertificates === 'function' ? tls.getCACertificates('system') : [];
  return ofSystem.length > 0 ? ofSystem : tls.rootCertificates;
}

function keyPair(identity: TlsIdentity): { readonly cert: string; readonly key: string } {
  return { cert: identity.certificatePem, key: identity.privateKeyPem };
}

function build(options: SecureContextOptions): SecureContext {
  try {
    return tls.createSecureContext(options);
  } catch (error) {
    throw new OftpError({ code: 'identity-unusable', retry: 'never' }, { cause: error });
  }
}
