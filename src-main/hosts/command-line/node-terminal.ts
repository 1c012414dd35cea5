import process from 'node:process';
import { createInterface } from 'node:readline';
import type { WriteStream } from 'node:tty';
import type { Sink, Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** The terminal, pipes and signals of this process. */
export function openNodeTerminal(): Terminal {
  const stop = new AbortController();
  // A second signal ends the process as usual: somebody is in a hurry.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) {
    if (signal === 'SIGBREAK' && process.platform !== 'win32') continue;
    process.once(signal, () => stop.abort());
  }
  return {
    out: sinkOf(process.stdout),
    err: sinkOf(process.stderr),
    environment: process.env,
    workingFolder: process.cwd(),
    canAsk: process.stdin.isTTY && process.stderr.isTTY,
    readInput: async (limit) => (await readOctets(limit)).toString('utf8'),
    readOctets,
    askSecret,
    askLine,
    stop: stop.signal,
  };
}

function sinkOf(stream: WriteStream): Sink {
  let readable = true;
  // `waybill transfers | head`: nobody reads on, which is no fault.
  stream.on('error', () => {
    readable = false;
  });
  return {
    write(text) {
      if (readable) stream.write(text);
      return readable;
    },
    isTerminal: stream.isTTY,
    get columns() {
      // A terminal that does not know its width says 0.
      return stream.columns > 0 ? stream.columns : 80;
    },
  };
}

async function readOctets(limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let octets = 0;
  const stream: AsyncIterable<Buffer> = process.stdin;
  for await (const piece of stream) {
    octets += piece.length;
    if (octets > limit) throw new UsageError('usage-bad-file', { file: '-' }, 'too big');
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}

function askLine(question: string): Promise<string> {
  const { stdin: input, stderr: output } = process;
  const line = createInterface({ input, output });
  return new Promise((resolve, reject) => {
    line.on('SIGINT', () => {
      output.write('\n');
      reject(new UsageError('usage-interrupted'));
      line.close();
    });
    // Also after an answer, which counts then.
    line.on('close', () => resolve(''));
    line.question(question, (typed) => {
      resolve(typed);
      line.close();
    });
  });
}

/** Reads keys one by one, so that nothing of them is shown: Enter ends, Backspace takes back, Ctrl+C interrupts. */
function askSecret(question: string): Promise<string> {
  const { stdin, stderr } = process;
  return new Promise((resolve, reject) => {
    const typed: string[] = [];
    function end(): void {
      stdin.off('data', hear);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
    }
    function hear(keys: Buffer): void {
      for (const key of keys.toString('utf8')) {
        if (key === '\r' || key === '\n' || key === '\u0004') {
          end();
          resolve(typed.join(''));
          return;
        }
        if (key === '\u0003') {
          end();
          reject(new UsageError('usage-interrupted'));
          return;
        }
        if (key === '\u007f' || key === '\b') typed.pop();
        else if (key >= ' ') typed.push(key);
      }
    }
    stderr.write(question);
    stdin.setRawMode(true);
    stdin.resume();
    stdin.on('data', hear);
  });
}
