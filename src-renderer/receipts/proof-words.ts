import type { Moment, Problem, Receipt } from '../../shared/index.ts';
import { problemText } from '../words/index.ts';
import type { Speech } from '../words/index.ts';

/** What is known of a receipt as a proof. */
export interface Proof {
  readonly verification: Receipt['verification'];
  readonly at: Moment;
  readonly signer?: string | undefined;
  /** Why it proves nothing. */
  readonly problem?: Problem | undefined;
}

/** Whether a receipt proves itself, by whom it is signed, or why it proves nothing; in sentences. */
export function proofLines(
  { verification, at, signer, problem }: Proof,
  { t, words, formats }: Speech,
): readonly string[] {
  switch (verification) {
    case 'verified':
      return [
        t('window.receipts.proof.verified', {
          signer: signer ?? t('window.receipts.proof.theirCertificate'),
          moment: formats.full(at),
        }),
      ];
    case 'unsigned':
      return [t('window.receipts.proof.unsigned')];
    case 'failed': {
      if (problem === undefined) return [t('window.receipts.proof.failed')];
      const { title, meaning, next } = problemText(words, problem, formats.locale);
      return [`${title}. ${meaning}`, next];
    }
  }
}
