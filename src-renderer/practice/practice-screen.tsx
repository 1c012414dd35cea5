import { FilePlus2, FlaskConical } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { OftpPracticeStatus } from '../../shared/index.ts';
import { useActions, useOverview, useWindow } from '../context/index.ts';
import { Bar, Button, PickFiles, RadioCards, ScreenHead } from '../parts/index.ts';
import { startPractice, useDragOver, useIsBusyWithPractice, useSendToPractice } from '../sending/index.ts';
import { Timeline, VerdictBox } from '../transfers/index.ts';
import { useWords } from '../words/index.ts';
import './practice-screen.css';

type Answer = OftpPracticeStatus['behaviour']['answer'];
const answers: readonly Answer[] = ['accept', 'refuse', 'silent', 'cut'];

/** A real station on this computer to send to: the first screen a newcomer sees, and later the one to practise on. */
export function PracticeScreen(): ReactNode {
  const { t } = useWords();
  const welcomed = useOverview((overview) => overview.settings?.welcomed ?? true);
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
            <DropCard />
            <AnswerChoice />
            {welcomed ? <PracticeState /> : <AddPartnerCard />}
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
  return (
    <section className="practice-drop" data-over={over.kind === 'practice'}>
      <FlaskConical className="icon" aria-hidden />
      <h2>{t('window.practice.drop.title')}</h2>
      <p className="dim">
        {over.kind === 'practice' ? t('window.practice.drop.active') : t('window.practice.drop.meaning')}
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

/** What the practice partner does with the next file. Choosing starts it, since only a running one can be told. */
function AnswerChoice(): ReactNode {
  const { state, notices } = useWindow();
  const { t } = useWords();
  const behaviour = useOverview((overview) => overview.practice?.oftp2.behaviour);
  /** Shown as chosen while the practice partner is being told. */
  const [telling, setTelling] = useState<Answer>();

  async function tell(answer: Answer): Promise<void> {
    await startPractice(state);
    const practice = await state.api.practice.configure({ kind: 'oftp2', answer });
    state.overview.store.setState({ practice });
  }

  async function choose(answer: Answer): Promise<void> {
    setTelling(answer);
    await notices.watch(tell(answer));
    setTelling((now) => (now === answer ? undefined : now));
  }

  return (
    <RadioCards
      label={t('window.practice.answer.label')}
      value={telling ?? behaviour?.answer ?? 'accept'}
      options={answers.map((key) => ({
        key,
        label: t(`window.practice.answer.${key}`),
        detail: t(`window.practice.answer.${key}Meaning`),
      }))}
      onChange={(answer) => void choose(answer)}
    />
  );
}

function AddPartnerCard(): ReactNode {
  const { navigation } = useWindow();
  const { t } = useWords();
  return (
    <section className="practice-card">
      <div>
        <h2>{t('window.practice.otherWays.title')}</h2>
        <p className="dim small">{t('window.practice.otherWays.addPartnerMeaning')}</p>
      </div>
      <Button onPress={() => navigation.open({ kind: 'partner', id: undefined, step: 'who' })}>
        {t('window.practice.otherWays.addPartner')}
      </Button>
    </section>
  );
}

/** What it holds for us and what it has got. */
function PracticeState(): ReactNode {
  const { state, notices } = useWindow();
  const { t, formats } = useWords();
  const { collect } = useActions();
  const practice = useOverview((overview) => overview.practice?.oftp2);
  const partner = useOverview((overview) => overview.partners?.find((each) => each.practice));
  const waiting = practice?.waiting ?? [];
  const received = practice?.received ?? [];

  async function offer(): Promise<void> {
    await startPractice(state);
    const { path } = await state.api.practice.sample({ kind: 'oftp2' });
    const offered = await state.api.practice.offer({ kind: 'oftp2', path });
    state.overview.store.setState({ practice: offered });
  }

  return (
    <section className="practice-state">
      <div className="practice-card">
        <div>
          <h2>{t('window.practice.waiting.title')}</h2>
          <p className="dim small">
            {waiting.length === 0
              ? t('window.practice.waiting.none')
              : t('window.practice.waiting.some', { count: waiting.length })}
          </p>
        </div>
        {partner !== undefined && waiting.length > 0 ? (
          <Button onPress={() => void collect(partner)}>{t('window.practice.waiting.collect')}</Button>
        ) : (
          <Button onPress={() => void notices.watch(offer())}>{t('window.practice.waiting.offer')}</Button>
        )}
      </div>
      <div className="practice-card">
        <div>
          <h2>{t('window.practice.received.title')}</h2>
          {received.length === 0 && <p className="dim small">{t('window.practice.received.none')}</p>}
          <ul className="small">
            {received
              .slice(-5)
              .toReversed()
              .map(({ name, size, at, path }) => (
                <li key={path} className="dim number">
                  {formats.clock(at)} · {name} · {formats.size(size)}
                </li>
              ))}
          </ul>
        </div>
      </div>
      <p className="faint small">
        {practice?.running === true && practice.tlsPort !== undefined
          ? t('window.practice.running', { host: practice.host, port: practice.tlsPort })
          : t('window.practice.stopped')}
      </p>
    </section>
  );
}

/** The file that was sent, followed live up to its receipt. */
function Follow(): ReactNode {
  const { state } = useWindow();
  const { t } = useWords();
  const { transfer: open, timeline } = useStore(state.open.store);
  const partner = useOverview((overview) => overview.partners?.find((each) => each.practice));
  // A file of another partner may be open on the screen of all transfers.
  const transfer = open?.partnerId === partner?.id ? open : undefined;
  return (
    <section className="practice-follow" aria-label={t('window.practice.timeline.title')}>
      <h2>{t('window.practice.timeline.title')}</h2>
      {transfer === undefined ? (
        <p className="faint">{t('window.practice.timeline.empty')}</p>
      ) : (
        <>
          <p className="practice-file">
            <b>{transfer.fileName}</b>
          </p>
          <VerdictBox transfer={transfer} events={timeline ?? []} />
          <Timeline events={timeline ?? []} partner={transfer.partnerName} showLines={false} />
        </>
      )}
    </section>
  );
}
