import { DigipoortAgreement, metafileFields } from '../../shared/index.ts';
import type { MetafileField, MetafileProfile } from '../../shared/index.ts';
import { wholeNumber } from './agreed-draft.ts';
import { portsDraft, writtenPorts } from './server-draft.ts';
import type { ServerDraft } from './server-draft.ts';

/** One element of the metafiles, as it stands in the dialog. */
export interface MetafileFieldDraft {
  readonly field: MetafileField;
  /** False: it is not written, and not looked for. */
  readonly isUsed: boolean;
  readonly path: string;
  readonly required: boolean;
  readonly assumed: boolean;
  readonly where: 'all' | 'receipt' | 'error';
}

/** What is agreed with Digipoort alone, as it stands in the dialog; names are those of the contract. */
export interface DigipoortDraft {
  readonly inFolder: string;
  readonly outFolder: string;
  readonly sender: string;
  readonly receiver: string;
  readonly isRegistered: boolean;
  /** Of which certificate (SHA-256) that was said; undefined: of the one in use when it is kept. */
  readonly registeredCertificate: string | undefined;
  readonly lookEveryMinutes: string;
  readonly rootName: string;
  readonly rootNamespace: string;
  readonly rootPrefix: string;
  readonly rootAssumed: boolean;
  /** In the order in which they are written. */
  readonly metafileFields: readonly MetafileFieldDraft[];
  readonly digestAlgorithm: MetafileProfile['digest']['algorithm'];
  readonly digestEncoding: MetafileProfile['digest']['encoding'];
  readonly algorithmAttribute: string;
  /** `path = text`, one on each line. */
  readonly constants: string;
  /** The metafile.xsd of the account; undefined: none. */
  readonly schema: string | undefined;
}

/** Fields of other kinds that this one has, too. */
type Shared = Pick<
  ServerDraft,
  'user' | 'passiveAddress' | 'passiveFrom' | 'passiveTo' | 'uploadLimit' | 'downloadLimit'
> & {
  readonly host: string;
  readonly port: string;
  readonly oldestTls: DigipoortAgreement['oldestTls'];
  readonly inactivitySeconds: string;
  readonly deadlineHours: string;
  readonly receiptDueHours: string;
};

export const emptyDigipoort: DigipoortAgreement = DigipoortAgreement.parse({ host: 'new', user: 'new' });

export function digipoortDraftOf(digipoort: DigipoortAgreement): DigipoortDraft & Shared {
  return {
    host: digipoort.host,
    port: String(digipoort.port),
    user: digipoort.user,
    oldestTls: digipoort.oldestTls,
    passiveAddress: digipoort.passiveAddress,
    ...portsDraft(digipoort.passivePorts),
    uploadLimit: String(digipoort.uploadLimit),
    downloadLimit: String(digipoort.downloadLimit),
    inactivitySeconds: String(digipoort.inactivitySeconds),
    deadlineHours: String(digipoort.deadlineHours),
    receiptDueHours: String(digipoort.receiptDueHours),
    inFolder: digipoort.inFolder,
    outFolder: digipoort.outFolder,
    sender: digipoort.sender,
    receiver: digipoort.receiver,
    isRegistered: digipoort.isRegistered,
    registeredCertificate: digipoort.registeredCertificate,
    lookEveryMinutes: String(digipoort.lookEveryMinutes),
    schema: digipoort.schema,
    ...profileDraftOf(digipoort.profile),
  };
}

/** How metafiles are written, as it stands in the dialog. */
export type ProfileDraft = Pick<
  DigipoortDraft,
  | 'rootName'
  | 'rootNamespace'
  | 'rootPrefix'
  | 'rootAssumed'
  | 'metafileFields'
  | 'digestAlgorithm'
  | 'digestEncoding'
  | 'algorithmAttribute'
  | 'constants'
>;

export function profileDraftOf({ root, fields, order, digest, constants }: MetafileProfile): ProfileDraft {
  const inOrder = [...new Set([...order, ...metafileFields])];
  return {
    rootName: root.name,
    rootNamespace: root.namespace,
    rootPrefix: root.prefix,
    rootAssumed: root.assumed,
    metafileFields: inOrder.map((field) => {
      const rule = fields[field];
      return rule === undefined
        ? { field, isUsed: false, path: '', required: false, assumed: false, where: 'all' }
        : { field, isUsed: true, ...rule };
    }),
    digestAlgorithm: digest.algorithm,
    digestEncoding: digest.encoding,
    algorithmAttribute: digest.algorithmAttribute,
    constants: Object.entries(constants)
      .map(([path, text]) => `${path} = ${text}`)
      .join('\n'),
  };
}

/** What the contract's schema is given; what holds of every line is added by the caller. */
export function writtenDigipoort(draft: DigipoortDraft & Shared): object {
  return {
    host: draft.host,
    port: draft.port.trim() === '' ? undefined : wholeNumber(draft.port),
    user: draft.user,
    oldestTls: draft.oldestTls,
    passiveAddress: draft.passiveAddress,
    passivePorts: writtenPorts(draft),
    uploadLimit: wholeNumber(draft.uploadLimit),
    downloadLimit: wholeNumber(draft.downloadLimit),
    inactivitySeconds: wholeNumber(draft.inactivitySeconds),
    deadlineHours: wholeNumber(draft.deadlineHours),
    receiptDueHours: wholeNumber(draft.receiptDueHours),
    inFolder: draft.inFolder.trim(),
    outFolder: draft.outFolder.trim(),
    sender: draft.sender,
    receiver: draft.receiver,
    isRegistered: draft.isRegistered,
    registeredCertificate: draft.isRegistered ? draft.registeredCertificate : undefined,
    lookEveryMinutes: wholeNumber(draft.lookEveryMinutes),
    schema: draft.schema,
    profile: writtenProfile(draft),
  };
}

/** The profile as the contract's schema is given it. */
export function writtenProfile(draft: ProfileDraft): object {
  const used = draft.metafileFields.filter(({ isUsed }) => isUsed);
  return {
    root: {
      name: draft.rootName.trim(),
      namespace: draft.rootNamespace.trim(),
      prefix: draft.rootPrefix.trim(),
      assumed: draft.rootAssumed,
    },
    fields: Object.fromEntries(
      used.map(({ field, path, required, assumed, where }) => [
        field,
        { path: path.trim(), required, assumed, where },
      ]),
    ),
    order: draft.metafileFields.map(({ field }) => field),
    digest: {
      algorithm: draft.digestAlgorithm,
      encoding: draft.digestEncoding,
      algorithmAttribute: draft.algorithmAttribute.trim(),
    },
    constants: writtenConstants(draft.constants),
  };
}

/** A line without `=`, or with a path that is there already, stays whole: it is no path, and the schema says so. */
function writtenConstants(text: string): Readonly<Record<string, string>> {
  const constants: Record<string, string> = {};
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const at = line.indexOf('=');
    const path = line.slice(0, Math.max(at, 0)).trim();
    const isPath = path !== '' && !Object.hasOwn(constants, path);
    constants[isPath ? path : `${line} =`] = isPath ? line.slice(at + 1).trim() : '';
  }
  return constants;
}
