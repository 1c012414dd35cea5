import type { Socket } from 'node:net';

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
