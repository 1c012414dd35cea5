import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { WaybillError } from '../../shared/index.ts';
import { XmlError, localName, readXml } from '../xml/index.ts';

/** One thing in a metafile that its schema does not allow. */
export interface SchemaFault {
  /** Of the metafile, from 1; absent where the fault is in no line of it. */
  readonly line?: number;
  /** In the words of the validator. */
  readonly text: string;
}

/** Longer schemas are not read, in characters. */
export const longestSchema = 500_000;

/** More than any schema of a metafile takes: one that would go on and on is stopped. */
const longestWait = 20_000;
/** WebAssembly pages of 64 KiB: 16 MiB to begin with, 128 MiB at most. */
const memory = { initialMemory: 256, maxMemory: 2_048 } as const;
/** So many faults are told: the first ones say what is wrong. */
const mostFaults = 20;

const schemaFile = 'metafile.xsd';
const metafileFile = 'metafile.xml';

/**
 * Holds a metafile against the user's own metafile.xsd (D-26) and answers what does not hold; nothing: it is valid. In a thread of its own,
 * in memory alone: no other file, no network, no entity of either document. Throws `metafile-schema-bad` {why} for what is no schema.
 */
export async function schemaFaults(metafile: string, schema: string): Promise<readonly SchemaFault[]> {
  requireSchema(schema);
  readXml(metafile);
  const { exitCode, stderr } = await validated(metafile, schema);
  if (exitCode === 0) return [];
  const faults = faultsOf(stderr);
  // 3 and 4: the document is not valid. Anything else is about the schema, or about memory.
  if (exitCode !== 3 && exitCode !== 4) throw badSchema(firstLine(stderr));
  return faults.length === 0 ? [{ text: firstLine(stderr) }] : faults;
}

/** Throws `metafile-schema-bad` {why} where it is no XML schema that can be held against anything. */
export async function checkSchema(schema: string): Promise<void> {
  requireSchema(schema);
  // What the document says is of no matter: a schema that does not compile is told of before it is looked at.
  const { exitCode, stderr } = await validated('<nothing/>', schema);
  if (exitCode !== 0 && exitCode !== 3 && exitCode !== 4) throw badSchema(firstLine(stderr));
}

function requireSchema(schema: string): void {
  if (schema.length > longestSchema) throw badSchema('too long');
  try {
    // Refuses what declares a document type, and with it every entity.
    const root = readXml(schema.replace(/^\uFEFF/, ''));
    if (localName(root.name) !== 'schema') throw badSchema(`<${localName(root.name)}>`);
  } catch (error) {
    if (error instanceof XmlError) throw badSchema('no XML');
    throw error;
  }
}

function badSchema(why: string): WaybillError {
  return new WaybillError({ code: 'metafile-schema-bad', params: { why }, retry: 'never' });
}

interface Verdict {
  readonly exitCode: number;
  readonly stderr: string;
}

/** Runs libxml2's xmllint. Its own thread is used as its package does, so that it can be stopped. */
async function validated(metafile: string, schema: string): Promise<Verdict> {
  const program = createRequire(import.meta.url).resolve('xmllint-wasm/xmllint-node.js');
  // No paths of ours, and nothing of our environment.
  const thread = new Worker(program, { env: {}, stdout: true, stderr: true });
  const verdict = new Promise<Verdict>((resolve, reject) => {
    const limit = setTimeout(() => reject(badSchema('too much work')), longestWait);
    // Ended without a word: it had not the memory.
    thread.once('exit', () => {
      clearTimeout(limit);
      reject(badSchema('too much work'));
    });
    thread.once('error', reject);
    thread.on('message', (message: unknown) => {
      const read = readVerdict(message);
      if (read !== undefined) resolve(read);
    });
    const wish = {
      'xmllint-wasm': true,
      inputFiles: [
        { fileName: metafileFile, contents: metafile },
        { fileName: schemaFile, contents: schema.replace(/^\uFEFF/, '') },
      ],
      args: ['--nonet', '--schema', schemaFile, '--noout', metafileFile],
      ...memory,
    };
    thread.postMessage(wish, []);
  });
  try {
    return await verdict;
  } finally {
    await thread.terminate();
  }
}

function readVerdict(message: unknown): Verdict | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  if (!('exitCode' in message) || !('stderr' in message)) return undefined;
  const { exitCode, stderr } = message;
  return typeof exitCode === 'number' && typeof stderr === 'string' ? { exitCode, stderr } : undefined;
}

function faultsOf(stderr: string): readonly SchemaFault[] {
  return stderr
    .split('\n')
    .flatMap((line): SchemaFault[] => {
      const [, number, text] = /^metafile\.xml:(\d+): (?:element [^:]*: )?(.+)$/.exec(line) ?? [];
      if (number === undefined || text === undefined) return [];
      return [{ line: Number(number), text: text.replace(/^Schemas validity error : /, '').slice(0, 300) }];
    })
    .slice(0, mostFaults);
}

function firstLine(text: string): string {
  return (text.split('\n').find((line) => line.trim() !== '') ?? '').slice(0, 300);
}
