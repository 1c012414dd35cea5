import { digestOf, schemaFaults, writeMetafile } from '../../metafile/index.ts';
import type { MetafileValues, SchemaFault } from '../../metafile/index.ts';
import { WaybillError } from '../../../shared/index.ts';
import type {
  DigipoortAgreement,
  MetafileCorrection,
  MetafileProfile,
  Problem,
} from '../../../shared/index.ts';
import type { ProtocolFields } from '../files.ts';

/** What is kept of a delivery, and what of it a metafile says. */
export interface Stated {
  readonly remoteName: string;
  readonly size: number;
  readonly protocol: ProtocolFields;
}

/** Under which names a person's corrections of one metafile are kept with its file (D-32). */
const corrected = {
  dataReferenceId: 'saidReference',
  sender: 'saidSender',
  receiver: 'saidReceiver',
} as const;

/** Corrections as they are kept: an empty one goes back to what was agreed. */
export function correctionFields(correction: MetafileCorrection): ProtocolFields {
  return Object.fromEntries(
    (['dataReferenceId', 'sender', 'receiver'] as const).flatMap((field) => {
      const value = correction[field];
      return value === undefined ? [] : [[corrected[field], value === '' ? null : value]];
    }),
  );
}

function said(protocol: ProtocolFields, field: keyof typeof corrected): string | undefined {
  const value = protocol[corrected[field]];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The sender's data reference of a delivery: the name of its data file (1.2.8), unless a person has said another one. */
export function referenceOf({ remoteName, protocol }: Pick<Stated, 'remoteName' | 'protocol'>): string {
  return said(protocol, 'dataReferenceId') ?? remoteName;
}

/** How a digest was made: it is made anew when the profile says otherwise since. */
export function digestRule({ algorithm, encoding }: MetafileProfile['digest']): string {
  return `${algorithm} ${encoding}`;
}

/** The digest of a data file by the profile as it is now: as it was kept, or read anew. Rejects with what reading rejects with. */
export async function digestNow(
  profile: MetafileProfile,
  { protocol }: Pick<Stated, 'protocol'>,
  file: string | undefined,
  signal?: AbortSignal,
): Promise<ProtocolFields> {
  const digestBy = digestRule(profile.digest);
  const { digest, digestBy: before } = protocol;
  const isSame = before === undefined || before === digestBy;
  if (typeof digest === 'string' && (isSame || file === undefined)) return { digest };
  if (file === undefined) return {};
  return { digest: await digestOf(file, profile.digest, signal), digestBy };
}

/** What the metafile of a delivery says (D-27, D-28). */
export function statementOf({ sender, receiver }: DigipoortAgreement, file: Stated): MetafileValues {
  const { remoteName, size, protocol } = file;
  const { digest } = protocol;
  return {
    dataReferenceId: referenceOf(file),
    sender: said(protocol, 'sender') ?? sender,
    receiver: said(protocol, 'receiver') ?? receiver,
    fileName: remoteName,
    size: String(size),
    digest: typeof digest === 'string' ? digest : '',
  };
}

/** What the user's own schema has against a metafile; without a schema the profile's own rules are all there is. Throws `metafile-schema-bad` {why}. */
export async function faultsBySchema(
  { schema }: Pick<DigipoortAgreement, 'schema'>,
  metafile: string,
): Promise<readonly SchemaFault[]> {
  return schema === undefined || schema === '' ? [] : await schemaFaults(metafile, schema);
}

/**
 * The metafile of a delivery, held against the user's own schema: one that does not hold is never sent. Throws `metafile-field-missing`
 * {field}, `metafile-unwritable`, `metafile-schema-bad` {why}, `metafile-invalid` {line, why}.
 */
export async function metafileFor(agreement: DigipoortAgreement, file: Stated): Promise<string> {
  const metafile = writeMetafile(agreement.profile, statementOf(agreement, file));
  const [fault] = await faultsBySchema(agreement, metafile);
  if (fault === undefined) return metafile;
  throw new WaybillError(invalid(fault));
}

/** A metafile that its schema does not allow: where, and in the validator's words. */
export function invalid({ line = 0, text }: SchemaFault): Problem {
  return { code: 'metafile-invalid', params: { line, why: text }, retry: 'never' };
}
