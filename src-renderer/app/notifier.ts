import { useEffect, useRef } from 'react';
import { useActions, useOverview, useWindow } from '../context/index.ts';
import { needText } from '../transfers/index.ts';
import { useWords } from '../words/index.ts';
import { createRunWatch } from './all-done.ts';
import { createNeedWatch } from './new-needs.ts';

/** At most so many are told at once: whoever comes back to forty failures needs one glance, not forty. */
const most = 3;

/**
 * Tells through the operating system what has come to need a person, and that the last file has gone out, where the settings say so and the
 * system allows it, and never while the window has the focus. Pressing it leads to the very thing.
 */
export function useNotifier(): void {
  useNeedsTold();
  useDoneTold();
}

function useNeedsTold(): void {
  const isOn = useOverview((overview) => overview.settings?.notifications.enabled ?? false);
  const needs = useOverview((overview) => overview.needs);
  const hasRead = useOverview(({ hasReadNeeds }) => hasReadNeeds);
  const speech = useWords();
  const actions = useActions();
  const watch = useRef(createNeedWatch());
  useEffect(() => {
    if (!hasRead) return;
    const fresh = watch.current.look(needs);
    if (!isOn || !mayNotify()) return;
    for (const need of fresh.slice(0, most)) {
      const { title, meaning } = needText(need, speech);
      tell(title, meaning, need.key, () => actions.answerNeed(need));
    }
  }, [needs, hasRead, isOn, speech, actions]);
}

function useDoneTold(): void {
  const { state, navigation } = useWindow();
  const { t } = useWords();
  useEffect(() => {
    const watch = createRunWatch();

    /** How many receipts are due is asked now: what was read last may be older than the run. */
    async function tellDone(count: number): Promise<void> {
      const { receiptsDue, receiptsLate } = await state.api.transfers.summary({});
      const due = receiptsDue + receiptsLate;
      const meaning =
        due === 0 ? t('window.shell.allDone.noneDue') : t('window.shell.allDone.due', { count: due });
      tell(t('window.shell.allDone.title', { count }), meaning, 'all-done', () => navigation.go('transfers'));
    }

    return state.news.listen((transfer) => {
      const count = watch.hear(transfer);
      const isOn = state.overview.store.getState().settings?.notifications.enabled ?? false;
      // Where the engine is gone in between, nothing is claimed.
      if (count !== undefined && isOn && mayNotify()) tellDone(count).catch(() => undefined);
    });
  }, [state, navigation, t]);
}

function tell(title: string, body: string, tag: string, act: () => void): void {
  const told = new Notification(title, { body, tag });
  told.addEventListener('click', () => {
    window.focus();
    act();
    told.close();
  });
}

function mayNotify(): boolean {
  return !document.hasFocus() && 'Notification' in window && Notification.permission === 'granted';
}
