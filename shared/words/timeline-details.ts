import type { TimelineEvent } from '../index.ts';
import { format } from './format.ts';
import { presentParameters } from './present.ts';
import type { Words } from './words.ts';

/** How moments and sizes are written. */
export interface DetailFormats {
  readonly locale: string;
  moment(moment: number): string;
}

/** Values that are shown elsewhere in the panel, or say nothing when they are these. */
const quiet: Readonly<Record<string, (value: string | number | boolean) => boolean>> = {
  position: (value) => value === 0,
  attempt: (value) => value === 1,
  note: (value) => value === '',
  sha256: () => true,
  cipher: () => true,
  peerFingerprint: () => true,
  level: () => true,
  tls: (value) => value === 'none',
  file: () => true,
  restart: () => true,
  session: () => true,
};

/** The details of one step, as phrases in the order in which the engine gave them. Values without words are left out. */
export function timelineDetails(
  words: Words,
  event: TimelineEvent,
  formats: DetailFormats,
): readonly string[] {
  const { details, verification, verified, flags } = words.timeline;
  const phrases: Readonly<Record<string, string>> = details;
  const switches: Readonly<Record<string, string>> = flags;
  const checks: Readonly<Record<string, string>> = verified;
  const verdicts: Readonly<Record<string, string>> = verification;
  const steps: Readonly<Record<string, string>> = words.states.transfer;
  const { state } = event.params;
  const params: Record<string, string> = {
    ...presentParameters(event.params, formats.locale),
    ...momentsOf(event, formats),
    ...(typeof state === 'string' ? { state: steps[state] ?? state } : {}),
  };
  return Object.entries(event.params).flatMap(([name, value]) => {
    if (quiet[name]?.(value) === true) return [];
    if (name === 'verified') return [checks[String(value)] ?? String(value)];
    if (name === 'verification') return [verdicts[String(value)] ?? String(value)];
    if (value === true && Object.hasOwn(switches, name)) return [switches[name] ?? name];
    const phrase = Object.hasOwn(phrases, name) ? phrases[name] : undefined;
    return phrase === undefined ? [] : [format(phrase, params, words.tag)];
  });
}

function momentsOf(event: TimelineEvent, formats: DetailFormats): Record<string, string> {
  const { until } = event.params;
  return typeof until === 'number' ? { until: formats.moment(until) } : {};
}
