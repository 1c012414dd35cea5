import { startFairTimer } from '../../../sockets/index.ts';

/** The promise, or what `late` makes of it after so many ms. */
export async function within<T>(promise: Promise<T>, milliseconds: number, late: () => Error): Promise<T> {
  const { promise: over, reject } = Promise.withResolvers<never>();
  const timer = startFairTimer(milliseconds, () => reject(late()));
  try {
    return await Promise.race([promise, over]);
  } finally {
    timer.stop();
  }
}

/** Resolves after so many ms. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
