import { powerSaveBlocker } from 'electron';
import type { EngineEvent, EventBatch } from '../../../shared/index.ts';

/** Keeps the computer from falling asleep while files flow, and only then. */
export interface Wakefulness {
  hear(batch: EventBatch): void;
  end(): void;
}

/** Follows the engine's status: awake while there is a session. The display may go dark. */
export function createWakefulness(): Wakefulness {
  let blocker: number | undefined;

  function sleep(): void {
    if (blocker !== undefined) powerSaveBlocker.stop(blocker);
    blocker = undefined;
  }

  return {
    hear({ events }) {
      const sessions = lastSessions(events);
      if (sessions === undefined) return;
      if (sessions === 0) sleep();
      else blocker ??= powerSaveBlocker.start('prevent-app-suspension');
    },
    end: sleep,
  };
}

/** Sessions in the newest status among the events; undefined where there is none. */
function lastSessions(events: readonly EngineEvent[]): number | undefined {
  const newest = events.findLast((event) => event.type === 'status');
  return newest?.status.sessions;
}
