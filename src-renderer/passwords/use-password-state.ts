import { useEffect, useState } from 'react';
import { toProblem } from '../../shared/index.ts';
import type { PartnerSummary, PasswordState, Problem } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';

export interface KnownPassword {
  /** Undefined until it was read. */
  readonly password: PasswordState | undefined;
  readonly problem: Problem | undefined;
  readonly take: (password: PasswordState) => void;
}

/** What is known of our password at a partner. It is read again whenever the partner is, which is whenever anything of it has changed. */
export function usePasswordState(partner: PartnerSummary): KnownPassword {
  const { state } = useWindow();
  const [password, setPassword] = useState<PasswordState | undefined>();
  const [problem, setProblem] = useState<Problem | undefined>();
  useEffect(() => {
    let isOver = false;
    state.api.passwords.state({ partnerId: partner.id }).then(
      (read) => {
        if (isOver) return;
        setPassword(read);
        setProblem(undefined);
      },
      (error: unknown) => {
        if (!isOver) setProblem(toProblem(error));
      },
    );
    return () => {
      isOver = true;
    };
  }, [state, partner]);
  return { password, problem, take: setPassword };
}
