import type { TimelineEvent, Transfer } from '../../shared/index.ts';

/** What was done to a file before it crossed the line. */
export interface Secured {
  readonly isSigned: boolean;
  /** The subject of the partner's certificate, of a file that came in. */
  readonly signer?: string;
  readonly isCompressed: boolean;
  readonly isEncrypted: boolean;
  /** The subject of our certificate that it was encrypted for, of a file that came in. */
  readonly recipient?: string;
  readonly suite?: string;
}

/** As the timeline has it; undefined where nothing was done, or is not known yet. */
export function securedOf(
  { direction }: Pick<Transfer, 'direction'>,
  events: readonly TimelineEvent[],
): Secured | undefined {
  const kind = direction === 'in' ? 'collected' : 'prepared';
  const params = events.findLast((event) => event.kind === kind)?.params ?? {};
  const isSigned = params['signed'] === true;
  const isCompressed = params['compressed'] === true;
  const isEncrypted = params['encrypted'] === true;
  if (!isSigned && !isCompressed && !isEncrypted) return undefined;
  const { signer, recipient, suite } = params;
  return {
    isSigned,
    isCompressed,
    isEncrypted,
    ...(typeof signer === 'string' ? { signer } : {}),
    ...(typeof recipient === 'string' ? { recipient } : {}),
    ...(typeof suite === 'string' ? { suite } : {}),
  };
}
