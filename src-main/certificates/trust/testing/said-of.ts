import type { RevocationStatus } from '../../../../shared/index.ts';
import type { Issued } from '../../../test-pki/index.ts';
import { describeCertificate } from '../../describe-certificate.ts';
import type { Revocation, RevocationQuestion } from '../../revocation/index.ts';

export interface SaidOf extends Revocation {
  /** What was asked about. */
  readonly asked: readonly RevocationQuestion[];
}

/** Revocation as the interface has it, with answers that are laid down: good, but for what is given. */
export function saidOf(
  ...answers: readonly (readonly [of: Issued, answer: Partial<RevocationStatus>])[]
): SaidOf {
  const asked: RevocationQuestion[] = [];
  return {
    asked,
    check: (question) => {
      asked.push(question);
      return Promise.resolve(
        question.path.map((certificate, level) => {
          const { fingerprint, subject } = describeCertificate(certificate.raw);
          const answer = answers.find(([of]) => of.fingerprint === fingerprint)?.[1];
          const last = level === question.path.length - 1;
          return {
            fingerprint,
            subject,
            ...(last ? { state: 'not-needed', by: 'none' } : { state: 'good', by: 'list' }),
            ...(last ? {} : answer),
          };
        }),
      );
    },
  };
}
