import type { OverwriteAction, OverwriteRule } from '../../../shared/index.ts';

/** A file as far as a rule asks for it. */
export interface Measured {
  readonly size: number;
  /** ms since 1970; undefined where nobody tells. */
  readonly modifiedAt: number | undefined;
}

/** The same where nobody may have told the size either. */
export interface Told {
  readonly size: number | undefined;
  readonly modifiedAt: number | undefined;
}

/** Two moments so near count as the same: FTP tells whole seconds, and some disks every other one. */
const sameMilliseconds = 2_000;

/**
 * What is done with a file whose name is taken where it goes: the first rule that fits decides, and where none does a person is asked. A
 * rule about sizes or ages fits only where both are known.
 */
export function actionFor(rules: readonly OverwriteRule[], ours: Told, there: Told): OverwriteAction {
  return rules.find(({ when }) => fits(when, ours, there))?.action ?? 'ask';
}

/** Whether any rule needs to know when the file there was last changed. */
export function asksForAge(rules: readonly OverwriteRule[]): boolean {
  return rules.some(({ when }) => when === 'newer' || when === 'older');
}

function fits(when: OverwriteRule['when'], ours: Told, there: Told): boolean {
  const apart =
    ours.modifiedAt === undefined || there.modifiedAt === undefined ? 0 : ours.modifiedAt - there.modifiedAt;
  const sizes = ours.size === undefined || there.size === undefined ? undefined : there.size - ours.size;
  switch (when) {
    case 'always':
      return true;
    case 'newer':
      return apart > sameMilliseconds;
    case 'older':
      return apart < -sameMilliseconds;
    case 'same-size':
      return sizes === 0;
    case 'other-size':
      return sizes !== undefined && sizes !== 0;
    case 'smaller':
      return sizes !== undefined && sizes < 0;
  }
}

/** The name with a number before its ending: `payroll (2).xml`. */
export function numberedName(name: string, number: number): string {
  const at = name.lastIndexOf('/') + 1;
  const file = name.slice(at);
  const dot = file.lastIndexOf('.');
  const end = dot > 0 ? dot : file.length;
  return `${name.slice(0, at)}${file.slice(0, end)} (${number})${file.slice(end)}`;
}
