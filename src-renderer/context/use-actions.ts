import { useMemo } from 'react';
import type { Need, PartnerId, PartnerSummary, Receipt, SessionId, TransferId } from '../../shared/index.ts';
import { useWords } from '../words/index.ts';
import { useWindow } from './window-context.ts';

/** What a button does, the same wherever it stands. */
export interface Actions {
  openTransfer(id: TransferId): void;
  openSession(id: SessionId): void;
  retry(id: TransferId): void;
  /** A person’s word about a file whose name is taken at the partner; it goes out with it. */
  sendOver(id: TransferId, ifThere: 'overwrite' | 'rename'): void;
  /** Nothing more is done about it. */
  leave(id: TransferId): void;
  /** Files go to the bank octet for octet from now on; says so, and offers to take it back. */
  sendAsBinary(partner: Pick<PartnerSummary, 'id' | 'name'>): Promise<void>;
  collect(partner: Pick<PartnerSummary, 'id' | 'name'>): Promise<void>;
  answerNeed(need: Need): void;
  showFilesOf(id: PartnerId): void;
}

export function useActions(): Actions {
  const { state, navigation, notices } = useWindow();
  const { t } = useWords();
  return useMemo(() => {
    function openTransfer(id: TransferId): void {
      navigation.go('transfers');
      state.open.show(id);
    }

    const retrying = new Set<TransferId>();

    async function retryAndShow(id: TransferId, ifThere?: 'overwrite' | 'rename'): Promise<void> {
      // The second press of a double click has nothing to ask for any more.
      if (retrying.has(id)) return;
      retrying.add(id);
      const asked = { id, ...(ifThere === undefined ? {} : { ifThere }) };
      const again = await notices.watch(state.api.transfers.retry(asked));
      retrying.delete(id);
      // After a refusal it goes out as a new file: that one is followed.
      if (again !== undefined && state.open.store.getState().id === id) state.open.show(again.id);
    }

    /** The certificate that the partner has shown is compared and trusted, or the partner's entry is looked at. */
    function openCertificate({ partnerId, problem }: Need): void {
      if (partnerId !== undefined && problem?.params['fingerprint'] !== undefined)
        navigation.open({ kind: 'trust', partnerId, problem });
      else navigation.open({ kind: 'partner', id: partnerId, step: 'identity' });
    }

    /** Receipts that came, the newest first. */
    async function receiptsOf(partnerId: PartnerId, limit: number): Promise<readonly Receipt[]> {
      const told = await notices.watch(state.api.receipts.list({ partnerId, direction: 'in', limit }));
      return told?.rows ?? [];
    }

    async function sendAsBinary({ id, name }: Pick<PartnerSummary, 'id' | 'name'>): Promise<void> {
      const sendAs = (transferType: 'text' | 'binary') =>
        notices.watch(state.api.partners.sendAs({ id, transferType }));
      if ((await sendAs('binary')) === undefined) return;
      notices.tell(t('window.sending.binary.toBinary', { partner: name }), {
        label: t('window.sending.binary.undo'),
        act: () => void sendAs('text'),
      });
    }

    return {
      openTransfer,
      sendAsBinary,
      openSession(id) {
        navigation.go('log');
        state.openSession.show(id);
      },
      retry: (id) => void retryAndShow(id),
      sendOver: (id, ifThere) => void retryAndShow(id, ifThere),
      leave: (id) => void notices.watch(state.api.transfers.handled({ id })),
      async collect({ id, name }) {
        const takeBack = notices.tell(t('window.transfers.collecting', { partner: name }));
        const newest = (await receiptsOf(id, 1))[0]?.id ?? 0;
        const answer = await notices.watch(state.api.transfers.collect({ partnerId: id }));
        takeBack();
        if (answer === undefined) return;
        const files = answer.collected.length;
        const receipts = (await receiptsOf(id, 100)).filter((receipt) => receipt.id > newest).length;
        if (files > 0) notices.tell(t('window.transfers.collected', { count: files, partner: name }));
        if (receipts > 0) notices.tell(t('window.transfers.answered', { count: receipts, partner: name }));
        if (files + receipts === 0) notices.tell(t('window.transfers.collectedNone', { partner: name }));
      },
      answerNeed(need) {
        const { transferId } = need;
        switch (need.action) {
          case 'retry':
            if (transferId !== undefined) void retryAndShow(transferId);
            return;
          case 'confirm':
            if (transferId !== undefined)
              navigation.open({
                kind: 'confirm',
                id: transferId,
                file: need.fileName ?? '',
                partner: need.partnerName ?? '',
                byHand: need.kind === 'unconfirmed',
              });
            return;
          case 'assign':
            if (need.receiptId !== undefined) navigation.open({ kind: 'assign', id: need.receiptId });
            return;
          case 'registered':
            if (need.partnerId !== undefined)
              void notices.watch(state.api.partners.registered({ id: need.partnerId }));
            return;
          case 'correct':
            if (transferId !== undefined) navigation.open({ kind: 'correct', id: transferId });
            return;
          case 'open':
            if (transferId !== undefined) openTransfer(transferId);
            return;
          case 'settings':
            navigation.go('settings');
            return;
          case 'partner':
          case 'trust':
            openCertificate(need);
            return;
          case 'password':
            if (need.partnerId !== undefined)
              navigation.open({ kind: 'password', partnerId: need.partnerId });
            return;
          case 'offer':
            if (need.offerId !== undefined) navigation.open({ kind: 'offer', id: need.offerId });
            return;
          case 'certificate':
            navigation.showCertificate(need.certificateId);
            navigation.go('certificates');
            return;
        }
      },
      showFilesOf(partnerId) {
        navigation.go('transfers');
        state.open.show(undefined);
        state.transfers.setFilter({ partnerId });
      },
    };
  }, [state, navigation, notices, t]);
}
