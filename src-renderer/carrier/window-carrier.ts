import type { Carrier } from '../../shared/index.ts';
import type { FileIntake } from './file-intake.ts';

/** Whether the engine can be reached. `since` and `retryAt` are moments in milliseconds. */
export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'here'; readonly since: number }
  | { readonly state: 'away'; readonly retryAt: number };

/** The window's way to the engine, whichever host it runs in. */
export interface WindowCarrier extends Carrier {
  /** Hears the connection now and at each change. Gives the way to stop. */
  watch(listener: (connection: Connection) => void): () => void;
  /** Tries at once instead of at the time planned. */
  retryNow(): void;
  readonly files: FileIntake;
}
