import type { Translated } from './words.ts';
import { contacts } from './fr-CA/contacts.ts';
import { doctor } from './fr-CA/doctor.ts';
import { evidence } from './fr-CA/evidence.ts';
import { imports } from './fr-CA/imports.ts';
import { problems } from './fr-CA/problems.ts';
import { reasons } from './fr-CA/reasons.ts';
import { sessions } from './fr-CA/sessions.ts';
import { states } from './fr-CA/states.ts';
import { timeline } from './fr-CA/timeline.ts';
import { window } from './fr-CA/window.ts';

/** French, as it is written in Canada. */
export const frCA: Translated = {
  tag: 'fr-CA',
  problems,
  imports,
  timeline,
  sessions,
  states,
  contacts,
  doctor,
  evidence,
  reasons,
  window,
};
