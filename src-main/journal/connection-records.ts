import type { Contact, ContactFilter, Moment, PartnerId, SessionId } from '../../shared/index.ts';

export interface NewConnectionRow {
  readonly sessionId?: SessionId | undefined;
  readonly partnerId?: PartnerId | undefined;
  readonly direction: Contact['direction'];
  readonly host: string;
  readonly port: number;
  readonly address: string;
  readonly beganAt: Moment;
}

/** As it is now. */
export interface ConnectionState {
  readonly id: number;
  readonly sessionId?: SessionId | undefined;
  readonly partnerId?: PartnerId | undefined;
  readonly host: string;
  readonly port: number;
  readonly proxy?: string | undefined;
  readonly asked?: string | undefined;
  readonly tls: boolean;
  readonly octetsOut: number;
  readonly octetsIn: number;
  readonly endedAt?: Moment | undefined;
}

/** Every connection that this computer has made or been made to; as durable as the traces. */
export interface ConnectionStore {
  begin(row: NewConnectionRow): number;
  write(states: readonly ConnectionState[]): void;
  /** Newest first, the connections of a session to one host together; `out` and `in`: octets of all that pass, not of the page. */
  list(filter: ContactFilter & { readonly offset: number; readonly limit: number }): {
    total: number;
    octetsOut: number;
    octetsIn: number;
    rows: Contact[];
  };
  /** Takes away what began before, and the oldest beyond so many; gives how many. */
  prune(limits: { readonly before: Moment; readonly most: number; readonly batch: number }): number;
}
