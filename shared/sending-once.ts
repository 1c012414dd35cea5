import type { EngineApi } from './contract.ts';
import { toProblem } from './problem.ts';

/** How often a call is made that never gets an answer. */
const most = 4;

/**
 * An engine whose `send` and `broadcast` are called again where the engine was lost before the answer, as long as every file has its key:
 * then nothing goes twice, and what was asked for is known. `isBack` answers when there is an engine again, and with false where nobody
 * waits for it any longer. Rejects with `engine-gone` then, and with whatever the engine says.
 */
export function sendingOnce(api: EngineApi, isBack: () => Promise<boolean>): EngineApi {
  async function again<T>(
    files: readonly { readonly key?: string | undefined }[],
    call: () => Promise<T>,
  ): Promise<T> {
    const mayRepeat = files.every(({ key }) => key !== undefined);
    for (let made = 1; ; made += 1) {
      try {
        return await call();
      } catch (error) {
        const isLost = toProblem(error).code === 'engine-gone';
        if (!isLost || !mayRepeat || made === most || !(await isBack())) throw error;
      }
    }
  }

  const { send, broadcast } = api.transfers;
  return {
    ...api,
    transfers: {
      ...api.transfers,
      send: (args) => again(args.files, () => send(args)),
      broadcast: (args) => again(args.files, () => broadcast(args)),
    },
  };
}
