import { lineOf, serverOf } from '../../../shared/index.ts';
import type { ImportWarningCode, OftpAgreement, Parameters, PartnerTerms } from '../../../shared/index.ts';

/** Something to know of a partner before it is taken over. */
export interface Brought {
  readonly code: ImportWarningCode;
  readonly params: Parameters;
}

/** Codes that are named one by one. */
const mostCodes = 5;

/**
 * What a file says of a partner beyond who it is: where its line goes, whom it lets in, what it may do here. Whoever has made the file has chosen
 * it, so that a person sees it before it holds.
 */
export function broughtTerms(terms: PartnerTerms): readonly Brought[] {
  return [...ofLine(terms), ...(terms.kind === 'oftp2' ? ofStation(terms.oftp2) : ofServer(terms))];
}

function ofLine(terms: PartnerTerms): readonly Brought[] {
  const { host, tls, trust, proxy } = lineOf(terms);
  const { serverName, revocation } = trust;
  return [
    ...(proxy === undefined ? [] : [brought('brings-proxy', { host: proxy.host, port: proxy.port })]),
    ...(serverName === undefined || serverName.toLowerCase() === host.toLowerCase()
      ? []
      : [brought('brings-server-name', { serverName })]),
    ...(revocation.policy === 'require' &&
    revocation.fromCertificates &&
    revocation.statusAddress === undefined &&
    revocation.listAddresses.length === 0
      ? []
      : [brought('brings-revocation')]),
    ...(tls || host === '' ? [] : [brought('brings-no-tls')]),
  ];
}

function ofStation({
  mayCall,
  mayCallPlain,
  callerPins,
  callerCertificate,
  routing,
}: OftpAgreement): readonly Brought[] {
  const showsNone = callerPins.length === 0 && !callerCertificate;
  const codes = [...routing.behind, ...routing.ourCodes];
  const named = [...codes.slice(0, mostCodes), ...(codes.length > mostCodes ? ['…'] : [])].join(', ');
  return [
    ...(mayCall && showsNone ? [brought('brings-caller')] : []),
    ...(mayCall && mayCallPlain && showsNone ? [brought('brings-plain-caller')] : []),
    ...(codes.length > 0 ? [brought('brings-routes', { codes: named })] : []),
    ...(routing.mayForward ? [brought('brings-forwarding')] : []),
  ];
}

function ofServer(terms: Exclude<PartnerTerms, { kind: 'oftp2' }>): readonly Brought[] {
  const { overwriteHere, overwriteThere } = serverOf(terms);
  const overwrites = [...overwriteHere, ...overwriteThere].some(({ action }) => action === 'overwrite');
  return overwrites ? [brought('brings-overwriting')] : [];
}

function brought(code: ImportWarningCode, params: Parameters = {}): Brought {
  return { code, params };
}
