import { app } from 'electron';
import { contract } from '../../../shared/index.ts';
import type { Carrier } from '../../../shared/index.ts';

/**
 * Keeps the number on the program's sign (macOS, and desktops of Linux that have one) at what needs a person, window or not. Windows has
 * none: there the window's title says it.
 *
 * @returns the way to stop.
 */
export function keepBadge(carrier: Carrier): () => void {
  let turn = 0;

  async function show(): Promise<void> {
    turn += 1;
    const mine = turn;
    try {
      const needs = contract.needs.list.answer.parse(await carrier.call('needs', 'list', {}));
      if (mine === turn) app.setBadgeCount(needs.length);
    } catch {
      // The engine is on its way out, and the program with it.
    }
  }

  const stop = carrier.subscribe(0, ({ events, reset }) => {
    if (reset || events.some(({ type }) => type === 'needs')) void show();
  });
  void show();
  return () => {
    turn += 1;
    stop();
    app.setBadgeCount(0);
  };
}
