import { importSites, largestImport, partnerOfSite, siteOfAddress } from '../../agreements/index.ts';
import type { ImportedSites } from '../../agreements/index.ts';
import type { ImportWarningCode, PartnerInput } from '../../../shared/index.ts';
import { EngineError } from '../engine-error.ts';
import { readPartnerList } from './list-file.ts';
import type { LeftOut, ListedCertificate, ListedPartner } from './list-file.ts';
import { withoutOurs } from './our-own.ts';

/** A partner that a file has. */
export interface Candidate {
  /** As the file calls it. */
  readonly name: string;
  readonly input: PartnerInput;
  readonly certificates: readonly ListedCertificate[];
}

export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly warnings: readonly { readonly code: ImportWarningCode; readonly site: string }[];
}

/**
 * What there is to take over: in a list of ours (JSON), one of another program, or at an address. Throws what `importSites`, `siteOfAddress` and
 * `readPartnerList` throw.
 */
export function readCandidates(
  source: { readonly octets: Uint8Array } | { readonly address: string },
): Candidates {
  if ('address' in source) return ofSites(siteOfAddress(source.address));
  const { octets } = source;
  if (octets.length > largestImport) {
    throw new EngineError({ code: 'import-too-large', params: { most: largestImport / 1024 / 1024 } });
  }
  const text = textOfJson(octets);
  return text === undefined ? ofSites(importSites(octets)) : ofList(readPartnerList(text));
}

function ofSites({ sites, warnings }: ImportedSites): Candidates {
  return {
    candidates: sites.map((site) => ({
      name: site.name,
      input: partnerOfSite(site),
      certificates: [],
    })),
    warnings,
  };
}

function ofList(partners: readonly ListedPartner[]): Candidates {
  const warnings = partners.flatMap((partner) =>
    warningsOf(partner).map((code) => ({ code, site: partner.name })),
  );
  return { candidates: partners.map(candidateOf), warnings };
}

function candidateOf({ certificates, leftOut: _told, ...partner }: ListedPartner): Candidate {
  const { name } = partner;
  // A number of a certificate there would be another certificate here.
  const { terms } = withoutOurs(partner);
  return { name, input: { name, ...terms, secrets: {} }, certificates };
}

const warningOf: Readonly<Record<LeftOut, ImportWarningCode>> = {
  ourPassword: 'password-not-in-file',
  theirPassword: 'their-password-not-in-file',
  proxyPassword: 'proxy-password-not-in-file',
  ownCertificate: 'own-certificate-not-in-file',
  registration: 'registration-not-in-file',
};

function warningsOf({ leftOut }: ListedPartner): readonly ImportWarningCode[] {
  return [...new Set(leftOut)].map((one) => warningOf[one]);
}

/** The text of a file that begins as JSON does; undefined: it does not, or is no UTF-8. */
function textOfJson(octets: Uint8Array): string | undefined {
  if (!/^(?:\xef\xbb\xbf)?\s*[{[]\s*(?:"|\})/.test(Buffer.from(octets.subarray(0, 200)).toString('latin1')))
    return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return undefined;
  }
}
