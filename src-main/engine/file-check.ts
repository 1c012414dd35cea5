import { stat } from 'node:fs/promises';
import path from 'node:path';
import { toProblem } from '../../shared/index.ts';
import type { EngineBody, Finding } from '../../shared/index.ts';
import type { EngineContext } from './context.ts';
import { asFileError } from './durable.ts';
import { EngineError } from './engine-error.ts';
import { usedNames } from './names-once.ts';
import type { PartnerBook } from './partner-book.ts';

export type SendArguments = Parameters<EngineBody['transfers']['broadcast']>[0];
export type FileToSend = SendArguments['files'][number];
export type Recipient = SendArguments['recipients'][number];

export interface CheckedFile {
  readonly file: FileToSend;
  readonly size: number;
  /** When it was last changed, ms since 1970; absent where it cannot be read. */
  readonly modifiedAt?: number;
  /** Between each recipient and us, in their order. */
  readonly remoteNames: readonly string[];
  readonly findings: readonly Finding[];
}

/** What is to be said of a file for these recipients, without sending it. Throws `partner-unknown`. */
export async function checkFile(
  context: EngineContext,
  partners: PartnerBook,
  recipients: readonly Recipient[],
  file: FileToSend,
): Promise<CheckedFile> {
  try {
    if (!path.isAbsolute(file.path))
      throw new EngineError({ code: 'path-not-absolute', params: { file: file.path } });
    const facts = await stat(file.path);
    if (facts.isDirectory()) throw new EngineError({ code: 'file-is-folder', params: { file: file.path } });
    if (!facts.isFile()) throw new EngineError({ code: 'file-not-readable', params: { file: file.path } });
    const checked = await Promise.all(
      recipients.map(({ partnerId, destination }) =>
        context.agreement.check(partners.get(partnerId), context.ownStation(), {
          path: file.path,
          size: facts.size,
          as: file.as,
          destination,
          ownCertificate: context.certificates.shownTo(partners.get(partnerId)),
          ...usedNames(context, partnerId),
          namesAwaiting: () =>
            context.journal.transfers
              .open(partnerId)
              .flatMap(({ direction, remoteName }) => (direction === 'out' ? [remoteName] : [])),
        }),
      ),
    );
    return {
      file,
      size: facts.size,
      modifiedAt: Math.round(facts.mtimeMs),
      remoteNames: checked.map(({ remoteName }) => remoteName),
      findings: onceEach(checked.flatMap(({ findings }) => findings)),
    };
  } catch (error) {
    const { code, params } = toProblem(asFileError(error, file.path));
    return {
      file,
      size: 0,
      remoteNames: [],
      findings: [{ severity: 'error', code, params, file: file.path }],
    };
  }
}

/** Nothing stops it. */
export function isGood({ findings }: CheckedFile, acceptWarnings: boolean): boolean {
  return findings.every(({ severity }) => severity === 'note' || (severity === 'warning' && acceptWarnings));
}

/** The same said of several recipients is said once. */
export function onceEach(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
