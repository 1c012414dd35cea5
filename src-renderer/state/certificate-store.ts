import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { toProblem } from '../../shared/index.ts';
import type { Certificate, EngineApi, Problem } from '../../shared/index.ts';
import { throttle } from './throttle.ts';

/** The certificates of the store, the retired ones among them: no more than a few hundred. */
export interface CertificateStoreState {
  /** Undefined until they have been read. */
  readonly all: readonly Certificate[] | undefined;
  /** Counts the readings: who shows details of one reads them again when it changes. */
  readonly reading: number;
  readonly problem: Problem | undefined;
}

export interface CertificateStore {
  readonly store: StoreApi<CertificateStoreState>;
  refresh(): void;
}

/** Shortest time between two readings, in milliseconds. */
const pause = 500;

export function createCertificateStore(api: EngineApi): CertificateStore {
  const store = createStore<CertificateStoreState>(() => ({
    all: undefined,
    reading: 0,
    problem: undefined,
  }));

  function read(): void {
    api.certificates.list({ retired: true }).then(
      (all) => store.setState(({ reading }) => ({ all, reading: reading + 1, problem: undefined })),
      (error: unknown) => store.setState({ problem: toProblem(error) }),
    );
  }

  return { store, refresh: throttle(pause, read) };
}
