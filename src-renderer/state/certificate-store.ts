import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { toProblem } from '../../shared/index.ts';
import type { Certificate, EngineApi, Problem } from '../../shared/index.ts';
import { throttle } from './throttle.ts';

/** The certificates of the store, the retired ones among them: no more than a few hundred. */
export interface CertificateStoreState {
  /** Undefined until they have been read. */
  readonly all: readonly Certificate[] | undefined;
  /** When they were last read, in milliseconds: what "in 23 days" is counted from. */
  readonly readAt: number;
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
    readAt: Date.now(),
    problem: undefined,
  }));

  function read(): void {
    api.certificates.list({ retired: true }).then(
      (all) => store.setState({ all, readAt: Date.now(), problem: undefined }),
      (error: unknown) => store.setState({ problem: toProblem(error) }),
    );
  }

  return { store, refresh: throttle(pause, read) };
}
