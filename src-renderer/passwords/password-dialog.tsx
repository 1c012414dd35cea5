import type { ReactNode } from 'react';
import type { PartnerId, PartnerSummary } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import { Button, ProblemNote, SheetDialog } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { ChangePassword } from './change-password.tsx';
import { DecideChange } from './decide-change.tsx';
import { usePasswordState } from './use-password-state.ts';

/** Our password at a partner: another one, or, where one is on its way, what came of it. */
export function PasswordDialog({ partnerId }: { readonly partnerId: PartnerId }): ReactNode {
  const partner = useOverview((overview) => overview.partners?.find(({ id }) => id === partnerId));
  // One that was removed meanwhile has none.
  return partner === undefined ? null : <PasswordOf partner={partner} />;
}

function PasswordOf({ partner }: { readonly partner: PartnerSummary }): ReactNode {
  const { navigation } = useWindow();
  const { t } = useWords();
  const { password, problem, take } = usePasswordState(partner);
  if (password === undefined)
    return (
      <SheetDialog
        width="medium"
        title={t('window.passwords.title')}
        onClose={() => navigation.close()}
        buttons={<Button onPress={() => navigation.close()}>{t('window.shell.actions.close')}</Button>}
      >
        {problem === undefined ? (
          <p className="faint">{t('window.passwords.reading')}</p>
        ) : (
          <ProblemNote problem={problem} />
        )}
      </SheetDialog>
    );
  const { open } = password;
  // As long as it is prepared it is this very dialog that waits for it.
  return open !== undefined && open.state !== 'prepared' ? (
    <DecideChange partner={partner} password={password} take={take} />
  ) : (
    <ChangePassword partner={partner} password={password} take={take} />
  );
}
