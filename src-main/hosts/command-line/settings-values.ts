import path from 'node:path';
import { SettingsChange as SettingsChangeSchema } from '../../../shared/index.ts';
import type { SettingsChange } from '../../../shared/index.ts';
import { UsageError } from './usage-error.ts';

export interface SettingsValues {
  readonly code?: string | undefined;
  readonly name?: string | undefined;
  readonly listener?: 'on' | 'off' | undefined;
  readonly host?: string | undefined;
  readonly 'tls-port'?: number | null | undefined;
  readonly 'plain-port'?: number | null | undefined;
  readonly received?: string | undefined;
}

/** Where a setting is said on the command line. */
const optionOfField: Readonly<Record<string, keyof SettingsValues>> = {
  'station.code': 'code',
  'station.name': 'name',
  'listener.host': 'host',
  'listener.tlsPort': 'tls-port',
  'listener.plainPort': 'plain-port',
  'folders.received': 'received',
};

/** The change that the options ask for; groups that nothing was said about are absent. Throws UsageError. */
export function requireSettings(values: SettingsValues, workingFolder: string): SettingsChange {
  const { code, name, listener, host, received } = values;
  const tlsPort = values['tls-port'];
  const plainPort = values['plain-port'];
  const change = {
    ...group('station', { code, name }),
    ...group('listener', {
      enabled: listener === undefined ? undefined : listener === 'on',
      host,
      tlsPort,
      plainPort,
    }),
    ...group('folders', {
      // Empty: back to the folder in the home.
      received: received === undefined || received === '' ? received : path.resolve(workingFolder, received),
    }),
  };
  const checked = SettingsChangeSchema.safeParse(change);
  if (checked.success) return change;
  const issue = checked.error.issues[0];
  const field = (issue?.path ?? []).map(String).join('.');
  const option = optionOfField[field];
  throw new UsageError(
    'usage-bad-field',
    { field: option === undefined ? field : `--${option}` },
    issue?.message,
  );
}

function group(name: string, fields: Readonly<Record<string, unknown>>): object {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return given.length === 0 ? {} : { [name]: Object.fromEntries(given) };
}
