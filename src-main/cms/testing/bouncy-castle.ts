import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** Where Debian's libbcpkix-java puts it. */
const archives = ['bcpkix', 'bcprov', 'bcutil'].map((name) => `/usr/share/java/${name}.jar`);
const source = path.join(import.meta.dirname, 'BouncyCastlePeer.java');

/** What BouncyCastle found a layer to be. */
export const FoundLayer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('encrypted'), recipients: z.number(), content: z.string() }),
  z.object({ kind: z.literal('compressed'), content: z.string() }),
  z.object({
    kind: z.literal('signed'),
    version: z.number(),
    content: z.string(),
    certificates: z.number(),
    signatures: z.array(
      z.object({
        valid: z.boolean(),
        signature: z.string(),
        digest: z.string(),
        attributes: z.boolean(),
        signingTime: z.boolean(),
      }),
    ),
  }),
]);
export type FoundLayer = z.infer<typeof FoundLayer>;

const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), layers: z.array(FoundLayer).default([]) }),
  z.object({ ok: z.literal(false), error: z.string() }),
]);

/** Whether BouncyCastle and a JDK are here; where the tests' peers are required, they have to be. */
export function hasBouncyCastle(): boolean {
  const there = archives.every((file) => existsSync(file)) && spawnSync('javac', ['-version']).status === 0;
  if (!there && process.env['WAYBILL_REQUIRE_PEERS'] === '1')
    throw new Error('libbcpkix-java and a JDK are needed here');
  return there;
}

/** BouncyCastle as a running program: the commands stand at the top of BouncyCastlePeer.java. */
export interface BouncyCastle {
  /** One command. @returns the layers an `open` found, the outermost first. @throws Error with what it says where it fails. */
  run(this: void, ...parts: readonly string[]): Promise<readonly FoundLayer[]>;
  /** The process, for who measures it. */
  readonly pid: number | undefined;
  close(this: void): Promise<void>;
}

/**
 * Compiles the program into a temporary folder and starts it.
 *
 * @param heap most octets of its heap, as Java's -Xmx has it.
 */
export function startBouncyCastle(heap = '192m'): BouncyCastle {
  const folder = mkdtempSync(path.join(tmpdir(), 'waybill-bouncy-castle-'));
  const classes = [folder, ...archives].join(path.delimiter);
  const compiled = spawnSync('javac', ['-encoding', 'UTF-8', '-cp', classes, '-d', folder, source]);
  if (compiled.status !== 0) throw new Error(`javac: ${compiled.stderr.toString()}`);
  const java = spawn('java', [`-Xmx${heap}`, '-cp', classes, 'BouncyCastlePeer', 'serve'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = endOf(java);
  const lines = createInterface({ input: java.stdout })[Symbol.asyncIterator]();
  let last: Promise<unknown> = Promise.resolve();
  return {
    pid: java.pid,
    run(...parts) {
      const answer = last.then(async () => {
        java.stdin.write(`${parts.join('\t')}\n`);
        const line = await lines.next();
        const said = Answer.parse(JSON.parse(line.value ?? '{"ok":false,"error":"it has ended"}'));
        if (!said.ok) throw new Error(`BouncyCastle ${parts[0] ?? ''}: ${said.error}`);
        return said.layers;
      });
      last = answer.catch(() => undefined);
      return answer;
    },
    async close() {
      java.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
}
