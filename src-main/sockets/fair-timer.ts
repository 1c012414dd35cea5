/** In milliseconds: a timer that comes later than this was held up with the whole process, by a slow disk or because the computer slept. */
const heldUpFrom = 500;
/** In milliseconds: so long the process may then read what has come meanwhile. */
const grace = 1_000;
/** How often: a process that is held up again and again reads what has come in between, each time. */
const mostGraces = 10;

export interface FairTimer {
  /** It begins anew. */
  refresh(): void;
  stop(): void;
}

/**
 * Calls back once after so many milliseconds without an answer of somebody else. After a time in which this process could not listen, what
 * has come is read first: nobody is called silent because we were deaf.
 */
export function startFairTimer(milliseconds: number, expired: () => void): FairTimer {
  let due = 0;
  let graces = 0;
  let reading: NodeJS.Timeout | undefined;
  function ring(): void {
    if (performance.now() - due <= heldUpFrom || graces === mostGraces) {
      expired();
      return;
    }
    graces += 1;
    due = performance.now() + grace;
    reading = setTimeout(ring, grace);
  }
  due = performance.now() + milliseconds;
  const timer = setTimeout(ring, milliseconds);
  return {
    // Done for every piece of a file: nothing is made anew.
    refresh() {
      clearTimeout(reading);
      graces = 0;
      due = performance.now() + milliseconds;
      timer.refresh();
    },
    stop() {
      clearTimeout(reading);
      clearTimeout(timer);
    },
  };
}
