/** Answers of a practice partner, one behind the other: each when its time has come, or once the partner is not silent any more. */
export interface Answering {
  add(answer: () => Promise<void>): void;
  /** It is not silent any more: what was held back is answered. */
  release(): void;
  /** All that was added so far is answered; what is held back, or whose time has not come, is not waited for. */
  settled(): Promise<void>;
  /** What was begun is brought to its end; what is held back, or whose time has not come, is not answered. */
  stop(): Promise<void>;
}

/** So many are held back; what comes then is never answered. */
const mostHeld = 10_000;

export function createAnswering(options: {
  isSilent(): boolean;
  delaySeconds(): number;
  changed(): void;
}): Answering {
  const held: (() => Promise<void>)[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let work: Promise<void> = Promise.resolve();

  function now(answer: () => Promise<void>): void {
    // What could not be answered is left: nobody is there to hear of it.
    work = work.then(answer).then(
      () => options.changed(),
      () => undefined,
    );
  }

  async function settled(): Promise<void> {
    // What was placed a moment ago is told of in the next turn.
    await new Promise<void>((resolve) => setImmediate(resolve));
    await work;
  }

  return {
    add(answer) {
      if (options.isSilent()) {
        if (held.length < mostHeld) held.push(answer);
        return;
      }
      const delay = options.delaySeconds();
      if (delay === 0) return now(answer);
      const timer = setTimeout(() => {
        timers.delete(timer);
        now(answer);
      }, delay * 1000);
      timers.add(timer);
    },
    release() {
      for (const answer of held.splice(0)) now(answer);
    },
    settled,
    async stop() {
      await settled();
      held.length = 0;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
