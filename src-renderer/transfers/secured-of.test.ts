import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../shared/index.ts';
import { securedOf } from './secured-of.ts';

function event(kind: TimelineEvent['kind'], params: TimelineEvent['params']): TimelineEvent {
  return { id: 1, at: 0, kind, by: 'us', params };
}

describe('what was done to a file', () => {
  it('that came in: by whom it is signed, and which certificate of ours has opened it', () => {
    const events = [
      event('arrived', { octets: 9 }),
      event('collected', {
        signed: true,
        compressed: true,
        encrypted: true,
        signer: 'CN=Volta',
        recipient: 'CN=Ours',
      }),
    ];
    expect(securedOf({ direction: 'in' }, events)).toEqual({
      isSigned: true,
      isCompressed: true,
      isEncrypted: true,
      signer: 'CN=Volta',
      recipient: 'CN=Ours',
    });
  });

  it('of ours: as it was prepared, with its suite', () => {
    const events = [event('prepared', { signed: true, suite: '04' }), event('delivered', {})];
    expect(securedOf({ direction: 'out' }, events)).toEqual({
      isSigned: true,
      isCompressed: false,
      isEncrypted: false,
      suite: '04',
    });
  });

  it('is nothing where nothing was done, or nothing is known yet', () => {
    expect(securedOf({ direction: 'in' }, [event('collected', { octets: 9 })])).toBeUndefined();
    expect(securedOf({ direction: 'in' }, [])).toBeUndefined();
  });
});
