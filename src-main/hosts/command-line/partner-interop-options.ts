import { OftpInterop } from '../../../shared/index.ts';
import type { OftpAgreement } from '../../../shared/index.ts';
import { format } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { choice, text } from './options.ts';
import type { OptionValues } from './options.ts';

const onOff = ['on', 'off'] as const;
const { shape } = OftpInterop;

/** The options about what cannot be guessed of a partner's program. */
export const interopOptions = {
  names: choice(shape.names.unwrap().options, 'names'),
  duplicates: choice(shape.duplicates.unwrap().options, 'duplicates'),
  'ask-for-turn': choice(onOff, 'askForTurn'),
  'certificate-in-signatures': choice(onOff, 'certificateInSignatures'),
  'receipt-signature': choice(shape.receiptSignature.unwrap().options, 'receiptSignature'),
  'receipt-hash': choice(shape.receiptHash.unwrap().options, 'receiptHash'),
  'unsigned-receipts': choice(shape.unsignedReceipts.unwrap().options, 'unsignedReceipts'),
  'oldest-tls': choice(shape.oldestTls.unwrap().options, 'oldestTls'),
  'session-user-data': text('TEXT', 'sessionUserData'),
};
type InteropOptionValues = OptionValues<typeof interopOptions>;

const fieldOf: Readonly<Record<keyof typeof interopOptions, keyof OftpInterop>> = {
  names: 'names',
  duplicates: 'duplicates',
  'ask-for-turn': 'askForTurn',
  'certificate-in-signatures': 'certificateInSignatures',
  'receipt-signature': 'receiptSignature',
  'receipt-hash': 'receiptHash',
  'unsigned-receipts': 'unsignedReceipts',
  'oldest-tls': 'oldestTls',
  'session-user-data': 'sessionUserData',
};

/** The agreement's field with what the options say, over what was agreed before. */
export function interopFields(values: InteropOptionValues, before: object | undefined): object {
  const named: Record<string, string | boolean> = {};
  for (const [option, field] of Object.entries(fieldOf)) {
    const value: unknown = Reflect.get(values, option);
    if (typeof value !== 'string') continue;
    named[field] = field === 'askForTurn' || field === 'certificateInSignatures' ? value === 'on' : value;
  }
  return { interop: { ...before, ...named } };
}

/** What differs from the usual, in a line; nothing where nothing does. */
export function interopText(words: Words, interop: OftpAgreement['interop']): string | undefined {
  const { value } = words.commandLine;
  const { names, duplicates, receiptSignature, receiptHash, unsignedReceipts, oldestTls, sessionUserData } =
    interop;
  const said = [
    ...(names === 'warn' ? [] : [value.interop.names[names]]),
    ...(duplicates === 'refuse' ? [] : [value.interop.duplicates]),
    ...(interop.askForTurn ? [] : [value.interop.noTurn]),
    ...(interop.certificateInSignatures ? [value.interop.certificateInSignatures] : []),
    ...(receiptSignature === 'attached' ? [] : [value.interop.detached]),
    ...(receiptHash === 'signed' ? [] : [value.interop.hashAlways]),
    ...(unsignedReceipts === 'refuse' ? [] : [value.interop.unsignedTaken]),
    ...(oldestTls === '1.2' ? [] : [value.interop.tls13]),
    ...(sessionUserData === '' ? [] : [format(value.interop.userData, { text: sessionUserData })]),
  ];
  return said.length === 0 ? undefined : said.join(', ');
}
