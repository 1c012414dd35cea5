import {
  BankPracticeBehaviour,
  DigipoortPracticeBehaviour,
  OftpPracticeBehaviour,
  PracticeKind,
} from '../../../shared/index.ts';
import type { PracticeChange } from '../../../shared/index.ts';
import { choice, integer, text } from './options.ts';
import type { OptionValues } from './options.ts';
import { UsageError } from './usage-error.ts';

const answersOf = {
  oftp2: OftpPracticeBehaviour.shape.answer.options,
  digipoort: DigipoortPracticeBehaviour.shape.answer.options,
  'bank-of-canada': BankPracticeBehaviour.shape.answer.options,
} as const;

export const practiceKindOption = { kind: choice(PracticeKind.options, 'practiceKind') };

/** What a practice partner is to do. */
export const practiceOptions = {
  ...practiceKindOption,
  // Each kind has its own, and some have many: the help tells them below.
  answer: text('ANSWER', 'answer'),
  'cut-after': integer('OCTETS', 'cutAfter', { min: 0, max: Number.MAX_SAFE_INTEGER }),
  reason: integer('CODE', 'reason', { min: 1, max: 99 }),
  delay: integer('S', 'practiceDelay', { min: 0, max: 3600 }),
  'errors-in': choice(DigipoortPracticeBehaviour.shape.errorsIn.options, 'errorsIn'),
  'user-type': choice(BankPracticeBehaviour.shape.userType.options, 'bankUserType'),
};
export type PracticeOptionValues = Partial<OptionValues<typeof practiceOptions>>;

/** Options that only some kinds have. */
const onlyOf = {
  reason: ['oftp2'],
  delay: ['digipoort', 'bank-of-canada'],
  'errors-in': ['digipoort'],
  'user-type': ['bank-of-canada'],
} as const satisfies Partial<Record<keyof PracticeOptionValues, readonly PracticeKind[]>>;

/** What was asked for, for the kind that was named; `answer` where none was. Throws UsageError. */
export function practiceChange(values: PracticeOptionValues, answer?: 'standard'): PracticeChange {
  const kind = values.kind ?? 'oftp2';
  for (const [option, kinds] of Object.entries(onlyOf)) {
    const isGiven = Object.entries(values).some(([name, value]) => name === option && value !== undefined);
    if (isGiven && !kinds.some((one) => one === kind))
      throw new UsageError('usage-option-kind', { option: `--${option}`, kind });
  }
  const cut = values['cut-after'] === undefined ? {} : { cutAfter: values['cut-after'] };
  const delay = values.delay === undefined ? {} : { delaySeconds: values.delay };
  switch (kind) {
    case 'oftp2':
      return {
        kind,
        ...answerOf(values, answersOf[kind], answer === undefined ? undefined : 'accept'),
        ...cut,
        ...(values.reason === undefined ? {} : { reason: values.reason }),
      };
    case 'digipoort':
      return {
        kind,
        ...answerOf(values, answersOf[kind], answer === undefined ? undefined : 'check'),
        ...cut,
        ...delay,
        ...(values['errors-in'] === undefined ? {} : { errorsIn: values['errors-in'] }),
      };
    case 'bank-of-canada':
      return {
        kind,
        ...answerOf(values, answersOf[kind], answer === undefined ? undefined : 'check'),
        ...cut,
        ...delay,
        ...(values['user-type'] === undefined ? {} : { userType: values['user-type'] }),
      };
  }
}

/** The answer, where this kind can give it. Throws UsageError. */
function answerOf<Answer extends string>(
  { answer: wanted }: PracticeOptionValues,
  known: readonly Answer[],
  standard: NoInfer<Answer> | undefined,
): { readonly answer?: Answer } {
  if (wanted === undefined) return standard === undefined ? {} : { answer: standard };
  const answer = known.find((one) => one === wanted);
  if (answer === undefined) {
    const params = { option: '--answer', value: wanted, expected: known.join(', ') };
    throw new UsageError('usage-bad-value', params);
  }
  return { answer };
}
