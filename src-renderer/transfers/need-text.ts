import type { Need } from '../../shared/index.ts';
import { partnersWords, problemText } from '../words/index.ts';
import type { Speech } from '../words/index.ts';

export interface NeedText {
  readonly title: string;
  readonly meaning: string;
}

/** What waits for a person, in a sentence, and what it means. */
export function needText(need: Need, { t, words, formats }: Speech): NeedText {
  const named = { file: need.fileName ?? '', partner: need.partnerName ?? '' };
  const reason = need.problem === undefined ? undefined : problemText(words, need.problem, formats.locale);
  const said = need.problem === undefined ? undefined : partnersWords(need.problem);
  const because = [
    ...(reason === undefined ? [] : [`${reason.title}.`, reason.next]),
    ...(said === undefined ? [] : [t('window.transfers.verdict.partnerSaid', { text: said })]),
  ].join(' ');
  switch (need.kind) {
    case 'failed':
      return { title: t('window.transfers.needs.failed', named), meaning: because };
    case 'unfetched':
      return { title: t('window.transfers.needs.unfetched', named), meaning: because };
    case 'unopened':
      return { title: t('window.transfers.needs.unopened', named), meaning: because };
    case 'refused':
      return { title: t('window.transfers.needs.refused', named), meaning: because };
    case 'late':
      return {
        title: t('window.transfers.needs.late', named),
        meaning: t('window.transfers.needs.lateMeaning', { moment: formats.moment(need.since) }),
      };
    case 'unknown':
      return {
        title: t('window.transfers.needs.unknown', named),
        meaning: [t('window.transfers.needs.unknownMeaning'), because].join(' ').trim(),
      };
    case 'certificate':
      if (need.action === 'registered')
        return { title: t('window.transfers.needs.otherRegistered', named), meaning: reason?.meaning ?? '' };
      if (need.action === 'offer' && reason !== undefined)
        return { title: t('window.transfers.needs.offer', named), meaning: reason.meaning };
      return need.action === 'certificate' && reason !== undefined
        ? { title: endText(need, t) ?? reason.title, meaning: `${reason.meaning} ${reason.next}` }
        : { title: t('window.transfers.needs.certificate', named), meaning: reason?.meaning ?? '' };
    case 'trust':
      return { title: t('window.transfers.needs.certificate', named), meaning: reason?.meaning ?? '' };
    case 'not-withdrawn':
      return {
        title: t('window.transfers.needs.notWithdrawn', named),
        meaning: `${reason?.meaning ?? ''} ${reason?.next ?? ''}`.trim(),
      };
    case 'whose-receipt':
      return {
        title:
          need.problem?.code === 'receipt-fits-none'
            ? t('window.transfers.needs.receiptWithoutFile', named)
            : t('window.transfers.needs.whoseReceipt', named),
        meaning: reason?.meaning ?? '',
      };
    case 'settings':
      return { title: t('window.transfers.needs.settings'), meaning: because };
    case 'unconfirmed':
      return {
        title: t('window.transfers.needs.unconfirmed', named),
        meaning: t('window.transfers.needs.unconfirmedMeaning', { moment: formats.moment(need.since) }),
      };
    case 'password-old':
      return {
        title: t('window.transfers.needs.passwordOld', named),
        meaning: t('window.transfers.needs.passwordOldMeaning', { moment: formats.moment(need.since) }),
      };
    case 'password-open':
      return {
        title: t('window.transfers.needs.passwordOpen', named),
        meaning: t('window.transfers.needs.passwordOpenMeaning', { moment: formats.moment(need.since) }),
      };
    case 'password-which':
      return {
        title: t('window.transfers.needs.passwordWhich', named),
        meaning: t('window.transfers.needs.passwordWhichMeaning'),
      };
  }
}

/** Whose certificate of the store ends, and when: several stand below each other. */
function endText({ problem, partnerName }: Need, t: Speech['t']): string | undefined {
  const { days, label } = problem?.params ?? {};
  const count = typeof days === 'number' ? days : 0;
  switch (problem?.code) {
    case 'certificate-own-ends':
      return t('window.transfers.needs.ownEnds', { label: String(label), count });
    case 'certificate-partner-ends':
      return partnerName === undefined
        ? undefined
        : t('window.transfers.needs.partnerEnds', { partner: partnerName, count });
    case 'certificate-partner-ended':
      return partnerName === undefined
        ? undefined
        : t('window.transfers.needs.partnerEnded', { partner: partnerName });
    case undefined:
    default:
      return undefined;
  }
}
