import { FtpsAgreement, OftpAgreement, usualPorts } from '../../shared/index.ts';
import type { OverwriteRule, PartnerKind } from '../../shared/index.ts';
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
  const { passivePorts } = ftps;
  return {
    mode: ftps.mode,
    user: ftps.user,
    account: ftps.account,
    remoteFolder: ftps.remoteFolder,
    transferType: ftps.transferType,
    uploadOnly: ftps.uploadOnly,
    passiveAddress: ftps.passiveAddress,
    passiveFrom: passivePorts === undefined ? '' : String(passivePorts.from),
    passiveTo: passivePorts === undefined ? '' : String(passivePorts.to),
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
  const hasPorts = draft.passiveFrom.trim() !== '' || draft.passiveTo.trim() !== '';
  return {
    mode: draft.mode,
    user: draft.user,
    account: draft.account.trim(),
    remoteFolder: optional(draft.remoteFolder) ?? '',
    transferType: draft.transferType,
    uploadOnly: draft.uploadOnly,
    passiveAddress: draft.passiveAddress,
    passivePorts: hasPorts
      ? { from: wholeNumber(draft.passiveFrom), to: wholeNumber(draft.passiveTo) }
      : undefined,
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

/** The port of FTP servers for which none was agreed. */
export function usualPort(mode: FtpsAgreement['mode']): number {
  return mode === 'implicit' ? usualPorts.ftps : usualPorts.ftp;
}

/** Explicit or implicit: the usual port goes with it, one that was typed stays. */
export function withMode(
  draft: { readonly mode: FtpsAgreement['mode']; readonly port: string },
  mode: FtpsAgreement['mode'],
): { readonly mode: FtpsAgreement['mode']; readonly port: string } {
  return { mode, port: isUsual(draft) ? String(usualPort(mode)) : draft.port };
}

/** Silence that ends a line, in seconds, where nothing else was agreed. */
const usualSilence = {
  oftp2: String(OftpAgreement.parse({ code: 'NEW' }).inactivitySeconds),
  ftps: String(FtpsAgreement.parse({ host: 'new', user: 'new' }).inactivitySeconds),
} as const satisfies Record<PartnerKind, string>;

interface KindDraft {
  readonly kind: PartnerKind;
  readonly port: string;
  readonly inactivitySeconds: string;
}

/** A new partner of the other kind: what was written stays, and what is usual with the one gives way to what is with the other. */
export function withKind(draft: KindDraft & Pick<ServerDraft, 'mode'>, kind: PartnerKind): KindDraft {
  const usual = kind === 'ftps' ? String(usualPort(draft.mode)) : '';
  const isUsualSilence = draft.inactivitySeconds === usualSilence[draft.kind];
  return {
    kind,
    port: isUsual(draft) ? usual : draft.port,
    inactivitySeconds: isUsualSilence ? usualSilence[kind] : draft.inactivitySeconds,
  };
}

function isUsual({ mode, port }: Pick<ServerDraft, 'mode'> & { readonly port: string }): boolean {
  const written = port.trim();
  return written === '' || written === String(usualPort(mode));
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
