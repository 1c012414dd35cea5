import type { EngineBody } from '../../../shared/index.ts';
import type { Journal } from '../../journal/index.ts';
import { EngineError } from '../engine-error.ts';

/** The contract's `sessions`. */
export function createSessionCalls({ sessions }: Pick<Journal, 'sessions'>): EngineBody['sessions'] {
  return {
    list: (filter) => Promise.resolve().then(() => sessions.list(filter)),
    async get({ id, after, limit }) {
      const session = await Promise.resolve(sessions.get(id));
      if (session === undefined) throw new EngineError({ code: 'session-unknown', params: { id } });
      return { session, files: sessions.files(id), lines: sessions.lines(id, after, limit) };
    },
  };
}
