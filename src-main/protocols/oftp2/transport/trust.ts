import { X509Certificate } from 'node:crypto';
import { checkServerIdentity } from 'node:tls';
import type { TLSSocket } from 'node:tls';
import type { Parameters } from '../../../../shared/index.ts';
import { OftpError } from '../oftp-error.ts';
import { fingerprintDigits, readCertificate } from './certificate.ts';
import type { ShownCertificate } from './certificate.ts';
import { peerCertificate } from './connected.ts';
import { codeOf } from './line-fault.ts';

/** How the certificate of a server comes to be trusted. */
export interface TrustRules {
  /** SHA-256, hexadecimal: exactly these certificates, whatever name they carry and whoever signed them. */
  readonly pins: readonly string[];
  /** PEM. */
  readonly authorities: readonly string[];
  /** The authorities that the operating system trusts. */
  readonly system: boolean;
  /** The name the certificate must carry, when it is not the host. */
  readonly serverName?: string | undefined;
}

/** Why a certificate is not trusted. */
type Distrust =
  | 'self-signed'
  | 'unknown-authority'
  | 'name'
  | 'authority-expired'
  | 'revoked'
  | 'purpose'
  | 'chain'
  | 'missing';

/** What OpenSSL says of a chain. */
const distrust: Readonly<Record<string, Distrust>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'unknown-authority',
  UNABLE_TO_GET_ISSUER_CERT: 'unknown-authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown-authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown-authority',
  CERT_UNTRUSTED: 'unknown-authority',
  CERT_HAS_EXPIRED: 'authority-expired',
  CERT_NOT_YET_VALID: 'authority-expired',
  CERT_REVOKED: 'revoked',
  INVALID_PURPOSE: 'purpose',
};

/**
 * Whether the server at the other end is who it should be. To be asked when the handshake is done and before an octet goes
 * either way; `socket` was connected without rejecting anything, against the authorities of `trust`.
 * Returns `tls-expired`, `tls-not-yet-valid` or `tls-untrusted`; undefined is trust.
 */
export function distrustOf(
  socket: TLSSocket,
  trust: TrustRules,
  host: string,
  params: Parameters,
): OftpError | undefined {
  const certificate = peerCertificate(socket);
  if (certificate === undefined) return untrusted('missing', params);
  const facts = readCertificate(certificate.raw);
  const shown = { ...params, ...certificateParams(facts) };
  const now = Date.now();
  // Trusted or not, the partner needs another one.
  if (now > facts.validUntil) return new OftpError({ code: 'tls-expired', params: shown, retry: 'never' });
  if (now < facts.validFrom) {
    return new OftpError({ code: 'tls-not-yet-valid', params: shown, retry: 'never' });
  }
  if (trust.pins.some((pin) => fingerprintDigits(pin) === facts.fingerprint)) return undefined;
  const why = distrustOfChain(socket, new X509Certificate(certificate.raw), trust);
  if (why !== undefined) return untrusted(why, shown);
  const name = trust.serverName ?? host;
  const misnamed = checkServerIdentity(name, certificate);
  return misnamed === undefined ? undefined : untrusted('name', { ...shown, name });
}

function distrustOfChain(
  socket: TLSSocket,
  certificate: X509Certificate,
  trust: TrustRules,
): Distrust | undefined {
  const anchored = trust.system || trust.authorities.length > 0;
  if (anchored && socket.authorized) return undefined;
  if (certificate.subject === certificate.issuer && certificate.checkIssued(certificate))
    return 'self-signed';
  if (!anchored) return 'unknown-authority';
  return distrust[verificationCode(socket)] ?? 'chain';
}

/** A string or an error with a code, depending on the version of Node. */
function verificationCode(socket: TLSSocket): string {
  const error: unknown = socket.authorizationError;
  return typeof error === 'string' ? error : codeOf(error);
}

function untrusted(why: Distrust, params: Parameters): OftpError {
  return new OftpError({ code: 'tls-untrusted', params: { ...params, why }, retry: 'never' });
}

function certificateParams(facts: ShownCertificate): Parameters {
  const { subject, issuer, validFrom, validUntil, fingerprint } = facts;
  return { subject, issuer, validFrom, validUntil, fingerprint };
}
