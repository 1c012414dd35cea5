import type { CertificateId, Proxy, RevocationPolicy, Trust } from '../../shared/index.ts';
import { wholeNumber } from './agreed-draft.ts';

/** What is done with a password: kept as it is, cleared, or set to what is written. */
export type SecretDraft =
  { readonly kind: 'keep' } | { readonly kind: 'clear' } | { readonly kind: 'set'; readonly text: string };

/** The line to a partner of either kind as it stands in the dialog. */
export interface LineDraft {
  readonly ourPassword: SecretDraft;
  readonly pins: string;
  readonly system: boolean;
  readonly authorities: string;
  readonly serverName: string;
  readonly revocationPolicy: RevocationPolicy;
  readonly fromCertificates: boolean;
  readonly listAddresses: string;
  readonly statusAddress: string;
  readonly proxyKind: Proxy['kind'] | 'none';
  readonly proxyHost: string;
  readonly proxyPort: string;
  readonly proxyUser: string;
  readonly proxyPassword: SecretDraft;
  readonly presentCertificate: boolean;
  /** Number of the certificate we show; empty: the one in use for all. */
  readonly ownCertificate: string;
}

interface AgreedLine {
  readonly trust: Trust;
  readonly proxy?: Proxy | undefined;
  readonly presentCertificate: boolean;
  readonly ownCertificate?: CertificateId | undefined;
}

export function lineDraftOf({ trust, proxy, presentCertificate, ownCertificate }: AgreedLine): LineDraft {
  return {
    ourPassword: { kind: 'keep' },
    pins: trust.pins.join('\n'),
    system: trust.system,
    authorities: trust.authorities.join('\n'),
    serverName: trust.serverName ?? '',
    revocationPolicy: trust.revocation.policy,
    fromCertificates: trust.revocation.fromCertificates,
    listAddresses: trust.revocation.listAddresses.join('\n'),
    statusAddress: trust.revocation.statusAddress ?? '',
    proxyKind: proxy?.kind ?? 'none',
    proxyHost: proxy?.host ?? '',
    proxyPort: proxy === undefined ? '' : String(proxy.port),
    proxyUser: proxy?.user ?? '',
    proxyPassword: { kind: 'keep' },
    presentCertificate,
    ownCertificate: ownCertificate === undefined ? '' : String(ownCertificate),
  };
}

/** What the contract's schema is given. */
export function writtenLine(draft: LineDraft): object {
  return {
    trust: {
      pins: linesOf(draft.pins),
      authorities: certificatesOf(draft.authorities),
      system: draft.system,
      serverName: optional(draft.serverName),
      revocation: {
        policy: draft.revocationPolicy,
        fromCertificates: draft.fromCertificates,
        listAddresses: linesOf(draft.listAddresses),
        statusAddress: optional(draft.statusAddress),
      },
    },
    proxy: draft.proxyKind === 'none' ? undefined : proxyOf(draft, draft.proxyKind),
    presentCertificate: draft.presentCertificate,
    ownCertificate: draft.ownCertificate === '' ? undefined : wholeNumber(draft.ownCertificate),
  };
}

/** The secrets of every line, as the contract takes them. */
export function writtenSecrets(draft: LineDraft): object {
  return {
    ourPassword: secretOf(draft.ourPassword),
    // Without a proxy its password is of no use to anybody.
    proxyPassword: draft.proxyKind === 'none' ? null : secretOf(draft.proxyPassword),
  };
}

function proxyOf(draft: LineDraft, kind: Proxy['kind']): Proxy {
  return {
    kind,
    host: draft.proxyHost,
    port: wholeNumber(draft.proxyPort),
    user: draft.proxyUser.trim(),
  };
}

export function optional(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Each certificate of a PEM text. */
export function certificatesOf(text: string): string[] {
  return text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
}

export function secretOf(secret: SecretDraft): string | null | undefined {
  switch (secret.kind) {
    case 'keep':
      return undefined;
    case 'clear':
      return null;
    case 'set':
      return secret.text;
  }
}
