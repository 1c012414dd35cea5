import { Download, FileText } from 'lucide-react';
import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Session, SessionFile, SessionLine } from '../../shared/index.ts';
import {
  sessionEnd,
  sessionFacts,
  sessionOutcome,
  sessionPartner,
  sessionText,
} from '../../shared/words/index.ts';
import { useActions, useWindow } from '../context/index.ts';
import { Button, canSaveFiles, CopyButton, Facts, Panel, ProblemNote, saveFile } from '../parts/index.ts';
import { partnersWords, problemText, useWords } from '../words/index.ts';
import { TraceList } from './trace-list.tsx';

/** One session: how it ended, what was agreed, its files, and every command. */
export function SessionPanel(): ReactNode {
  const { state } = useWindow();
  const { t, words, formats } = useWords();
  const { session, files, lines, problem } = useStore(state.openSession.store);
  const close = useCallback(() => state.openSession.show(undefined), [state]);
  if (session === undefined) {
    return (
      <aside className="panel">
        <div className="panel-body">
          {problem === undefined ? (
            <p className="faint">{t('window.log.panel.loading')}</p>
          ) : (
            <>
              <ProblemNote problem={problem} />
              <Button onPress={close}>{t('window.shell.actions.close')}</Button>
            </>
          )}
        </div>
      </aside>
    );
  }
  return (
    <Panel
      label={t('window.log.panel.label', { id: session.id })}
      title={sessionPartner(words, session)}
      meta={`${t('window.log.panel.label', { id: session.id })} · ${formats.full(session.beganAt)}`}
      onClose={close}
      buttons={<PanelButtons session={session} files={files} lines={lines} />}
    >
      {problem !== undefined && <ProblemNote problem={problem} />}
      <Verdict session={session} />
      <SessionFacts session={session} />
      <Files files={files} />
      <h3>{t('window.log.panel.commands')}</h3>
      <p className="faint small">{t('window.log.panel.commandsMeaning')}</p>
      <TraceList lines={lines} />
    </Panel>
  );
}

function Verdict({ session }: { readonly session: Session }): ReactNode {
  const { t, words, formats } = useWords();
  const { problem } = session;
  if (session.endedAt === undefined) {
    return (
      <div className="verdict verdict-accent">
        <b>{sessionOutcome(words, session)}</b>
        <p>{t('window.log.panel.open')}</p>
      </div>
    );
  }
  const reason = problem === undefined ? undefined : problemText(words, problem, formats.locale);
  const said = problem === undefined ? undefined : partnersWords(problem);
  const end = sessionEnd(words, session);
  return (
    <div className={problem === undefined ? 'verdict' : 'verdict verdict-bad'}>
      <b>{sessionOutcome(words, session)}</b>
      {reason !== undefined && (
        <p>
          {reason.meaning} {reason.next}
        </p>
      )}
      {said !== undefined && <p>{t('window.transfers.verdict.partnerSaid', { text: said })}</p>}
      {end !== undefined && <p className="faint">{end}</p>}
    </div>
  );
}

function SessionFacts({ session }: { readonly session: Session }): ReactNode {
  const { words } = useWords();
  const { fact } = words.sessions;
  const mono = new Set([fact.fingerprint, fact.address, fact.code]);
  return (
    <Facts
      facts={sessionFacts(words, session).map(({ label, value }) => ({
        term: label,
        value,
        mono: mono.has(label),
      }))}
    />
  );
}

function Files({ files }: { readonly files: readonly SessionFile[] }): ReactNode {
  const { t } = useWords();
  const actions = useActions();
  if (files.length === 0) return undefined;
  return (
    <>
      <h3>{t('window.log.panel.files')}</h3>
      <ul className="session-files">
        {files.map(({ id, fileName }) => (
          <li key={id}>
            <button
              type="button"
              className="step-more"
              title={t('window.log.panel.showFile', { file: fileName })}
              onClick={() => actions.openTransfer(id)}
            >
              <FileText className="icon" aria-hidden /> {fileName}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function PanelButtons(props: {
  readonly session: Session;
  readonly files: readonly SessionFile[];
  readonly lines: readonly SessionLine[];
}): ReactNode {
  const { session, files, lines } = props;
  const { t, words } = useWords();
  const { state, navigation, notices } = useWindow();
  const { partnerId } = session;
  function text(): string {
    return `${sessionText(words, session, files, lines).join('\n')}\n`;
  }
  async function save(): Promise<void> {
    if (canSaveFiles()) {
      saveFile(`session-${session.id}.txt`, text());
      return;
    }
    const answer = await notices.watch(state.api.sessions.save({ id: session.id, text: text() }));
    if (answer !== undefined) notices.tell(t('window.log.panel.saved', { path: answer.path }));
  }
  return (
    <>
      <CopyButton text={text} label={t('window.log.panel.copy')} />
      <Button icon={<Download className="icon" aria-hidden />} onPress={() => void save()}>
        {t('window.log.panel.save')}
      </Button>
      {partnerId !== undefined && (
        <Button
          onPress={() => {
            navigation.showPartner(partnerId);
            navigation.go('partners');
          }}
        >
          {t('window.log.panel.partner')}
        </Button>
      )}
    </>
  );
}
