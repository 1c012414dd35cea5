import { useEffect, useRef } from 'react';
import { useActions, useOverview } from '../context/index.ts';
import { needText } from '../transfers/index.ts';
import { useWords } from '../words/index.ts';
import { createNeedWatch } from './new-needs.ts';

/** At most so many are told at once: whoever comes back to forty failures needs one glance, not forty. */
const most = 3;

/**
 * Tells through the operating system what has come to need a person, where the settings say so and the system allows it, and never
 * while the window has the focus. Pressing it leads to the very thing.
 */
export function useNotifier(): void {
  const isOn = useOverview((overview) => overview.settings?.notifications.enabled ?? false);
  const needs = useOverview((overview) => overview.needs);
  const hasRead = useOverview(({ hasReadNeeds }) => hasReadNeeds);
  const speech = useWords();
  const actions = useActions();
  const watch = useRef(createNeedWatch());
  useEffect(() => {
    if (!hasRead) return;
    const fresh = watch.current.look(needs);
    if (!isOn || document.hasFocus() || !mayNotify()) return;
    for (const need of fresh.slice(0, most)) {
      const { title, meaning } = needText(need, speech);
      const told = new Notification(title, { body: meaning, tag: need.key });
      told.addEventListener('click', () => {
        window.focus();
        actions.answerNeed(need);
        told.close();
      });
    }
  }, [needs, hasRead, isOn, speech, actions]);
}

function mayNotify(): boolean {
  return 'Notification' in window && Notification.permission === 'granted';
}
