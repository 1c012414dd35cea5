import type { ReactNode } from 'react';
import type { PartnerSummary, PasswordState } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import { Button, ProblemNote } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';
import { usePasswordState } from './use-password-state.ts';

/** Where our password at a partner stands, in its panel. */
export function PasswordSection({ partner }: { readonly partner: PartnerSummary }): ReactNode {
  const { navigation } = useWindow();
  const speech = useWords();
  const { t } = speech;
  const { password, problem } = usePasswordState(partner);
  return (
    <section>
      <h3>{t('window.passwords.title')}</h3>
      {problem !== undefined && <ProblemNote problem={problem} />}
      {password !== undefined &&
        whereItStands(password, speech).map((line) => (
          <p key={line} className="small">
            {line}
          </p>
        ))}
      <div className="panel-actions">
        <Button onPress={() => navigation.open({ kind: 'password', partnerId: partner.id })}>
          {t('window.passwords.open')}
        </Button>
      </div>
    </section>
  );
}

/** One or two sentences: since when, until when, or what is not decided. */
export function whereItStands(
  { isSet, since, dueAt, open }: PasswordState,
  { t, formats }: Speech,
): string[] {
  if (open !== undefined)
    return [
      t(`window.passwords.state.${open.state}`, {
        moment: formats.moment(open.uploadedAt ?? open.startedAt),
      }),
      t(`window.passwords.logsIn.${open.inUse}`),
    ];
  if (!isSet) return [t('window.passwords.notSet')];
  const isOld = dueAt <= Date.now();
  return [
    t('window.passwords.since', { moment: formats.moment(since) }),
    t(isOld ? 'window.passwords.old' : 'window.passwords.due', { moment: formats.moment(dueAt) }),
  ];
}
