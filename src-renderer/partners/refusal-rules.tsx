import { X } from 'lucide-react';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { isDuplicate } from '../../shared/index.ts';
import { findProblemWords } from '../../shared/words/index.ts';
import type { Words } from '../../shared/words/index.ts';
import { Choice, IconButton } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import type { RuleDraft } from './agreed-draft.ts';
import { useDraftForm, useFinding } from './draft-fields.tsx';

const commands = ['sfna', 'efna', 'nerp', 'esid'] as const;
const rules = ['later', 'never'] as const;

/** What follows a refusal for this or that reason, where it is not what the reason itself means. */
export function RefusalRules(): ReactNode {
  const { t, words } = useWords();
  const { draft, change } = useDraftForm();
  const part = useRef<HTMLDivElement>(null);
  const finding = useFinding('reasons');
  const known = reasonsOf(words);
  const titleOf = (reason: string): string =>
    known.find((one) => one.reason === reason)?.title ?? t('window.partnerAgreed.rules.unknown');

  function put(reasons: readonly RuleDraft[]): void {
    change({ reasons });
  }

  function remove(place: number): void {
    put(draft.reasons.filter((_, other) => other !== place));
    requestAnimationFrame(() => {
      const left = part.current?.querySelectorAll<HTMLElement>('td:last-child button') ?? [];
      (left[Math.min(place, left.length - 1)] ?? part.current?.querySelector<HTMLElement>('button'))?.focus();
    });
  }

  return (
    <div className="refusal-rules" ref={part}>
      <h4>{t('window.partnerAgreed.rules.title')}</h4>
      <p className="faint small">{t('window.partnerAgreed.rules.meaning')}</p>
      {draft.reasons.length > 0 && (
        <table aria-label={t('window.partnerAgreed.rules.table')}>
          <thead>
            <tr>
              <th scope="col">{t('window.partnerAgreed.rules.reason')}</th>
              <th scope="col">{t('window.partnerAgreed.rules.what')}</th>
              <th scope="col">
                <span className="unseen">{t('window.partnerAgreed.rules.removal')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {draft.reasons.map(({ reason, rule }, place) => (
              <tr key={reason}>
                <th scope="row">
                  <code>{shown(reason)}</code> {titleOf(reason)}
                </th>
                <td>
                  <Choice
                    compact
                    label={`${shown(reason)}: ${t('window.partnerAgreed.rules.what')}`}
                    value={rule}
                    options={rules.map((key) => ({ key, label: t(`window.partnerAgreed.rules.${key}`) }))}
                    onChange={(chosen) =>
                      put(
                        draft.reasons.map((one, other) => (other === place ? { reason, rule: chosen } : one)),
                      )
                    }
                  />
                </td>
                <td>
                  <IconButton
                    label={t('window.partnerAgreed.rules.remove', { reason: shown(reason) })}
                    icon={<X className="icon" aria-hidden />}
                    onPress={() => remove(place)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {finding !== undefined && <p className="field-error">{finding.text}</p>}
      <Choice
        label={t('window.partnerAgreed.rules.add')}
        value={undefined}
        placeholder={t('window.partnerAgreed.rules.choose')}
        options={known
          .filter(({ reason }) => draft.reasons.every((one) => one.reason !== reason))
          .map(({ reason, title }) => ({
            key: reason,
            label: t('window.partnerAgreed.rules.option', { reason: shown(reason), title }),
          }))}
        onChange={(reason) => put([...draft.reasons, { reason, rule: 'later' }])}
      />
    </div>
  );
}

/** Every reason there are words for, but the end of a session as usual and duplicates, which count as delivered. */
function reasonsOf(words: Words): readonly { readonly reason: string; readonly title: string }[] {
  return commands.flatMap((command) =>
    Object.keys(words.problems.oftp2[command])
      .toSorted()
      .flatMap((digits) => {
        const reason = `${command.toUpperCase()}.${digits}`;
        const title = findProblemWords(words, `oftp2.${command}.${digits}`)?.title;
        return title === undefined || reason === 'ESID.00' || isDuplicate(reason) ? [] : [{ reason, title }];
      }),
  );
}

/** As it stands in papers: `SFNA 06`. */
function shown(reason: string): string {
  return reason.replace('.', ' ');
}
