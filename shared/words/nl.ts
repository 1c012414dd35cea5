import type { Translated } from './words.ts';
import { contacts } from './nl/contacts.ts';
import { doctor } from './nl/doctor.ts';
import { evidence } from './nl/evidence.ts';
import { imports } from './nl/imports.ts';
import { problems } from './nl/problems.ts';
import { reasons } from './nl/reasons.ts';
import { sessions } from './nl/sessions.ts';
import { states } from './nl/states.ts';
import { timeline } from './nl/timeline.ts';
import { window } from './nl/window.ts';

/** Dutch. */
export const nl: Translated = {
  tag: 'nl',
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
