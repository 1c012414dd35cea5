import { FilePlus2, FlaskConical } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { PracticeKind } from '../../shared/index.ts';
import type { Transfer } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import { Bar, Button, PickFiles, RadioCards, ScreenHead } from '../parts/index.ts';
import {
  choosePracticeKind,
  useDragOver,
  useIsBusyWithPractice,
  usePracticeKind,
  useSendToPractice,
} from '../sending/index.ts';
import { PurposeOf, Timeline, VerdictBox } from '../transfers/index.ts';
import { useWords } from '../words/index.ts';
import { AnswerChoice } from './answer-choice.tsx';
import { BankState } from './bank-state.tsx';
import { DigipoortState } from './digipoort-state.tsx';
import { OftpState } from './oftp-state.tsx';
import { usePracticePartner } from './practice-partner.ts';
import './practice-screen.css';

/** Real servers on this computer to send to: the first screen a newcomer sees, and later the one to practise on. */
export function PracticeScreen(): ReactNode {
  const { t } = useWords();
  const welcomed = useOverview((overview) => overview.settings?.welcomed ?? true);
  const kind = usePracticeKind();
  return (
    <div className="screen">
      <main className="screen-main practice" data-drop-practice aria-label={t('window.shell.rail.practice')}>
        <ScreenHead title={welcomed ? t('window.practice.title') : t('window.practice.welcomeTitle')}>
          {!welcomed && <LeaveButton />}
        </ScreenHead>
        <p className="practice-lead dim">
          {welcomed ? t('window.practice.meaning') : t('window.practice.welcome')}
        </p>
        <div className="practice-columns">
          <div className="practice-column">
            <RadioCards
              label={t('window.practice.kinds.label')}
              value={kind}
              options={PracticeKind.options.map((key) => ({
                key,
                label: t(`window.practice.kinds.${key}.name`),
                detail: t(`window.practice.kinds.${key}.meaning`),
              }))}
              onChange={choosePracticeKind}
            />
            <DropCard />
            <AnswerChoice kind={kind} />
            {(welcomed || kind !== 'oftp2') && <PracticeState kind={kind} />}
            {!welcomed && <AddPartnerCard />}
          </div>
          <Follow />
        </div>
      </main>
    </div>
  );
}

function LeaveButton(): ReactNode {
  const { state, navigation } = useWindow();
  const { t } = useWords();
  const hasSent = useStore(state.open.store, ({ id }) => id !== undefined);
  return (
    <Button tone={hasSent ? 'primary' : 'quiet'} onPress={() => navigation.go('transfers')}>
      {hasSent ? t('window.practice.done') : t('window.practice.skip')}
    </Button>
  );
}

function DropCard(): ReactNode {
  const { t } = useWords();
  const send = useSendToPractice();
  const { isBusy, share } = useIsBusyWithPractice();
  const over = useDragOver();
  const kind = usePracticeKind();
  return (
    <section className="practice-drop" data-over={over.kind === 'practice'}>
      <FlaskConical className="icon" aria-hidden />
      <h2>{t(`window.practice.drop.${kind}`)}</h2>
      <p className="dim">
        {over.kind === 'practice'
          ? t('window.practice.drop.active')
          : t(`window.practice.drop.meaning.${kind}`)}
      </p>
      <div className="practice-drop-buttons">
        <PickFiles onPick={(files) => void send(files)}>
          <Button tone="primary" icon={<FilePlus2 className="icon" aria-hidden />} isDisabled={isBusy}>
            {t('window.practice.drop.choose')}
          </Button>
        </PickFiles>
        <Button isDisabled={isBusy} onPress={() => void send('sample')}>
          {t('window.practice.drop.sample')}
        </Button>
      </div>
      {isBusy && <Bar share={share} label={t('window.practice.drop.busy')} />}
    </section>
  );
}

function AddPartnerCard(): ReactNode {
  const { navigation } = useWindow();
  const { t } = useWords();
  return (
    <section className="practice-card">
      <div>
        <h2>{t('window.practice.otherWays.title')}</h2>
        <p className="dim small">
          {t('window.practice.otherWays.addPartnerMeaning')} {t('window.practice.otherWays.importMeaning')}
        </p>
      </div>
      <div className="practice-other-ways">
        <Button onPress={() => navigation.open({ kind: 'partner', id: undefined, step: 'who' })}>
          {t('window.practice.otherWays.addPartner')}
        </Button>
        <Button onPress={() => navigation.open({ kind: 'import-partners', files: [] })}>
          {t('window.partnerLists.import.open')}
        </Button>
      </div>
    </section>
  );
}

/** Where nothing comes by machine, a person says that it has arrived: once the mail was read. */
function ConfirmButton({ transfer }: { readonly transfer: Transfer }): ReactNode {
  const { navigation } = useWindow();
  const { t } = useWords();
  const { id, fileName, partnerName, receipt, receiptByHand } = transfer;
  if (receiptByHand !== true || (receipt !== 'awaiting' && receipt !== 'late')) return null;
  return (
    <div className="practice-follow-buttons">
      <Button
        onPress={() =>
          navigation.open({ kind: 'confirm', id, file: fileName, partner: partnerName, byHand: true })
        }
      >
        {t('window.transfers.needs.confirmWord')}
      </Button>
    </div>
  );
}

/** What lies at the one that was chosen, and where it runs. */
function PracticeState({ kind }: { readonly kind: PracticeKind }): ReactNode {
  switch (kind) {
    case 'oftp2':
      return <OftpState />;
    case 'digipoort':
      return <DigipoortState />;
    case 'bank-of-canada':
      return <BankState />;
  }
}

/** The file that was sent, followed live up to its receipt. */
function Follow(): ReactNode {
  const { state } = useWindow();
  const { t } = useWords();
  const { transfer: open, timeline } = useStore(state.open.store);
  const kind = usePracticeKind();
  const partner = usePracticePartner(kind);
  // A file of another partner may be open on the screen of all transfers.
  const transfer = open?.partnerId === partner?.id ? open : undefined;
  return (
    <section className="practice-follow" aria-label={t('window.practice.timeline.title')}>
      <h2>{t('window.practice.timeline.title')}</h2>
      {transfer === undefined ? (
        <p className="faint">{t(`window.practice.timeline.empty.${kind}`)}</p>
      ) : (
        <>
          <p className="practice-file">
            <b>{transfer.fileName}</b> <PurposeOf transfer={transfer} />
          </p>
          <VerdictBox transfer={transfer} events={timeline ?? []} />
          <ConfirmButton transfer={transfer} />
          <Timeline events={timeline ?? []} partner={transfer.partnerName} showLines={false} />
        </>
      )}
    </section>
  );
}
