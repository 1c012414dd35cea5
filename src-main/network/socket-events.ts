import type { Socket } from 'node:net';

/** An error that comes while nobody listens must not end the process; whoever uses the socket sees it closed. */
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

/** Waits for the one event that means success. Rejects with the error of the socket, or undefined where it closed without one. */
export async function happens(socket: Socket, event: 'connect' | 'secureConnect'): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  function succeeded(): void {
    resolve(undefined);
  }
  function closed(): void {
    reject(socket.errored ?? new Error('closed'));
  }
  socket.once(event, succeeded).once('error', reject).once('close', closed);
  try {
    await promise;
  } finally {
    socket.off(event, succeeded).off('error', reject).off('close', closed);
  }
}

/**
 * Hands the octets that arrive over one by one until `take` says that it has had the last: whatever comes after it is still in the
 * socket for its next reader. Rejects with the socket's error, or with one that has no code where the other side ends before.
 */
export async function readOctets(socket: Socket, take: (octet: Buffer) => boolean): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  function read(): void {
    try {
      for (let octet = one(socket); octet !== undefined; octet = one(socket)) {
        if (take(octet)) {
          // At once: another event may be waiting already.
          socket.off('readable', read);
          resolve(undefined);
          return;
        }
      }
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  }
  function ended(): void {
    reject(socket.errored ?? new EndedEarly());
  }
  socket.on('readable', read).once('error', reject).once('end', ended).once('close', ended);
  try {
    await promise;
  } finally {
    socket.off('readable', read).off('error', reject).off('end', ended).off('close', ended);
  }
}

/** The other side has ended before it has said all. */
export class EndedEarly extends Error {}

function one(socket: Socket): Buffer | undefined {
  const octet: unknown = socket.read(1);
  return octet instanceof Buffer ? octet : undefined;
}
