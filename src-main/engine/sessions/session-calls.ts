import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EngineBody, Session, SessionId } from '../../../shared/index.ts';
import type { Journal } from '../../journal/index.ts';
import type { ConnectionLog } from '../connections/index.ts';
import { asFileError } from '../durable.ts';
import { EngineError } from '../engine-error.ts';

/** The contract's `sessions`. `folder`: where what is saved goes; made when it is not there. */
export function createSessionCalls(
  { sessions, connections }: Pick<Journal, 'sessions' | 'connections'>,
  { flush }: Pick<ConnectionLog, 'flush'>,
  folder: string,
): EngineBody['sessions'] {
  function mustGet(id: SessionId): Session {
    const session = sessions.get(id);
    if (session === undefined) throw new EngineError({ code: 'session-unknown', params: { id } });
    return session;
  }

  return {
    list: (filter) => Promise.resolve().then(() => sessions.list(filter)),
    get: ({ id, after, limit }) =>
      Promise.resolve().then(() => ({
        session: mustGet(id),
        files: sessions.files(id),
        lines: sessions.lines(id, after, limit),
      })),
    async save({ id, text }) {
      mustGet(id);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return { path: await writeNew(folder, `session-${id}`, 'txt', text) };
    },
    contacts: (filter) =>
      Promise.resolve().then(() => {
        flush();
        return connections.list(filter);
      }),
    async saveContacts({ text }) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return { path: await writeNew(folder, 'what-left-this-computer', 'csv', text) };
    },
  };
}

/** As `name.txt`, or as `name-2.txt`, ... where that is there. */
async function writeNew(folder: string, name: string, form: string, text: string): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const file = path.join(folder, copy === 1 ? `${name}.${form}` : `${name}-${copy}.${form}`);
    try {
      await writeFile(file, text, { flag: 'wx', mode: 0o600 });
      return file;
    } catch (error) {
      const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!isThere) throw asFileError(error, path.basename(file));
    }
  }
}
