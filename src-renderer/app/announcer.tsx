import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useOverview, useWindow } from '../context/index.ts';
import type { Happening } from '../state/index.ts';
import { needText } from '../transfers/index.ts';
import { useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';
import { announcementsOf, isSaid } from './announcements.ts';
import type { Announcement } from './announcements.ts';
import { createNeedWatch } from './new-needs.ts';

/**
 * Says politely, for screen readers, what has come of files and what has come to need a person. Each time a new element: the same sentence
 * about another file of the same name is said again, and what is shown already is not.
 */
export function Announcer(): ReactNode {
  return (
    <div className="unseen" aria-live="polite" data-announcer>
      <FileNews />
      <NeedNews />
    </div>
  );
}

function FileNews(): ReactNode {
  const { state } = useWindow();
  const { t } = useWords();
  const latest = useStore(state.happenings.store, (happenings) => happenings.latest);
  const turn = useTurn(latest);
  const sentences = announcementsOf(latest).map((each) => sentence(each, t));
  return sentences.length === 0 ? null : <p key={turn}>{sentences.join(' ')}</p>;
}

function NeedNews(): ReactNode {
  const speech = useWords();
  const needs = useOverview((overview) => overview.needs);
  const hasRead = useOverview((overview) => overview.hasReadNeeds);
  const watch = useRef(createNeedWatch());
  const [fresh, setFresh] = useState<typeof needs>([]);
  const turn = useTurn(fresh);
  useEffect(() => {
    if (!hasRead) return;
    const said = watch.current.look(needs).filter(isSaid);
    if (said.length > 0) setFresh(said);
  }, [needs, hasRead]);
  const [first] = fresh;
  if (first === undefined) return null;
  const { t } = speech;
  return (
    <p key={turn}>
      {fresh.length === 1
        ? t('window.shell.announce.need', { title: needText(first, speech).title })
        : t('window.shell.announce.needs', { count: fresh.length })}
    </p>
  );
}

/** Another number for another value. */
function useTurn(value: unknown): number {
  const [seen, setSeen] = useState({ value, turn: 0 });
  if (seen.value === value) return seen.turn;
  const next = { value, turn: seen.turn + 1 };
  setSeen(next);
  return next.turn;
}

function sentence(announcement: Announcement, t: Speech['t']): string {
  if (announcement.of === 'file') return sentenceOf(announcement.happening, t);
  const { kind, count } = announcement;
  switch (kind) {
    case 'received':
      return t('window.shell.announce.manyReceived', { count });
    case 'refused':
      return t('window.shell.announce.manyRefused', { count });
    case 'delivered':
      return t('window.shell.announce.manyDelivered', { count });
    case 'collected':
      return t('window.shell.announce.manyCollected', { count });
    case 'failed':
      return t('window.shell.announce.manyFailed', { count });
    case 'unfetched':
      return t('window.shell.announce.manyUnfetched', { count });
    case 'late':
      return t('window.shell.announce.manyLate', { count });
  }
}

function sentenceOf({ kind, file, partner }: Happening, t: Speech['t']): string {
  const named = { file, partner };
  switch (kind) {
    case 'received':
      return t('window.shell.announce.received', named);
    case 'refused':
      return t('window.shell.announce.refused', named);
    case 'delivered':
      return t('window.shell.announce.delivered', named);
    case 'collected':
      return t('window.shell.announce.collected', named);
    case 'failed':
      return t('window.shell.announce.failed', named);
    case 'unfetched':
      return t('window.shell.announce.unfetched', named);
    case 'late':
      return t('window.shell.announce.late', named);
  }
}
