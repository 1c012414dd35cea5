import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { toProblem } from '../../shared/index.ts';
import type { EngineApi, Problem, Session, SessionFile, SessionId, SessionLine } from '../../shared/index.ts';

/** The one session whose trace is looked at. */
export interface OpenSessionState {
  readonly id: SessionId | undefined;
  readonly session: Session | undefined;
  readonly files: readonly SessionFile[];
  readonly lines: readonly SessionLine[];
  readonly problem: Problem | undefined;
}

export interface OpenSession {
  readonly store: StoreApi<OpenSessionState>;
  show(id: SessionId | undefined): void;
  hear(session: Session): void;
  /** Reads what is new of it. */
  refresh(): void;
}

const nothing: OpenSessionState = {
  id: undefined,
  session: undefined,
  files: [],
  lines: [],
  problem: undefined,
};

/** Follows one session live: what it says after the lines that are here is read whenever it is heard of. */
export function createOpenSession(api: EngineApi): OpenSession {
  const store = createStore<OpenSessionState>(() => nothing);
  /** Another each time a session is opened: an answer to an earlier question is none to this one. */
  let visit = 0;
  let reading: number | undefined;
  let again = false;

  /** False when the session was left meanwhile. */
  async function readOn(id: SessionId, ofVisit: number): Promise<boolean> {
    for (;;) {
      const before = store.getState().lines.at(-1)?.number ?? 0;
      const { session, files, lines } = await api.sessions.get({ id, after: before });
      const state = store.getState();
      if (ofVisit !== visit) return false;
      store.setState({ session, files, lines: [...state.lines, ...lines], problem: undefined });
      if (lines.length === 0) return true;
    }
  }

  /** One reading at a time: two would bring the same lines twice. */
  async function read(id: SessionId): Promise<void> {
    const ofVisit = visit;
    if (reading === ofVisit) {
      again = true;
      return;
    }
    reading = ofVisit;
    let isHere = true;
    try {
      do {
        again = false;
        isHere = await readOn(id, ofVisit);
      } while (again && isHere);
    } catch (error) {
      if (ofVisit === visit) store.setState({ problem: toProblem(error) });
    } finally {
      if (reading === ofVisit) reading = undefined;
    }
  }

  return {
    store,
    show(id) {
      if (store.getState().id === id) return;
      store.setState({ ...nothing, id });
      visit += 1;
      if (id !== undefined) void read(id);
    },
    hear(session) {
      if (store.getState().id === session.id) void read(session.id);
    },
    refresh() {
      const { id } = store.getState();
      if (id !== undefined) void read(id);
    },
  };
}
