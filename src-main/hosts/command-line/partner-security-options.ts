import type { OftpSecurity } from '../../../shared/index.ts';
import { choice } from './options.ts';
import type { OptionValues } from './options.ts';

const onOff = ['on', 'off'] as const;
const suiteNumbers = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** The options about what is done to each file and receipt. */
export const securityOptions = {
  sign: choice(onOff, 'sign'),
  compress: choice(onOff, 'compress'),
  encrypt: choice(onOff, 'encrypt'),
  suite: choice(suiteNumbers, 'suite'),
  'signed-receipts': choice(onOff, 'signedReceipts'),
  authentication: choice(onOff, 'authentication'),
  'require-signed': choice(onOff, 'requireSigned'),
  'require-encrypted': choice(onOff, 'requireEncrypted'),
};
type SecurityOptionValues = OptionValues<typeof securityOptions>;

type SwitchOption = Exclude<keyof typeof securityOptions, 'suite'>;

const fieldOf: Readonly<Record<SwitchOption, Exclude<keyof OftpSecurity, 'suite'>>> = {
  sign: 'sign',
  compress: 'compress',
  encrypt: 'encrypt',
  'signed-receipts': 'signedReceipts',
  authentication: 'authentication',
  'require-signed': 'requireSigned',
  'require-encrypted': 'requireEncrypted',
};

/** What the options say of it, over what was agreed before. */
export function securityOf(values: SecurityOptionValues, before: object | undefined): object {
  const named: Record<string, boolean | number> = {};
  for (const [option, field] of Object.entries(fieldOf)) {
    const value: unknown = Reflect.get(values, option);
    if (value !== undefined) named[field] = value === 'on';
  }
  if (values.suite !== undefined) named['suite'] = Number(values.suite);
  return { ...before, ...named };
}
