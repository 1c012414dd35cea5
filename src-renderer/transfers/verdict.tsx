import type { ReactNode } from 'react';
import type { TimelineEvent, Transfer } from '../../shared/index.ts';
import { VerificationChip } from '../parts/index.ts';
import { proofLines } from '../receipts/index.ts';
import type { Proof } from '../receipts/index.ts';
import { isMoving } from '../state/index.ts';
import { partnersWords, problemText, useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';
import { proofOf } from './proof-of.ts';
import { MovingTransfer } from './transfer-cell.tsx';
import './verdict.css';

interface Verdict {
  readonly tone: 'good' | 'due' | 'bad' | 'accent' | 'none';
  readonly title: string;
  readonly lines: readonly string[];
}

/** What has come of a file, in one box: the two facts joined into one sentence, never more than is known. */
export function VerdictBox({
  transfer,
  events,
}: {
  readonly transfer: Transfer;
  /** Its timeline as far as it is known. */
  readonly events: readonly TimelineEvent[];
}): ReactNode {
  const speech = useWords();
  const proof = proofOf(transfer, events);
  if (isMoving(transfer.state)) {
    return (
      <div className="verdict verdict-accent">
        <b>{speech.words.states.transfer[transfer.state]}</b>
        <MovingTransfer transfer={transfer} />
      </div>
    );
  }
  const { tone, title, lines } = verdictOf(transfer, events, proof, speech);
  return (
    <div className={`verdict verdict-${tone}`}>
      <b>{title}</b>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {proof !== undefined && <VerificationChip verification={proof.verification} />}
    </div>
  );
}

function verdictOf(
  transfer: Transfer,
  events: readonly TimelineEvent[],
  proof: Proof | undefined,
  speech: Speech,
): Verdict {
  return (
    withdrawing(transfer, speech) ??
    unopened(transfer, speech) ??
    declined(transfer, speech) ??
    unproven(transfer, proof, speech) ??
    withProof(ofReceipt(transfer, events, speech), proof, speech) ??
    ofTransfer(transfer, events, speech)
  );
}

/** What lies at Digipoort without a metafile that stands. */
function withdrawing({ withdrawing: isAsked, state }: Transfer, { t }: Speech): Verdict | undefined {
  if (isAsked !== true || state === 'failed') return undefined;
  const lines = [t('window.metafiles.withdrawingMeaning')];
  return { tone: 'due', title: t('window.metafiles.withdrawing'), lines };
}

/** A receipt came, and proves nothing: the file still waits for one. */
function unproven(transfer: Transfer, proof: Proof | undefined, speech: Speech): Verdict | undefined {
  const stillOpen = transfer.receipt === 'late' || transfer.receipt === 'awaiting';
  if (proof?.verification !== 'failed' || !stillOpen) return undefined;
  return {
    tone: 'bad',
    title: speech.t('window.receipts.proof.nothing', { partner: transfer.partnerName }),
    lines: proofLines(proof, speech),
  };
}

/** What a receipt says, and whether it proves it. */
function withProof(
  verdict: Verdict | undefined,
  proof: Proof | undefined,
  speech: Speech,
): Verdict | undefined {
  if (verdict === undefined || proof === undefined || proof.verification === 'failed') return verdict;
  return { ...verdict, lines: [...verdict.lines, ...proofLines(proof, speech)] };
}

/** A receipt is owed or sent for what could not be opened, too: a negative one. */
function unopened(transfer: Transfer, speech: Speech): Verdict | undefined {
  if (transfer.direction !== 'in' || transfer.state !== 'failed') return undefined;
  const { t } = speech;
  if (transfer.fetched === true) {
    const title = t('window.transfers.verdict.unfetched', { partner: transfer.partnerName });
    return {
      tone: 'bad',
      title,
      lines: [...problemLines(transfer, speech), t('window.transfers.verdict.failedMeaning')],
    };
  }
  return {
    tone: 'bad',
    title: t('window.transfers.verdict.unopened', { partner: transfer.partnerName }),
    // Without a receipt it lies with its partner still: the problem says so.
    lines: [
      ...problemLines(transfer, speech),
      ...(transfer.receipt === 'none' ? [] : [t('window.transfers.verdict.unopenedMeaning')]),
    ],
  };
}

/** It came whole, and a person has said no to it: the receipt says so, too. */
function declined(transfer: Transfer, speech: Speech): Verdict | undefined {
  const { direction, state, problem, receipt, receiptAt, updatedAt } = transfer;
  if (direction !== 'in' || state !== 'collected' || problem === undefined) return undefined;
  const { t, words, formats } = speech;
  const { title, meaning } = problemText(words, problem, formats.locale);
  const moment = formats.moment(receiptAt ?? updatedAt);
  return {
    tone: 'due',
    title,
    lines: [
      meaning,
      receipt === 'sent'
        ? t('window.transfers.verdict.receiptSent', { moment })
        : t('window.transfers.verdict.receiptOwed'),
    ],
  };
}

/** Where the receipt says more than the transfer. */
function ofReceipt(
  transfer: Transfer,
  events: readonly TimelineEvent[],
  speech: Speech,
): Verdict | undefined {
  // Withdrawn after it was refused.
  if (transfer.state === 'cancelled') return undefined;
  const { t, formats } = speech;
  const partner = transfer.partnerName;
  const receiptAt = formats.moment(transfer.receiptAt ?? transfer.updatedAt);
  switch (transfer.receipt) {
    case 'received':
      return {
        tone: 'good',
        title: t('window.transfers.verdict.received', { partner }),
        lines: [
          transfer.metafile === true
            ? t('window.transfers.verdict.receivedByMetafile', { moment: receiptAt })
            : t('window.transfers.verdict.receivedMeaning', { moment: receiptAt }),
        ],
      };
    case 'refused':
      return {
        tone: 'bad',
        title: t('window.transfers.verdict.refused', { partner }),
        lines: problemLines(transfer, speech),
      };
    case 'confirmed':
      return {
        tone: 'accent',
        title: t('window.transfers.verdict.confirmed'),
        lines: [
          transfer.receiptByHand === true
            ? t('window.transfers.verdict.byHandConfirmedMeaning', { moment: receiptAt })
            : t('window.transfers.verdict.confirmedMeaning', { moment: receiptAt }),
        ],
      };
    case 'late':
    case 'awaiting': {
      const moment = transfer.receiptDueAt === undefined ? '–' : formats.moment(transfer.receiptDueAt);
      const late = transfer.receipt === 'late';
      if (transfer.receiptByHand === true) return byHand(late, partner, speech);
      return {
        tone: 'due',
        title: late ? t('window.transfers.verdict.late') : t('window.transfers.verdict.awaiting'),
        lines: [
          late
            ? t('window.transfers.verdict.lateMeaning', { moment })
            : t('window.transfers.verdict.awaitingMeaning', { moment }),
        ],
      };
    }
    case 'sent':
      return {
        tone: 'good',
        title: t('window.transfers.verdict.collected', { partner }),
        lines: [whereItIs(events, speech), t('window.transfers.verdict.receiptSent', { moment: receiptAt })],
      };
    case 'undecided':
      return {
        tone: 'due',
        title: t('window.transfers.verdict.undecided', { partner }),
        lines: [t('window.transfers.verdict.undecidedMeaning')],
      };
    case 'owed':
      return {
        tone: 'due',
        title: t('window.transfers.verdict.collected', { partner }),
        lines: [whereItIs(events, speech), whenAnswered(events, speech)],
      };
    case 'none':
      return undefined;
  }
}

/** No receipt comes by machine: what the partner writes is for a person to say. */
function byHand(late: boolean, partner: string, { t }: Speech): Verdict {
  return {
    tone: 'due',
    title: late ? t('window.transfers.verdict.byHandLate') : t('window.transfers.verdict.byHand'),
    lines: [
      late
        ? t('window.transfers.verdict.byHandLateMeaning', { partner })
        : t('window.transfers.verdict.byHandMeaning', { partner }),
    ],
  };
}

/** Where the file is that came. */
function whereItIs(events: readonly TimelineEvent[], { t }: Speech): string {
  const kinds = new Set(events.map(({ kind }) => kind));
  if (kinds.has('cleared')) return t('window.transfers.verdict.clearedMeaning');
  return kinds.has('forwarded')
    ? t('window.transfers.verdict.forwardedMeaning')
    : t('window.transfers.verdict.collectedMeaning');
}

/** When our receipt goes: that of a file that was passed on is its recipient's to give. */
function whenAnswered(events: readonly TimelineEvent[], { t }: Speech): string {
  const kinds = new Set(events.map(({ kind }) => kind));
  const isAnswered = kinds.has('receipt-passed-on') || kinds.has('group-answered');
  return kinds.has('forwarded') && !isAnswered
    ? t('window.transfers.verdict.receiptOwedBehind')
    : t('window.transfers.verdict.receiptOwed');
}

function ofTransfer(transfer: Transfer, events: readonly TimelineEvent[], speech: Speech): Verdict {
  const { t, words, formats } = speech;
  const moment = transfer.nextAttemptAt === undefined ? undefined : formats.moment(transfer.nextAttemptAt);
  const byItself = moment === undefined ? [] : [t('window.transfers.verdict.waitingMeaning', { moment })];
  switch (transfer.state) {
    case 'delivered':
      return {
        tone: 'accent',
        title: t('window.transfers.verdict.delivered'),
        lines: [t('window.transfers.verdict.deliveredMeaning')],
      };
    case 'collected':
      return {
        tone: 'accent',
        title: t('window.transfers.verdict.collected', { partner: transfer.partnerName }),
        lines: [whereItIs(events, speech)],
      };
    case 'failed':
      return {
        tone: 'bad',
        title: t('window.transfers.verdict.failed'),
        lines: [...problemLines(transfer, speech), t('window.transfers.verdict.failedMeaning')],
      };
    case 'cancelled':
      return {
        tone: 'none',
        title: t('window.transfers.verdict.cancelled'),
        lines: [
          t('window.transfers.verdict.cancelledMeaning'),
          ...(transfer.leftThere === true ? [t('window.metafiles.leftThere')] : []),
        ],
      };
    case 'waiting':
      return {
        tone: 'due',
        title:
          transfer.problem?.code === 'trust-asked'
            ? t('window.transfers.asksYou')
            : t('window.transfers.verdict.waiting'),
        lines: [...problemLines(transfer, speech), ...byItself],
      };
    case 'unknown':
      return {
        tone: 'due',
        title: t('window.transfers.verdict.unknown'),
        lines: [t('window.transfers.verdict.unknownMeaning'), ...problemLines(transfer, speech), ...byItself],
      };
    case 'queued':
    case 'preparing':
    case 'sending':
    case 'receiving':
      return { tone: 'accent', title: words.states.transfer[transfer.state], lines: [] };
  }
}

function problemLines(transfer: Transfer, { t, words, formats }: Speech): readonly string[] {
  if (transfer.problem === undefined) return [];
  const { title, meaning, next } = problemText(words, transfer.problem, formats.locale);
  const said = partnersWords(transfer.problem);
  return [
    `${title}. ${meaning}`,
    ...(said === undefined ? [] : [t('window.transfers.verdict.partnerSaid', { text: said })]),
    t('window.transfers.verdict.next', { next }),
  ];
}
