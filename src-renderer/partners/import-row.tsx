import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { PartnerName } from '../../shared/index.ts';
import { format } from '../../shared/words/index.ts';
import { Chip, ProblemNote, TextInput } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { canBeTaken } from './import-choice.ts';
import type { FoundPartner, FoundWarning, RowChoice } from './import-choice.ts';

/** One partner of a file: what it is, who is here already, what comes with it, and whether it is taken over. */
export function ImportRow(props: {
  readonly site: FoundPartner;
  readonly warnings: readonly FoundWarning[];
  readonly choice: RowChoice | undefined;
  readonly onChange: (choice: RowChoice) => void;
}): ReactNode {
  const { site, warnings, choice = { isTaken: false, name: site.newName }, onChange } = props;
  const { t, words } = useWords();
  const { taken, problem } = site;
  const isPossible = canBeTaken(site);
  const asksName = choice.isTaken && (taken !== undefined || problem !== undefined);
  return (
    <li className="take-row">
      <Checkbox
        className="check take-check"
        isSelected={choice.isTaken && isPossible}
        isDisabled={!isPossible}
        onChange={(isTaken) => onChange({ ...choice, isTaken })}
      >
        <span className="check-box" aria-hidden>
          <Check className="icon" />
        </span>
        <span className="take-name">{site.name}</span>
      </Checkbox>
      <div className="take-facts dim small">
        <span>{t(`window.partners.kind.${site.kind}`)}</span>
        {site.user !== '' && <span>{site.user}</span>}
        {site.host !== '' && (
          <span>{t('window.partners.address', { host: site.host, port: site.port })}</span>
        )}
        {site.hasPassword && <Chip tone="none">{t('window.partnerLists.import.withPassword')}</Chip>}
      </div>
      {taken !== undefined && (
        <p className="take-taken small">
          {taken.by === 'name'
            ? t('window.partnerLists.import.nameTaken', { partner: taken.name })
            : t('window.partnerLists.import.isPartner', { partner: taken.name })}{' '}
          {t('window.partnerLists.import.skipped')}
        </p>
      )}
      {asksName && (
        <TextInput
          label={t('window.partnerLists.import.newName', { partner: site.name })}
          value={choice.name}
          onChange={(name) => onChange({ ...choice, name })}
          error={
            PartnerName.safeParse(choice.name).success
              ? undefined
              : t('window.partnerLists.import.nameMissing')
          }
        />
      )}
      <Trusts site={site} />
      {warnings.length > 0 && (
        <ul className="take-notes small">
          {warnings.map(({ code, params }) => (
            <li key={`${code} ${JSON.stringify(params)}`}>{format(words.imports[code], params)}</li>
          ))}
        </ul>
      )}
      {problem !== undefined && problem.code !== 'partner-known' && <ProblemNote problem={problem} />}
    </li>
  );
}

/** Whoever takes the file over trusts what it says: that is told before. */
function Trusts({ site }: { readonly site: FoundPartner }): ReactNode {
  const { t } = useWords();
  const count = site.certificates.length + site.pins + site.authorities;
  if (count === 0) return null;
  return <p className="small">{t('window.partnerLists.import.trusts', { count })}</p>;
}
