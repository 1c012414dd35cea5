import type { PartnerTerms } from '../../shared/index.ts';
import type { Agreement } from './agreement.ts';

/** What a partner asks that is a server: it takes and gives files, and says nothing of its own accord. */
export type SendingAgreement<T extends PartnerTerms> = Pick<
  Agreement<T>,
  | 'capabilities'
  | 'check'
  | 'fields'
  | 'destinations'
  | 'farEnds'
  | 'verify'
  | 'prepare'
  | 'call'
  | 'test'
  | 'browse'
  | 'whereTakenHere'
  | 'addressOf'
> &
  Partial<Pick<Agreement<T>, 'metafile' | 'requireUsable'>>;
