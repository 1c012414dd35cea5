import { randomUUID } from 'node:crypto';
import { lstat, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf, readMetafile, sameDigest, writeMetafile } from '../../metafile/index.ts';
import type { MetafileValues } from '../../metafile/index.ts';
import { dataFileOf, digipoortNameFault, metafileFields, metafileOf } from '../../../shared/index.ts';
import type { MetafileProfile, PracticeRejection } from '../../../shared/index.ts';

export type Rejection = PracticeRejection;

/** What it writes into an error message, in the words of the interface description. */
const words: Readonly<Record<Rejection, string>> = {
  'data-file-missing': 'A missing data file for which a metafile is present',
  'metafile-unreadable': 'The metafile cannot be read, or has an incorrect structure',
  'element-missing': 'Missing mandatory elements in the metafile',
  'sender-unknown': 'Sender unknown in the incoming metafile',
  'receiver-unknown': 'Receiver unknown in the incoming metafile',
  'size-differs': 'File size of the data file does not correspond with the file size in the metafile',
  'digest-differs': 'Digest of the data file does not correspond with the digest value in the metafile',
  'name-invalid': 'Filename of the data file or metafile is invalid',
};

export interface OfficeOptions {
  /** With `in` and `out` in it. */
  readonly root: string;
  /** A folder for the data files that were accepted. */
  readonly received: string;
  /** As it is at the moment. */
  profile(): MetafileProfile;
  senders(): readonly string[];
  readonly receivers: readonly string[];
  /** Where error messages are placed: the document says both (C1). */
  errorsIn(): 'in' | 'out';
  /** Whatever comes is rejected for it. */
  rejects(): Rejection | undefined;
  /** A delivery was accepted. */
  accepted(file: { readonly name: string; readonly path: string; readonly size: number }): Promise<void>;
}

/** What stands behind the server: it looks at what was placed, and places its answers. */
export interface BackOffice {
  /** Deals with a metafile that lies in `in`. */
  process(metafile: string): Promise<void>;
  /** Places a file to be collected, and its metafile behind it. */
  offer(file: {
    readonly name: string;
    readonly content: Uint8Array;
    readonly receiver: string;
  }): Promise<void>;
}

const longestName = 100;

export function openBackOffice(options: OfficeOptions): BackOffice {
  const { root } = options;
  const folder = (name: 'in' | 'out', file: string): string => path.join(root, name, file);

  async function process(metafile: string): Promise<void> {
    const data = dataFileOf(metafile);
    if (data === undefined) return;
    const octets = await readFile(folder('in', metafile)).catch(() => undefined);
    if (octets === undefined) return;
    const { values, rejection } = await judge(data, octets);
    const why = options.rejects() ?? rejection;
    const reference = values.dataReferenceId ?? data;
    const own = `Digipoort_${randomUUID()}`;
    if (why === undefined) {
      const received = { received: new Date().toISOString(), digipoortReferenceId: own };
      await take(data);
      await place('out', answerName(reference, own, 'ok'), asAnswer(octets, values, received));
    } else {
      const error = { error: words[why], digipoortReferenceId: own };
      await place(options.errorsIn(), answerName(reference, own, 'error'), asAnswer(octets, values, error));
    }
    await rm(folder('in', metafile), { force: true });
  }

  /** An accepted data file goes from `in` (D-31). */
  async function take(name: string): Promise<void> {
    const target = path.join(options.received, `${randomUUID()}-${name}`);
    await rename(folder('in', name), target);
    await options.accepted({ name, path: target, size: (await stat(target)).size });
  }

  async function judge(
    data: string,
    octets: Buffer,
  ): Promise<{ readonly values: MetafileValues; readonly rejection: Rejection | undefined }> {
    const none: MetafileValues = {};
    let values = none;
    try {
      const read = readMetafile(octets, options.profile());
      if (read.twice.length > 0) return { values: read.values, rejection: 'metafile-unreadable' };
      ({ values } = read);
    } catch {
      return { values: none, rejection: 'metafile-unreadable' };
    }
    return { values, rejection: await rejectionOf(data, values) };
  }

  async function rejectionOf(data: string, values: MetafileValues): Promise<Rejection | undefined> {
    const profile = options.profile();
    if (digipoortNameFault(data) !== undefined) return 'name-invalid';
    const file = folder('in', data);
    const facts = await lstat(file).catch(() => undefined);
    if (facts?.isFile() !== true) return 'data-file-missing';
    const isMissing = metafileFields.some(
      (field) => profile.fields[field]?.required === true && (values[field] ?? '') === '',
    );
    if (isMissing) return 'element-missing';
    if (!options.senders().includes(values.sender ?? '')) return 'sender-unknown';
    if (!options.receivers.includes(values.receiver ?? '')) return 'receiver-unknown';
    if (String(facts.size) !== values.size) return 'size-differs';
    const digest = await digestOf(file, profile.digest);
    return sameDigest(digest, values.digest ?? '', profile.digest) ? undefined : 'digest-differs';
  }

  /** A copy of the metafile with what is added (1.2.8); one that cannot be read is answered by what is added alone. */
  function asAnswer(octets: Buffer, values: MetafileValues, added: MetafileValues): Uint8Array {
    const profile = options.profile();
    const whole = octets.toString('utf8');
    const end = whole.lastIndexOf('</');
    const elements = metafileFields.flatMap((field) => {
      const rule = profile.fields[field];
      const text = added[field];
      return rule === undefined || text === undefined || values[field] !== undefined
        ? []
        : [`  <${rule.path}>${text}</${rule.path}>\n`];
    });
    if (Object.keys(values).length > 0 && end > 0)
      return Buffer.from(`${whole.slice(0, end)}${elements.join('')}${whole.slice(end)}`);
    return Buffer.from(`<${profile.root.name}>\n${elements.join('')}</${profile.root.name}>\n`);
  }

  /** Nobody sees it before it is whole. */
  async function place(into: 'in' | 'out', name: string, content: Uint8Array): Promise<void> {
    const begun = path.join(root, `.${randomUUID()}`);
    await writeFile(begun, content);
    await rename(begun, folder(into, name));
  }

  return {
    process,
    async offer({ name, content, receiver }) {
      const profile = options.profile();
      await place('out', name, content);
      const file = folder('out', name);
      const { size } = await stat(file);
      const metafile = writeMetafile(profile, {
        dataReferenceId: `Digipoort_${randomUUID()}`,
        sender: options.receivers[0] ?? '',
        receiver,
        fileName: name,
        size: String(size),
        digest: await digestOf(file, profile.digest),
      });
      await place('out', metafileOf(name), Buffer.from(metafile));
    },
  };
}

/** What is too long loses the end of the sender's reference (D-35). */
function answerName(reference: string, own: string, kind: 'ok' | 'error'): string {
  const ending = `_${own}.${kind}`;
  return `${reference.replaceAll(/[^a-zA-Z0-9_.-]/g, '_').slice(0, longestName - ending.length)}${ending}`;
}
