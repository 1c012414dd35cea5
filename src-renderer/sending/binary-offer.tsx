import { useState } from 'react';
import type { ReactNode } from 'react';
import { goesAsText } from '../../shared/index.ts';
import type { PartnerSummary } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import { Button } from '../parts/index.ts';
import { useWords } from '../words/index.ts';

/**
 * The bank asks for text first, and for binary where that fails: a person decides it, where it is to be decided, and can take it back there
 * (B-05).
 */
export function BinaryOffer(props: {
  readonly partner: PartnerSummary;
  /** What is to be sent has characters that are not safe in text. */
  readonly isAsked: boolean;
  /** It is agreed otherwise from now on. */
  readonly onChosen: () => void;
}): ReactNode {
  const { partner, isAsked, onChosen } = props;
  const { state, notices } = useWindow();
  const { t } = useWords();
  const [hasChosen, setChosen] = useState(false);
  const isText = goesAsText(partner);
  if (isText ? !isAsked : !hasChosen) return null;

  async function choose(transferType: 'text' | 'binary'): Promise<void> {
    const { id } = partner;
    const done = await notices.watch(state.api.partners.sendAs({ id, transferType }));
    if (done === undefined) return;
    setChosen(true);
    onChosen();
  }

  return (
    <div className="binary-offer" aria-live="polite">
      <p className="small dim">
        {isText
          ? t('window.sending.binary.meaning')
          : t('window.sending.binary.toBinary', { partner: partner.name })}
      </p>
      <Button onPress={() => void choose(isText ? 'binary' : 'text')}>
        {isText ? t('window.sending.binary.act') : t('window.sending.binary.undo')}
      </Button>
    </div>
  );
}
