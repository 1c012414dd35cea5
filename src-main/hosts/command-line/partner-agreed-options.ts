import type { OftpAgreement, OftpFiles, OftpRetries, OftpRouting } from '../../../shared/index.ts';
import { LocalRecords, OftpFiles as FilesSchema } from '../../../shared/index.ts';
import { choice, integer, integerOrOff, texts } from './options.ts';
import type { OptionValues } from './options.ts';
import { UsageError } from './usage-error.ts';

const onOff = ['on', 'off'] as const;

/** SSIDLEV by the revision of the protocol that it stands for (RFC 5024 5.3.2). */
const levels = { '1.2': 1, '1.3': 2, '1.4': 4, '2.0': 5 } as const satisfies Readonly<
  Record<string, OftpAgreement['level']>
>;
const revisions = ['1.2', '1.3', '1.4', '2.0'] as const;

/** The options about the form of files, where they go, when a refusal is tried again, and the version that is spoken. */
export const agreedOptions = {
  level: choice(revisions, 'level'),
  format: choice(FilesSchema.shape.format.unwrap().options, 'format'),
  'record-length': integer('OCTETS', 'recordLength', { min: 1, max: 99_999 }),
  'records-sent': choice(LocalRecords.options, 'recordsSent'),
  'records-received': choice(LocalRecords.options, 'recordsReceived'),
  'line-end': choice(FilesSchema.shape.lineEnd.unwrap().options, 'lineEnd'),
  pad: choice(onOff, 'pad'),
  'our-code-also': texts('CODE|none', 'ourCodeAlso'),
  'sub-addresses': choice(onOff, 'subAddresses'),
  behind: texts('CODE|none', 'behind'),
  'may-forward': choice(onOff, 'mayForward'),
  'retry-deadline': integer('HOURS', 'retryDeadline', { min: 1, max: 720 }),
  'unanswered-days': integerOrOff('DAYS', 'unansweredDays', { min: 1, max: 365 }),
  retry: texts('REASON=later|never|none', 'retryReason'),
  'certificate-files': choice(['ask', 'off'], 'certificateFiles'),
};
export type AgreedOptionValues = OptionValues<typeof agreedOptions>;

interface Before {
  readonly files?: object | undefined;
  readonly routing?: object | undefined;
  readonly retries?: object | undefined;
}

/** The agreement's fields that these options name, over what was agreed before; a list replaces the earlier one. Throws UsageError. */
export function agreedFields(values: AgreedOptionValues, before: Before): object {
  const files: Partial<OftpFiles> = named({
    format: values.format,
    recordLength: values['record-length'],
    sent: values['records-sent'],
    received: values['records-received'],
    lineEnd: values['line-end'],
    pad: isOn(values.pad),
  });
  const routing: Partial<OftpRouting> = named({
    ourCodes: codes(values['our-code-also']),
    subAddresses: isOn(values['sub-addresses']),
    behind: codes(values.behind),
    mayForward: isOn(values['may-forward']),
  });
  const retries: Partial<OftpRetries> = named({
    deadlineHours: values['retry-deadline'],
    unansweredDays: values['unanswered-days'],
    reasons: values.retry === undefined ? undefined : readRetries(values.retry),
  });
  return {
    files: { ...before.files, ...files },
    routing: { ...before.routing, ...routing },
    retries: { ...before.retries, ...retries },
    ...named({
      level: values.level === undefined ? undefined : levels[values.level],
      certificateExchange: values['certificate-files'],
    }),
  };
}

/** A revision as people name it: `1.4` for SSIDLEV 4. */
export function revisionOf(level: OftpAgreement['level']): string {
  return revisions.find((revision) => levels[revision] === level) ?? String(level);
}

/** `none` empties the list. */
function codes(written: readonly string[] | undefined): string[] | undefined {
  return written?.filter((code) => code !== 'none');
}

/** `SFNA.06=later`; `SFNA 06` and small letters are taken, too. Throws UsageError. */
export function readRetries(written: readonly string[]): OftpRetries['reasons'] {
  const rules: OftpRetries['reasons'] = {};
  for (const one of written) {
    if (one === 'none') continue;
    const [, command, reason, rule] = /^(SFNA|EFNA|ESID|NERP)[ .]?(\d{2})=(later|never)$/i.exec(one) ?? [];
    if (command === undefined || reason === undefined || rule === undefined) {
      throw new UsageError('usage-bad-value', {
        option: '--retry',
        value: one,
        expected: 'SFNA.06=later, NERP.16=never, none',
      });
    }
    rules[`${command.toUpperCase()}.${reason}`] = rule.toLowerCase() === 'later' ? 'later' : 'never';
  }
  return rules;
}

function isOn(value: 'on' | 'off' | undefined): boolean | undefined {
  return value === undefined ? undefined : value === 'on';
}

/** The entries that have a value. */
function named<T extends object>(fields: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const present: { [Key in keyof T]?: Exclude<T[Key], undefined> } = {};
  for (const key of Object.keys(fields)) {
    const value: unknown = Reflect.get(fields, key);
    if (value !== undefined) Reflect.set(present, key, value);
  }
  return present;
}
