import type { Translated } from './words.ts';
import { contacts } from './de/contacts.ts';
import { doctor } from './de/doctor.ts';
import { evidence } from './de/evidence.ts';
import { imports } from './de/imports.ts';
import { problems } from './de/problems.ts';
import { reasons } from './de/reasons.ts';
import { sessions } from './de/sessions.ts';
import { states } from './de/states.ts';
import { timeline } from './de/timeline.ts';
import { window } from './de/window.ts';

/** German. */
export const de: Translated = {
  tag: 'de',
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
