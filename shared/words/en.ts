import { contacts } from './en/contacts.ts';
import { doctor } from './en/doctor.ts';
import { evidence } from './en/evidence.ts';
import { imports } from './en/imports.ts';
import { notice } from './notice.ts';
import { problems } from './en/problems.ts';
import { reasons } from './en/reasons.ts';
import { sessions } from './en/sessions.ts';
import { states } from './en/states.ts';
import { timeline } from './en/timeline.ts';
import { window } from './en/window.ts';

/** The English words. Other languages have the same keys. `{{name}}` is filled in; `_one` and `_other` are i18next's plural forms. */
export const en = {
  /** BCP 47. */
  tag: 'en',
  problems,
  imports,
  timeline,
  sessions,
  states,
  contacts,
  doctor,
  evidence,
  notice,
  reasons,
  window,
};
