import { toProblem } from '../../../shared/index.ts';
import { words } from '../../../shared/words/command-line/index.ts';
import { connectOrOpen, openOwnEngine } from '../index.ts';
import type { EngineConnection } from '../index.ts';
import type { HomeWish } from './run.ts';
import type { Terminal } from './terminal.ts';

/**
 * The engine of a home: the one that runs, or one of our own. At a terminal the passphrase of a home that needs one is asked
 * for; otherwise it comes from WAYBILL_PASSPHRASE.
 */
export async function openHome(
  { home, temporary }: HomeWish,
  terminal: Pick<Terminal, 'canAsk' | 'askSecret'>,
): Promise<EngineConnection> {
  function connect(seal: Parameters<typeof openOwnEngine>[1]): Promise<EngineConnection> {
    return connectOrOpen({
      home,
      host: 'command-line',
      open: (options) => openOwnEngine(options, seal, terminal.canAsk),
    });
  }
  // The key of a home that is thrown away has no business in the user's keyring.
  if (temporary) return connect({ useKeyring: false });
  try {
    return await connect({});
  } catch (thrown) {
    if (toProblem(thrown).code !== 'passphrase-needed' || !terminal.canAsk) throw thrown;
    return connect({ passphrase: await terminal.askSecret(words.commandLine.home.askPassphrase) });
  }
}
