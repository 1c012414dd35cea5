import type { AdvanceNotice } from '../index.ts';
import { format } from './format.ts';
import { presentMoment } from './present.ts';
import type { Words } from './words.ts';

/** The e-mail that announces a file, as it is copied. */
export interface NoticeMail {
  readonly subject: string;
  readonly text: string;
}

/** Writes the e-mail with what is known of the file; `at`: when it is to be sent, ms since 1970. */
export function noticeMail(words: Words, facts: AdvanceNotice, at: number): NoticeMail {
  const own = words.notice;
  const { organization, user, remoteName, purpose } = facts;
  const [day = ''] = presentMoment(at).split(' ');
  return {
    subject: format(own.subject, { remoteName, organization }),
    text: [
      own.opening,
      '',
      format(own.organization, { organization }),
      format(own.user, { user }),
      format(own[purpose], { remoteName }),
      format(own.size, { size: String(facts.size) }),
      format(own.records, { records: String(facts.records) }),
      format(own.day, { day }),
      '',
      own.closing,
    ].join('\n'),
  };
}
