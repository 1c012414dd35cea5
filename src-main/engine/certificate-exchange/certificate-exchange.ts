import { toProblem } from '../../../shared/index.ts';
import type { EngineBody, Transfer } from '../../../shared/index.ts';
import type { CertificateOfferRecord } from '../../journal/index.ts';
import type { EngineContext } from '../context.ts';
import { EngineError } from '../engine-error.ts';
import { oweReceipt } from '../owe-receipt.ts';
import { mustGet } from '../transfer-records.ts';
import { clearDecided } from './clearing.ts';
import { viewOffer } from './offers.ts';
import { spoolOurs } from './our-files.ts';

/** The contract's calls about certificates that come and go as files. */
export type CertificateExchange = Pick<EngineBody['certificates'], 'offers' | 'decide' | 'deliver'>;
type Decision = Parameters<CertificateExchange['decide']>[0];

/** RFC 5024 5.3.14: the file came and was not taken up. */
const notProcessed = '34';

export function createCertificateExchange(context: EngineContext): CertificateExchange {
  const { journal, hub, clock, certificates } = context;

  /** Throws `certificate-offer-unknown`. */
  function mustKnow(id: Decision['offerId']): CertificateOfferRecord {
    const offer = journal.offers.get(id);
    if (offer === undefined) throw new EngineError({ code: 'certificate-offer-unknown', params: { id } });
    return offer;
  }

  /** Somebody else may have decided meanwhile. Within the transaction that decides. Throws `certificate-offer-decided`. */
  function decided(id: Decision['offerId'], decision: 'accepted' | 'refused'): void {
    const before = mustKnow(id).decision;
    if (before !== undefined) {
      throw new EngineError({ code: 'certificate-offer-decided', params: { decision: before } });
    }
    journal.offers.decide(id, decision, clock());
  }

  async function accept(offer: CertificateOfferRecord, wish: Decision): Promise<Transfer[]> {
    const { id, partnerId, transferId, kind, der, chain } = offer;
    const { facts } = certificates.describe(der);
    const { subject, fingerprint } = facts;
    if (wish.fingerprint !== undefined && wish.fingerprint !== fingerprint) {
      throw new EngineError({ code: 'certificate-offer-differs', params: { subject, fingerprint } });
    }
    const purposes = wish.purposes ?? certificates.sent.propose(partnerId, der).proposed;
    const answer =
      wish.answer && kind === 'request' ? await spoolOurs(context, partnerId, 'deliver') : undefined;
    let queued: Transfer[] = [];
    try {
      await oweReceipt(
        context,
        mustGet(context, transferId),
        { outcome: 'received' },
        {
          patch: { problem: null },
          event: {
            kind: 'certificate-accepted',
            by: 'user',
            params: { subject, fingerprint, note: wish.note },
          },
        },
        () => {
          decided(id, 'accepted');
          certificates.sent.adopt({ partnerId, der, chain, kind, purposes, note: wish.note });
          queued = answer?.queue() ?? [];
        },
      );
    } catch (error) {
      await answer?.drop();
      throw error;
    }
    await certificates.sent.settled(partnerId);
    hub.emit({ type: 'partners' });
    return queued;
  }

  async function refuse({ id, transferId, der }: CertificateOfferRecord, note: string): Promise<void> {
    const { subject } = certificates.describe(der).facts;
    await oweReceipt(
      context,
      mustGet(context, transferId),
      { outcome: 'refused', reason: notProcessed, text: note === '' ? 'Certificate refused' : note },
      {
        patch: {
          problem: { code: 'certificate-offer-refused', params: { subject, note }, retry: 'never' },
        },
        event: { kind: 'certificate-refused', by: 'user', params: { note } },
      },
      () => decided(id, 'refused'),
    );
    hub.emit({ type: 'certificates' });
  }

  return {
    offers: ({ partnerId }) =>
      Promise.resolve(
        journal.offers
          .open()
          .filter((offer) => partnerId === undefined || offer.partnerId === partnerId)
          .map((offer) => viewOffer(context, offer)),
      ),
    async decide(wish) {
      const offer = mustKnow(wish.offerId);
      if (offer.decision !== undefined) return sameAsBefore(offer, wish);
      try {
        const queued = wish.accept ? await accept(offer, wish) : [];
        if (!wish.accept) await refuse(offer, wish.note);
        await clearDecided(context);
        context.wake();
        return { queued };
      } catch (error) {
        if (toProblem(error).code !== 'certificate-offer-decided') throw error;
        return sameAsBefore(mustKnow(wish.offerId), wish);
      }
    },
    async deliver({ partnerId, kind, certificateIds }) {
      const files = await spoolOurs(context, partnerId, kind, certificateIds);
      try {
        const queued = journal.transaction(() => files.queue());
        context.wake();
        return { queued };
      } catch (error) {
        await files.drop();
        throw error;
      }
    },
  };
}

/** Saying the same again changes nothing. Throws `certificate-offer-decided` where it is not the same. */
function sameAsBefore({ decision }: CertificateOfferRecord, wish: Decision): { queued: [] } {
  if (decision === (wish.accept ? 'accepted' : 'refused')) return { queued: [] };
  throw new EngineError({ code: 'certificate-offer-decided', params: { decision: decision ?? '' } });
}
