import type { Socket } from 'node:net';

/** Whoever takes the socket over listens for its errors; until then none may end the process. The socket keeps it as `errored`. */
export function keepQuiet(socket: Socket): void {
  socket.on('error', () => undefined);
}

/** Destroys the socket when `over` is aborted, with its reason; gives what ends that. */
export function destroyWhen(over: AbortSignal, socket: Socket): () => void {
  function destroy(): void {
    const reason: unknown = over.reason;
    socket.destroy(reason instanceof Error ? reason : undefined);
  }
  over.addEventListener('abort', destroy, { once: true });
  if (over.aborted) destroy();
  return () => over.removeEventListener('abort', destroy);
}

/** Waits for the one event that means success. Rejects with the error of the socket; without one it was closed. */
export async function happens(socket: Socket, event: 'connect' | 'secureConnect'): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  function succeeded(): void {
    resolve(undefined);
  }
  function closed(): void {
    reject(socket.errored ?? new Error('closed'));
  }
  if (socket.destroyed) closed();
  socket.once(event, succeeded).once('error', reject).once('close', closed);
  try {
    await promise;
  } finally {
    socket.off(event, succeeded).off('error', reject).off('close', closed);
  }
}
