import { setTimeout as delay } from 'node:timers/promises';

/** For tests: looks again until what is looked at holds, for ten seconds; a machine under load needs longer than an idle one. */
export async function eventually<T>(look: () => T | Promise<T>): Promise<T> {
  const deadline = performance.now() + 10_000;
  for (;;) {
    try {
      return await look();
    } catch (thrown) {
      if (performance.now() > deadline) throw thrown;
    }
    await delay(10);
  }
}
