/**
 * One engine in a process of its own, to be killed: `engine-process HOME`. Takes calls of the contract on standard input, one
 * JSON document a line, and answers each on standard output. Ends politely when its input does.
 */
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { toProblem } from '../../shared/index.ts';
import { openEngine } from '../../src-main/engine/index.ts';
import { carry } from '../../src-main/hosts/index.ts';

const Call = z.object({ id: z.int(), group: z.string(), name: z.string(), args: z.unknown() });

const [home = ''] = process.argv.slice(2);
const engine = await openEngine({
  home,
  host: 'command-line',
  version: '0.0.0-test',
  seal: { useKeyring: false },
});
const carrier = carry(engine);

function say(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document)}\n`);
}

async function answer(line: string): Promise<void> {
  const { id, group, name, args } = Call.parse(JSON.parse(line));
  try {
    say({ id, value: await carrier.call(group, name, args) });
  } catch (error) {
    say({ id, problem: toProblem(error) });
  }
}

const lines = createInterface(process.stdin);
lines.on('line', (line) => void answer(line));
lines.on('close', () => void engine.close().then(() => process.exit(0)));
say({ ready: true });
