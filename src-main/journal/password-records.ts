import type { Moment, PartnerId, PasswordChange, Problem } from '../../shared/index.ts';

/** A change of our password at a partner, with both passwords sealed while it is open. */
export type PasswordChangeRecord = PasswordChange & {
  readonly id: number;
  readonly partnerId: PartnerId;
  readonly sealed: {
    /** Absent: there was none. */
    readonly old?: string;
    readonly new?: string;
  };
};

/** null clears; absent leaves as it is. */
export interface PasswordChangePatch {
  readonly state?: PasswordChange['state'];
  readonly inUse?: PasswordChange['inUse'];
  readonly uploadedAt?: Moment;
  readonly decidedAt?: Moment;
  readonly wordOn?: string;
  readonly note?: string;
  readonly acceptedAt?: Moment;
  readonly refusedAt?: Moment | null;
  readonly problem?: Problem | null;
  /** At its end neither of them is needed here any more. */
  readonly forget?: true;
}

export interface PasswordStore {
  /** Throws where one is open already: there is at most one for a partner. */
  add(
    change: Pick<PasswordChangeRecord, 'partnerId' | 'state' | 'sealed' | 'startedAt'>,
  ): PasswordChangeRecord;
  change(id: number, patch: PasswordChangePatch): PasswordChangeRecord;
  /** What is not decided yet. */
  open(partnerId: PartnerId): PasswordChangeRecord | undefined;
  /** What a stop has cut off: prepared, sending. */
  interrupted(): PasswordChangeRecord[];
  /** What came to its end, newest first, at most so many. */
  history(partnerId: PartnerId, limit: number): PasswordChangeRecord[];
}
