import { PenOff, ShieldAlert, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Receipt } from '../../shared/index.ts';
import { useWords } from '../words/index.ts';
import { Chip } from './chip.tsx';

/** Whether a receipt proves itself: a sign and a word. */
export function VerificationChip({
  verification,
  short = false,
}: {
  readonly verification: Receipt['verification'];
  /** Beside a heading that says what it is about. */
  readonly short?: boolean;
}): ReactNode {
  const { words } = useWords();
  const word = (short ? words.window.receipts.verification : words.timeline.verification)[verification];
  switch (verification) {
    case 'verified':
      return (
        <Chip tone="good" icon={<ShieldCheck className="icon" aria-hidden />}>
          {word}
        </Chip>
      );
    case 'failed':
      return (
        <Chip tone="bad" icon={<ShieldAlert className="icon" aria-hidden />}>
          {word}
        </Chip>
      );
    case 'unsigned':
      return (
        <Chip tone="none" icon={<PenOff className="icon" aria-hidden />}>
          {word}
        </Chip>
      );
  }
}
