import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type {
  EngineApi,
  EngineStatus,
  Need,
  PartnerSummary,
  PracticeStatus,
  Settings,
  TransferSummary,
} from '../../shared/index.ts';
import { throttle } from './throttle.ts';

/** What every screen shows some part of. Undefined until it has been read. */
export interface OverviewState {
  readonly status: EngineStatus | undefined;
  readonly settings: Settings | undefined;
  readonly partners: readonly PartnerSummary[] | undefined;
  readonly needs: readonly Need[];
  /** Until then nobody knows whether there are any. */
  readonly hasReadNeeds: boolean;
  readonly summary: TransferSummary | undefined;
  readonly practice: PracticeStatus | undefined;
}

export interface Overview {
  readonly store: StoreApi<OverviewState>;
  /** Resolves in any case. */
  readSettings(): Promise<void>;
  /** All but the settings. */
  readRest(): void;
  readPartners(): void;
  readNeeds(): void;
  readSummary(): void;
}

/** Shortest time between two readings of the same thing, in milliseconds. */
const pause = 500;

function throttled(read: () => Promise<void>): () => void {
  return throttle(pause, () => {
    void read();
  });
}

export function createOverview(api: EngineApi): Overview {
  const store = createStore<OverviewState>(() => ({
    status: undefined,
    settings: undefined,
    partners: undefined,
    needs: [],
    hasReadNeeds: false,
    summary: undefined,
    practice: undefined,
  }));

  /** A reading that fails changes nothing: it is made again when the engine is back. */
  function reading<Answer>(ask: () => Promise<Answer>, keep: (answer: Answer) => Partial<OverviewState>) {
    return async (): Promise<void> => {
      try {
        store.setState(keep(await ask()));
      } catch {
        // Until then what was read before stays.
      }
    };
  }

  const readPartners = throttled(
    reading(
      () => api.partners.list({}),
      (partners) => ({ partners }),
    ),
  );
  const readNeeds = throttled(
    reading(
      () => api.needs.list({}),
      (needs) => ({ needs, hasReadNeeds: true }),
    ),
  );
  const readSummary = throttled(
    reading(
      () => api.transfers.summary({}),
      (summary) => ({ summary }),
    ),
  );
  const readStatus = reading(
    () => api.engine.status({}),
    (status) => ({ status }),
  );
  const readSettings = reading(
    () => api.settings.get({}),
    (settings) => ({ settings }),
  );
  const readPractice = reading(
    () => api.practice.status({}),
    (practice) => ({ practice }),
  );

  return {
    store,
    readPartners,
    readNeeds,
    readSummary,
    readSettings,
    readRest() {
      readSummary();
      readNeeds();
      readPartners();
      void readStatus();
      void readPractice();
    },
  };
}
