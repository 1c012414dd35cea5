/** One task of bench/cms.ts, in a process of its own: a line of JSON with what it took. */
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { Transform } from 'node:stream';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createDeflate, createInflate } from 'node:zlib';
import { z } from 'zod';
import { openFile, secureFile } from '../src-main/cms/index.ts';

/** What each task does to its file: signed, signed and encrypted, ..., in letters: s, c, e. */
export const Task = z.object({
  do: z.enum(['secure', 'open', 'raw-secure', 'raw-open']),
  layers: z.string(),
  level: z.number(),
  source: z.string(),
  target: z.string(),
  /** DER, base64. */
  certificate: z.string(),
  privateKeyFile: z.string(),
});
export type Task = z.infer<typeof Task>;

export const Taken = z.object({
  milliseconds: z.number(),
  /** Time of all processors together. */
  processorMilliseconds: z.number().optional(),
  /** Highest resident memory, octets. */
  resident: z.number().optional(),
});
export type Taken = z.infer<typeof Taken>;

const batch = { highWaterMark: 512 * 1024 };
// For the streams alone, which only have to take as long as they take.
const [key, iv] = [Buffer.alloc(32, 7), Buffer.alloc(16, 7)];

function hashing(): Transform {
  const hash = createHash('sha256');
  return new Transform({
    ...batch,
    transform(octets: Buffer, _encoding, done) {
      hash.update(octets);
      done(null, octets);
    },
  });
}

/** The streams of Node that do the same work and write no CMS: what was read and what is written are hashed, as for a signature and an EERP. */
async function rawStreams({ layers, level, source, target, do: what }: Task): Promise<void> {
  const steps =
    what === 'raw-secure'
      ? [
          ...(layers.includes('s') ? [hashing()] : []),
          ...(layers.includes('c') ? [createDeflate({ level, chunkSize: 256 * 1024 })] : []),
          ...(layers.includes('e') ? [createCipheriv('aes-256-cbc', key, iv, batch)] : []),
          hashing(),
        ]
      : [
          ...(layers.includes('e') ? [createDecipheriv('aes-256-cbc', key, iv, batch)] : []),
          ...(layers.includes('c') ? [createInflate({ chunkSize: 256 * 1024 })] : []),
          ...(layers.includes('s') ? [hashing()] : []),
        ];
  const from: Readable = createReadStream(source, batch);
  const to: Writable = createWriteStream(target, { ...batch, flush: true });
  await pipeline([from, ...steps, to]);
}

async function run(task: Task): Promise<void> {
  const certificate = Buffer.from(task.certificate, 'base64');
  const privateKeyPem = readFileSync(task.privateKeyFile, 'utf8');
  switch (task.do) {
    case 'secure':
      await secureFile(task.source, task.target, {
        suite: 4,
        ...(task.layers.includes('s') ? { signers: [{ certificate, privateKeyPem }] } : {}),
        ...(task.layers.includes('c') ? { compression: { level: task.level } } : {}),
        ...(task.layers.includes('e') ? { recipients: [certificate] } : {}),
      });
      break;
    case 'open':
      await openFile(task.source, task.target, {
        keys: [{ certificate, privateKeyPem }],
        signers: [certificate],
        mostOctets: Number.MAX_SAFE_INTEGER,
      });
      break;
    case 'raw-secure':
    case 'raw-open':
      await rawStreams(task);
      break;
  }
}

if (import.meta.main) {
  const task = Task.parse(JSON.parse(process.argv[2] ?? ''));
  const begun = performance.now();
  await run(task);
  const milliseconds = performance.now() - begun;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const processorMilliseconds = (userCPUTime + systemCPUTime) / 1000;
  console.log(JSON.stringify({ milliseconds, processorMilliseconds, resident: maxRSS * 1024 }));
}
