import { bankServer, bankUser } from './bank-of-canada/index.ts';
import { digipoortServer } from './digipoort/index.ts';
import type { FtpsAgreement } from './ftps-agreement.ts';
import type { PartnerTerms } from './partner.ts';
import type { Proxy, Trust } from './partner-line.ts';
import type { CertificateId } from './primitives.ts';

/** What holds of the line to any partner, whatever is spoken over it. */
export interface PartnerLine {
  /** Empty: it is never called. */
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly trust: Trust;
  readonly proxy: Proxy | undefined;
  readonly presentCertificate: boolean;
  /** Our own certificate that it is shown; undefined: the one in use for all. */
  readonly ownCertificate: CertificateId | undefined;
  /** Certificates it may show when it calls us, SHA-256. */
  readonly callerPins: readonly string[];
}

/** Ports where none was agreed: RFC 5024 2.2, RFC 4217, and the registry's for FTP over implicit TLS. */
export const usualPorts = { oftp: 3305, oftpTls: 6619, ftp: 21, ftps: 990 } as const;

export function lineOf(terms: PartnerTerms): PartnerLine {
  switch (terms.kind) {
    case 'oftp2': {
      const { host, tls, trust, proxy, presentCertificate, ownCertificate, callerPins } = terms.oftp2;
      const port = terms.oftp2.port ?? (tls ? usualPorts.oftpTls : usualPorts.oftp);
      return { host, port, tls, trust, proxy, presentCertificate, ownCertificate, callerPins };
    }
    case 'ftps':
    case 'digipoort':
    case 'bank-of-canada': {
      const server = serverOf(terms);
      const { host, mode, trust, proxy, presentCertificate, ownCertificate } = server;
      const port = server.port ?? (mode === 'implicit' ? usualPorts.ftps : usualPorts.ftp);
      return { host, port, tls: true, trust, proxy, presentCertificate, ownCertificate, callerPins: [] };
    }
  }
}

/** Terms with a server that takes files over FTP and TLS. */
export type ServerTerms = Exclude<PartnerTerms, { kind: 'oftp2' }>;

/** The server of a partner that files go to over FTP and TLS, whatever was agreed on top of it. */
export function serverOf(terms: ServerTerms): FtpsAgreement {
  switch (terms.kind) {
    case 'ftps':
      return terms.ftps;
    case 'digipoort':
      return digipoortServer(terms.digipoort);
    case 'bank-of-canada':
      return bankServer(terms.bank);
  }
}

/** What a partner is known by beside its name: its code, or the user and server. */
export function knownAs(terms: PartnerTerms): string {
  if (terms.kind === 'oftp2') return terms.oftp2.code;
  const { user, host } = serverOf(terms);
  return `${user}@${host}`;
}

/** The user whose password a partner lets us change; undefined: it tells no way to do that. */
export function passwordUserOf(terms: PartnerTerms): string | undefined {
  return terms.kind === 'bank-of-canada' ? bankUser(terms.bank) : undefined;
}

/** Hours after which a file that was not delivered fails. */
export function deadlineHoursOf(terms: PartnerTerms): number {
  return terms.kind === 'oftp2' ? terms.oftp2.retries.deadlineHours : serverOf(terms).deadlineHours;
}

/** Hours after which a receipt, or the word that stands for it, is late; undefined where none comes. */
export function receiptDueHoursOf(terms: PartnerTerms): number | undefined {
  switch (terms.kind) {
    case 'oftp2':
      return terms.oftp2.receiptDueHours;
    case 'digipoort':
      return terms.digipoort.receiptDueHours;
    case 'bank-of-canada':
      return terms.bank.confirmWithinHours;
    case 'ftps':
      return undefined;
  }
}

/** An e-mail announces each file before it is sent (B-17). */
export function wantsAdvanceNotice(
  terms: PartnerTerms,
): terms is Extract<PartnerTerms, { kind: 'bank-of-canada' }> {
  return terms.kind === 'bank-of-canada' && terms.bank.userType === 'purchase-agent';
}

/** Minutes between looking for answers while one is awaited; undefined: they come by themselves, or none comes. */
export function looksEveryOf(terms: PartnerTerms): number | undefined {
  if (terms.kind !== 'digipoort' || terms.digipoort.lookEveryMinutes === 0) return undefined;
  return terms.digipoort.lookEveryMinutes;
}

/** The same terms with other certificates pinned: those its server may show, and those it may show when it calls us. */
export function withPins(
  terms: PartnerTerms,
  { server, caller }: { readonly server: readonly string[]; readonly caller: readonly string[] },
): PartnerTerms {
  switch (terms.kind) {
    case 'oftp2': {
      const { oftp2 } = terms;
      const trust = { ...oftp2.trust, pins: [...server] };
      return { kind: 'oftp2', oftp2: { ...oftp2, trust, callerPins: [...caller] } };
    }
    case 'ftps': {
      const { ftps } = terms;
      return { kind: 'ftps', ftps: { ...ftps, trust: { ...ftps.trust, pins: [...server] } } };
    }
    case 'digipoort': {
      const { digipoort } = terms;
      const trust = { ...digipoort.trust, pins: [...server] };
      return { kind: 'digipoort', digipoort: { ...digipoort, trust } };
    }
    case 'bank-of-canada': {
      const { bank } = terms;
      return { kind: 'bank-of-canada', bank: { ...bank, trust: { ...bank.trust, pins: [...server] } } };
    }
  }
}

/** A partner that exchanges files by OFTP2. Throws for any other: whoever asks knows that it is one. */
export function asOftp<T extends PartnerTerms>(partner: T): Extract<T, { kind: 'oftp2' }> {
  if (isOftp(partner)) return partner;
  throw new Error(`a partner of kind ${partner.kind} is no OFTP2 partner`);
}

/** A partner that files go to over FTP and TLS. */
export function isServer<T extends PartnerTerms>(partner: T): partner is Exclude<T, { kind: 'oftp2' }> {
  return partner.kind !== 'oftp2';
}

export function isOftp<T extends PartnerTerms>(partner: T): partner is Extract<T, { kind: 'oftp2' }> {
  return partner.kind === 'oftp2';
}

/** The bank, and its files go as text: special characters can come to harm on the way (B-05). */
export function goesAsText(terms: PartnerTerms): boolean {
  return terms.kind === 'bank-of-canada' && terms.bank.transferType === 'text';
}
