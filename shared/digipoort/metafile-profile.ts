import { z } from 'zod';
import { Problem } from '../problem.ts';

/** What a metafile can carry, by names of ours: nothing but the profile knows how XML spells them. */
export const metafileFields = [
  'dataReferenceId',
  'sender',
  'receiver',
  'fileName',
  'size',
  'digest',
  'received',
  'digipoortReferenceId',
  'error',
] as const;
export const MetafileField = z.enum(metafileFields);
export type MetafileField = z.infer<typeof MetafileField>;

/** An XML name without a prefix. */
const ElementName = z.string().regex(/^[\p{L}_][\p{L}\p{N}_.-]{0,99}$/u);
/** Elements below the root, `/` between them. */
export const ElementPath = z
  .string()
  .refine((path) => path.split('/').every((name) => ElementName.safeParse(name).success));

const FieldRule = z.object({
  path: ElementPath,
  /** In what we send; what comes is read as it is. */
  required: z.boolean().default(false),
  /** The name is a guess: Logius has not published it. */
  assumed: z.boolean().default(true),
  /** Where it stands: in every metafile, or only in what Digipoort answers. */
  where: z.enum(['all', 'receipt', 'error']).default('all'),
});

export const DigestAlgorithm = z.enum(['MD5', 'SHA-1', 'SHA-256', 'SHA-384', 'SHA-512']);
export type DigestAlgorithm = z.infer<typeof DigestAlgorithm>;

/**
 * How the metafiles of one Digipoort connection are written and read. The schema (metafile.xsd) is handed out with an account and is not
 * public: the default is what the interface description says, and a guess where it says nothing. Whoever has the schema replaces it.
 */
export const MetafileProfile = z.object({
  root: z
    .object({
      name: ElementName.default('metafile'),
      /** Empty: none. */
      namespace: z.string().max(500).default(''),
      prefix: z.union([z.literal(''), ElementName]).default(''),
      assumed: z.boolean().default(true),
    })
    .prefault({}),
  fields: z.partialRecord(MetafileField, FieldRule).default({
    dataReferenceId: { path: 'data-reference-id', required: true, assumed: true, where: 'all' },
    sender: { path: 'sender', required: true, assumed: true, where: 'all' },
    receiver: { path: 'receiver', required: true, assumed: true, where: 'all' },
    fileName: { path: 'filename', required: false, assumed: true, where: 'all' },
    size: { path: 'size', required: true, assumed: true, where: 'all' },
    digest: { path: 'digest', required: true, assumed: true, where: 'all' },
    // 1.2.8 spells this one.
    received: { path: 'received', required: false, assumed: false, where: 'receipt' },
    digipoortReferenceId: {
      path: 'digipoort-reference-id',
      required: false,
      assumed: true,
      where: 'receipt',
    },
    error: { path: 'error', required: false, assumed: true, where: 'error' },
  }),
  /** The order in which the elements stand. */
  order: z
    .array(MetafileField)
    .max(metafileFields.length)
    .default([...metafileFields]),
  digest: z
    .object({
      algorithm: DigestAlgorithm.default('SHA-1'),
      encoding: z.enum(['hex', 'HEX', 'base64']).default('hex'),
      /** An attribute of the element that names the algorithm; empty: there is none. */
      algorithmAttribute: z.union([z.literal(''), ElementName]).default(''),
    })
    .prefault({}),
  /** Elements that always say the same: their text by their path. They stand behind the others. */
  constants: z.record(ElementPath, z.string().max(1000)).default({}),
});
export type MetafileProfile = z.infer<typeof MetafileProfile>;

/** The names in use that are guesses, for the doors to say so; `root` is the document itself. */
export function assumedNames(profile: MetafileProfile): readonly (MetafileField | 'root')[] {
  const fields = metafileFields.filter((field) => profile.fields[field]?.assumed === true);
  return profile.root.assumed ? ['root', ...fields] : fields;
}

/**
 * What a person says otherwise in one metafile than what was agreed, after Digipoort has rejected it (D-32). Absent: as it was. Empty: as
 * it is agreed now.
 */
export const MetafileCorrection = z.object({
  dataReferenceId: z.string().trim().max(100).optional(),
  sender: z.string().trim().max(100).optional(),
  receiver: z.string().trim().max(100).optional(),
});
export type MetafileCorrection = z.infer<typeof MetafileCorrection>;

/** The metafile of one file, as it was sent and as it would be now. */
export const MetafileView = z.object({
  /** As it crossed the line, in either direction; absent while nothing has. */
  sent: z.string().optional(),
  /** As it would be written now; absent where it cannot be (`faults` says why), and of a file that came. */
  made: z.string().optional(),
  /** What it says, as it would be written now; of a file that came, what came with it. */
  values: z.partialRecord(MetafileField, z.string()),
  /** What stands against the one that would be written. Empty: nothing. */
  faults: z.array(Problem),
  digest: DigestAlgorithm,
  /** Digipoort's own reference, once it has answered. */
  digipoortReference: z.string().optional(),
});
export type MetafileView = z.infer<typeof MetafileView>;
