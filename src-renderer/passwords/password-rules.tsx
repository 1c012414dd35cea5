import { Check, Minus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { bankPasswordRules, checkBankPassword } from '../../shared/index.ts';
import type { BankPasswordCheck } from '../../shared/index.ts';
import { useWords } from '../words/index.ts';
import './password-rules.css';

export interface PasswordRulesProps {
  readonly password: string;
  readonly user: string;
  /** What the engine says of it, which knows the present password; absent: the rules that compare with that are not shown. */
  readonly checked?: BankPasswordCheck | undefined;
}

/** Every rule of the bank for a password, each with whether it is kept, while one is written. */
export function PasswordRules({ password, user, checked }: PasswordRulesProps): ReactNode {
  const { t } = useWords();
  const { broken, cautions } = checked ?? checkBankPassword(password, { user, previous: '' });
  const rules = bankPasswordRules.filter((rule) => checked !== undefined || !rule.startsWith('previous-'));
  return (
    <div className="password-rules">
      <b className="small">{t('window.partnerBank.rules.title')}</b>
      <ul>
        {rules.map((rule) => {
          const isBroken = broken.includes(rule);
          return (
            <li key={rule} data-rule={rule} data-broken={isBroken && password !== ''}>
              <RuleSign isBroken={isBroken} isWritten={password !== ''} />
              <span>
                {t(`window.partnerBank.rules.${rule}`)}
                {password !== '' && (
                  <span className="unseen">
                    {': '}
                    {isBroken ? t('window.partnerBank.rules.broken') : t('window.partnerBank.rules.kept')}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {password !== '' &&
        cautions.map((caution) => (
          <p key={caution} className="small tone-due">
            {t(`window.partnerBank.rules.${caution}`)}
          </p>
        ))}
    </div>
  );
}

function RuleSign(props: { readonly isBroken: boolean; readonly isWritten: boolean }): ReactNode {
  if (!props.isWritten) return <Minus className="icon tone-faint" aria-hidden />;
  return props.isBroken ? (
    <X className="icon tone-bad" aria-hidden />
  ) : (
    <Check className="icon tone-accent" aria-hidden />
  );
}
