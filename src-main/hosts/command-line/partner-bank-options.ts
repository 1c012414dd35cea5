import { BankAgreement } from '../../../shared/index.ts';
import { choice, integer, text, texts } from './options.ts';
import type { OptionValues } from './options.ts';

const { shape } = BankAgreement;

/** The options about the Bank of Canada alone. */
export const bankOptions = {
  organization: text('ID', 'organization'),
  'user-type': choice(shape.userType.options, 'bankUserType'),
  permitted: texts('ID|none', 'permitted'),
  'campaign-from': text('DATE', 'campaignFrom'),
  'password-file-end': choice(shape.passwordFileEnd.unwrap().options, 'passwordFileEnd'),
  'confirm-within': integer('HOURS', 'confirmWithin', { min: 1, max: 720 }),
};
type BankOptionValues = OptionValues<typeof bankOptions>;

/** The agreement's fields that these options name. */
export function bankFields(values: BankOptionValues): Partial<Record<keyof typeof shape, unknown>> {
  const { organization, permitted } = values;
  return {
    ...(organization === undefined ? {} : { organization }),
    ...(values['user-type'] === undefined ? {} : { userType: values['user-type'] }),
    ...(permitted === undefined ? {} : { permitted: permitted.filter((id) => id !== 'none') }),
    ...(values['campaign-from'] === undefined ? {} : { campaignFrom: values['campaign-from'] }),
    ...(values['password-file-end'] === undefined ? {} : { passwordFileEnd: values['password-file-end'] }),
    ...(values['confirm-within'] === undefined ? {} : { confirmWithinHours: values['confirm-within'] }),
  };
}
