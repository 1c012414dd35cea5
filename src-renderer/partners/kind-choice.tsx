import type { ReactNode } from 'react';
import { PartnerKind } from '../../shared/index.ts';
import { RadioCards } from '../parts/index.ts';
import { useWords } from '../words/index.ts';

/** What a new partner is. */
export function KindChoice(props: {
  readonly kind: PartnerKind;
  readonly onChange: (kind: PartnerKind) => void;
}): ReactNode {
  const { t } = useWords();
  return (
    <div className="kind-choice">
      <RadioCards
        label={t('window.partnerServer.kind')}
        value={props.kind}
        options={PartnerKind.options.map((key) => ({
          key,
          label: t(`window.partners.kind.${key}`),
          detail: t(`window.partnerServer.kinds.${key}`),
        }))}
        onChange={props.onChange}
      />
    </div>
  );
}
