import type { SessionId, TransferId } from '../../shared/index.ts';

/** What a session has done, for whoever started it. */
export interface ExchangeResult {
  /** Its number in the log of sessions. */
  readonly session: SessionId | undefined;
  readonly collected: TransferId[];
  /** Files taken up and receipts sent: where this stays 0 although something was ready, calling again at once helps nobody. */
  moved: number;
  /** An incoming file broke off: its partner should be called again. */
  brokenIn: boolean;
}
