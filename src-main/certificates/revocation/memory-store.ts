import type { KeptAnswer, RevocationStore } from './revocation.ts';

interface KeptList {
  readonly list: KeptAnswer;
  readonly thisUpdate: number;
}

/** Keeps lists and answers as long as the process lives: for doors without a journal, and for tests. */
export function createMemoryStore(): RevocationStore {
  const lists = new Map<string, Map<string, KeptList>>();
  const answers = new Map<string, KeptAnswer>();
  return {
    lists: (issuerKey) =>
      [...(lists.get(issuerKey)?.values() ?? [])]
        .toSorted((one, other) => other.thisUpdate - one.thisUpdate)
        .map(({ list }) => list),
    keepList(issuerKey, list, { thisUpdate }) {
      const ofIssuer = lists.get(issuerKey) ?? new Map<string, KeptList>();
      ofIssuer.set(list.address, { list, thisUpdate });
      lists.set(issuerKey, ofIssuer);
    },
    answer: (fingerprint) => answers.get(fingerprint),
    keepAnswer(fingerprint, answer) {
      answers.set(fingerprint, answer);
    },
  };
}
