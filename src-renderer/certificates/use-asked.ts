import { useEffect, useState } from 'react';
import type { PartnerId, TrustQuestion } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import type { TrustDoubts } from './trust-question.ts';

/** The engine's own question about this certificate, with all its facts; undefined until it is read, and where it asks no more. */
export function useAsked(
  partnerId: PartnerId,
  { role, shown: { fingerprint } }: TrustDoubts,
): TrustQuestion | undefined {
  const { state } = useWindow();
  const [asked, setAsked] = useState<TrustQuestion>();
  useEffect(() => {
    let isOver = false;
    state.api.certificates
      .questions({ partnerId })
      .then((questions) => {
        if (isOver) return;
        setAsked(questions.find((one) => one.role === role && one.facts.fingerprint === fingerprint));
      })
      // What the problem itself tells is enough to decide.
      .catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [state, partnerId, role, fingerprint]);
  return asked;
}
