import { CircleAlert, CircleHelp, Clock, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Need } from '../../shared/index.ts';
import { useActions, useOverview } from '../context/index.ts';
import { Button } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';
import { NameTakenAnswers, isNameTaken } from './name-taken.tsx';
import { needText } from './need-text.ts';
import './needs-you.css';

/** Shown before "and 4 more". */
const shownAtFirst = 3;

/** What waits for a person: one sentence and one button each. Nothing when nothing waits. */
export function NeedsYou(): ReactNode {
  const needs = useOverview((overview) => overview.needs);
  const [showAll, setShowAll] = useState(false);
  const { t } = useWords();
  if (needs.length === 0) return null;
  const shown = showAll ? needs : needs.slice(0, shownAtFirst);
  const hidden = needs.length - shown.length;
  return (
    <section className="needs" aria-label={t('window.transfers.needs.title')}>
      <h2>{t('window.transfers.needs.title')}</h2>
      <ul>
        {shown.map((need) => (
          <NeedLine key={need.key} need={need} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button tone="quiet" onPress={() => setShowAll(true)}>
          {t('window.transfers.needs.more', { count: hidden })}
        </Button>
      )}
    </section>
  );
}

function NeedLine({ need }: { readonly need: Need }): ReactNode {
  const speech = useWords();
  const actions = useActions();
  const { title, meaning } = needText(need, speech);
  const { t } = speech;
  return (
    <li className="need">
      <NeedSign kind={need.kind} />
      <div className="need-text">
        {need.transferId === undefined ? (
          <b>{title}</b>
        ) : (
          <button
            type="button"
            className="need-title"
            onClick={() => {
              if (need.transferId !== undefined) actions.openTransfer(need.transferId);
            }}
          >
            {title}
          </button>
        )}
        {meaning !== '' && <p className="dim small">{meaning}</p>}
      </div>
      {need.transferId !== undefined && isNameTaken(need.problem) ? (
        <div className="need-answers">
          <NameTakenAnswers id={need.transferId} about={title} />
        </div>
      ) : (
        <Button onPress={() => actions.answerNeed(need)} label={`${needAction(need, t)}: ${title}`}>
          {needAction(need, t)}
        </Button>
      )}
    </li>
  );
}

function NeedSign({ kind }: { readonly kind: Need['kind'] }): ReactNode {
  switch (kind) {
    case 'failed':
    case 'unfetched':
    case 'unopened':
    case 'refused':
    case 'not-withdrawn':
      return <CircleAlert className="icon tone-bad" aria-hidden />;
    case 'late':
    case 'unconfirmed':
    case 'password-old':
      return <Clock className="icon tone-due" aria-hidden />;
    case 'unknown':
    case 'password-open':
    case 'password-which':
    case 'whose-receipt':
      return <CircleHelp className="icon tone-due" aria-hidden />;
    case 'certificate':
    case 'trust':
    case 'settings':
      return <ShieldAlert className="icon tone-due" aria-hidden />;
  }
}

function needAction({ action, kind }: Need, t: Speech['t']): string {
  switch (action) {
    case 'retry':
      return kind === 'refused' ? t('window.transfers.needs.sendAgain') : t('window.transfers.needs.retry');
    case 'confirm':
      return kind === 'unconfirmed'
        ? t('window.transfers.needs.confirmWord')
        : t('window.transfers.needs.confirm');
    case 'open':
      return t('window.transfers.needs.open');
    case 'settings':
      return t('window.transfers.needs.openSettings');
    case 'partner':
      return t('window.transfers.needs.openPartner');
    case 'certificate':
      return t('window.transfers.needs.openCertificate');
    case 'password':
      return t('window.transfers.needs.openPassword');
    case 'correct':
      return t('window.transfers.needs.correct');
    case 'assign':
      return t('window.transfers.needs.assign');
    case 'registered':
      return t('window.transfers.needs.registered');
    case 'offer':
    case 'trust':
      return t('window.transfers.needs.decide');
  }
}
