import { bankPorts, usualPorts } from '../../shared/index.ts';
import type { FtpsAgreement, OverwriteRule, PartnerKind } from '../../shared/index.ts';
import { wholeNumber } from './agreed-draft.ts';
import { optional } from './line-draft.ts';

/** What is agreed with an FTPS server alone, as it stands in the dialog; names are those of the contract. */
export interface ServerDraft {
  readonly mode: FtpsAgreement['mode'];
  readonly user: string;
  readonly account: string;
  readonly remoteFolder: string;
  readonly transferType: FtpsAgreement['transferType'];
  readonly uploadOnly: boolean;
  readonly passiveAddress: FtpsAgreement['passiveAddress'];
  /** Both empty: any from 1024. */
  readonly passiveFrom: string;
  readonly passiveTo: string;
  readonly encoding: FtpsAgreement['encoding'];
  readonly connections: string;
  readonly uploadLimit: string;
  readonly downloadLimit: string;
  readonly keepAliveSeconds: string;
  readonly keepTimes: boolean;
  readonly verify: FtpsAgreement['verify'];
  readonly overwriteThere: readonly OverwriteRule[];
  readonly overwriteHere: readonly OverwriteRule[];
}

export function serverDraftOf(ftps: FtpsAgreement): ServerDraft {
  return {
    mode: ftps.mode,
    user: ftps.user,
    account: ftps.account,
    remoteFolder: ftps.remoteFolder,
    transferType: ftps.transferType,
    uploadOnly: ftps.uploadOnly,
    passiveAddress: ftps.passiveAddress,
    ...portsDraft(ftps.passivePorts),
    encoding: ftps.encoding,
    connections: String(ftps.connections),
    uploadLimit: String(ftps.uploadLimit),
    downloadLimit: String(ftps.downloadLimit),
    keepAliveSeconds: String(ftps.keepAliveSeconds),
    keepTimes: ftps.keepTimes,
    verify: ftps.verify,
    overwriteThere: ftps.overwriteThere,
    overwriteHere: ftps.overwriteHere,
  };
}

/** What the contract's schema is given. */
export function writtenServer(draft: ServerDraft): object {
  return {
    mode: draft.mode,
    user: draft.user,
    account: draft.account.trim(),
    remoteFolder: optional(draft.remoteFolder) ?? '',
    transferType: draft.transferType,
    uploadOnly: draft.uploadOnly,
    passiveAddress: draft.passiveAddress,
    passivePorts: writtenPorts(draft),
    encoding: draft.encoding,
    connections: wholeNumber(draft.connections),
    uploadLimit: wholeNumber(draft.uploadLimit),
    downloadLimit: wholeNumber(draft.downloadLimit),
    keepAliveSeconds: wholeNumber(draft.keepAliveSeconds),
    keepTimes: draft.keepTimes,
    verify: draft.verify,
    overwriteThere: draft.overwriteThere,
    overwriteHere: draft.overwriteHere,
  };
}

type PortsDraft = Pick<ServerDraft, 'passiveFrom' | 'passiveTo'>;

/** The ports of data connections as they stand in the dialog. */
export function portsDraft(ports: FtpsAgreement['passivePorts']): PortsDraft {
  return {
    passiveFrom: ports === undefined ? '' : String(ports.from),
    passiveTo: ports === undefined ? '' : String(ports.to),
  };
}

export function writtenPorts({ passiveFrom, passiveTo }: PortsDraft): object | undefined {
  const hasPorts = passiveFrom.trim() !== '' || passiveTo.trim() !== '';
  return hasPorts ? { from: wholeNumber(passiveFrom), to: wholeNumber(passiveTo) } : undefined;
}

/** The port of servers for which none was agreed; the bank has its own (B-01). */
export function usualPort(mode: FtpsAgreement['mode'], kind: PartnerKind = 'ftps'): number {
  if (kind === 'bank-of-canada') return bankPorts[mode];
  // D-01: Digipoort is explicit, whatever another kind had.
  return mode === 'implicit' && kind !== 'digipoort' ? usualPorts.ftps : usualPorts.ftp;
}

interface PortDraft {
  readonly kind: PartnerKind;
  readonly mode: FtpsAgreement['mode'];
  readonly port: string;
}

/** Explicit or implicit: the usual port goes with it, one that was typed stays. */
export function withMode(
  draft: PortDraft,
  mode: FtpsAgreement['mode'],
): { readonly mode: FtpsAgreement['mode']; readonly port: string } {
  return { mode, port: hasUsualPort(draft) ? String(usualPort(mode, draft.kind)) : draft.port };
}

/** Whether the port is the one that goes with the kind and mode; OFTP2 writes none. */
export function hasUsualPort({ kind, mode, port }: PortDraft): boolean {
  const written = port.trim();
  return written === '' || (kind !== 'oftp2' && written === String(usualPort(mode, kind)));
}

/** What is done where a name is taken, in one word; `own`: rules that no word says. */
export const overwriteChoices = ['ask', 'skip', 'overwrite', 'newer', 'rename'] as const;
export type OverwriteChoice = (typeof overwriteChoices)[number];

export function overwriteRules(choice: OverwriteChoice): readonly OverwriteRule[] {
  switch (choice) {
    case 'ask':
      return [];
    case 'newer':
      return [
        { when: 'newer', action: 'overwrite' },
        { when: 'always', action: 'skip' },
      ];
    case 'skip':
    case 'overwrite':
    case 'rename':
      return [{ when: 'always', action: choice }];
  }
}

export function overwriteChoice(rules: readonly OverwriteRule[]): OverwriteChoice | 'own' {
  const written = JSON.stringify(rules.map(({ when, action }) => [when, action]));
  return (
    overwriteChoices.find(
      (choice) =>
        JSON.stringify(overwriteRules(choice).map(({ when, action }) => [when, action])) === written,
    ) ?? 'own'
  );
}
