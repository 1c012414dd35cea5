import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { WandSparkles } from 'lucide-react';
import type { BankPasswordCheck, PartnerSummary, PasswordState, Problem } from '../../shared/index.ts';
import { toProblem } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import {
  Button,
  CopyButton,
  DialogButtons,
  ProblemNote,
  SheetDialog,
  TextInput,
  Toggle,
} from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { PasswordHistory } from './password-history.tsx';
import { PasswordRules } from './password-rules.tsx';
import { whereItStands } from './password-section.tsx';

/** Another password: typed or made, held against every rule, and sent to the partner. */
export function ChangePassword(props: {
  readonly partner: PartnerSummary;
  readonly password: PasswordState;
  readonly take: (password: PasswordState) => void;
}): ReactNode {
  const { partner, password: state, take } = props;
  const { state: window, navigation, notices } = useWindow();
  const speech = useWords();
  const { t } = speech;
  const [wanted, setWanted] = useState('');
  const [isShown, setShown] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>();
  const checked = useChecked(partner, wanted);
  const isGood = wanted !== '' && checked?.broken.length === 0;
  const { id: partnerId } = partner;

  async function make(): Promise<void> {
    const made = await notices.watch(window.api.passwords.generate({ partnerId }));
    if (made === undefined) return;
    setWanted(made.password);
    // Whoever has not typed it has to see it.
    setShown(true);
  }

  async function change(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      const now = await window.api.passwords.change({ partnerId, password: wanted });
      take(now);
      const [newest] = now.history;
      if (now.open === undefined && newest?.problem !== undefined) setProblem(newest.problem);
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <SheetDialog
      width="medium"
      title={t('window.passwords.change.title', { partner: partner.name })}
      onClose={() => navigation.close()}
      footnote={t('window.passwords.change.kept')}
      buttons={
        <DialogButtons
          leave={<Button onPress={() => navigation.close()}>{t('window.shell.actions.cancel')}</Button>}
          act={
            <Button tone="primary" isPending={isBusy} isDisabled={!isGood} onPress={() => void change()}>
              {t('window.passwords.change.send')}
            </Button>
          }
        />
      }
    >
      <p className="dim dialog-lead">{whereItStands(state, speech).join(' ')}</p>
      <div className="dialog-form">
        <TextInput
          label={t('window.passwords.change.wanted')}
          kind={isShown ? 'text' : 'password'}
          mono={isShown}
          value={wanted}
          onChange={setWanted}
          maxLength={1024}
          isFirst
        />
        <div className="panel-actions">
          <Button icon={<WandSparkles className="icon" aria-hidden />} onPress={() => void make()}>
            {t('window.passwords.change.make')}
          </Button>
          {isGood && <CopyButton text={() => wanted} label={t('window.passwords.change.copy')} />}
          <Toggle label={t('window.passwords.change.show')} isOn={isShown} onChange={setShown} />
        </div>
        <PasswordRules password={wanted} user={state.user} checked={checked} />
        {problem !== undefined && <ProblemNote problem={problem} />}
        <p className="small dim">{t('window.passwords.change.meaning')}</p>
        <PasswordHistory history={state.history} />
      </div>
    </SheetDialog>
  );
}

/** What the engine says of what is written, which knows the present password; the newest answer counts. */
function useChecked(partner: PartnerSummary, password: string): BankPasswordCheck | undefined {
  const { state } = useWindow();
  const [answer, setAnswer] = useState<{ readonly password: string; readonly checked: BankPasswordCheck }>();
  useEffect(() => {
    let isOver = false;
    state.api.passwords.check({ partnerId: partner.id, password }).then(
      (checked) => {
        if (!isOver) setAnswer({ password, checked });
      },
      // The engine is away: the change itself says so.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [state, partner.id, password]);
  return answer?.password === password ? answer.checked : undefined;
}
