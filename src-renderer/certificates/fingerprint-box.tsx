import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { assertNever } from '../../shared/index.ts';
import { CopyIcon, TextInput } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';
import { compareFingerprints, inGroups } from './fingerprint.ts';
import type { Comparison } from './fingerprint.ts';
import './fingerprint-box.css';

/** A fingerprint in groups of four, as people read it out. Groups that were told and differ are marked. */
export function Fingerprint({
  fingerprint,
  differsAt,
}: {
  readonly fingerprint: string;
  /** Number of the first group that differs, from 1. */
  readonly differsAt?: number | undefined;
}): ReactNode {
  return (
    <code className="fingerprint">
      {inGroups(fingerprint).map((group, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- groups repeat, and stand where they stand
        <span key={place} data-differs={differsAt === place + 1}>
          {group}
        </span>
      ))}
    </code>
  );
}

/** A fingerprint that can be copied. */
export function FingerprintLine(props: {
  readonly fingerprint: string;
  readonly differsAt?: number | undefined;
}): ReactNode {
  const { t } = useWords();
  return (
    <div className="fingerprint-line">
      <Fingerprint {...props} />
      <CopyIcon
        label={t('window.certificates.panel.copyFingerprint')}
        text={() => inGroups(props.fingerprint).join(' ')}
      />
    </div>
  );
}

/** A fingerprint, to be copied, and to be compared with one that was told by another way. */
export function FingerprintBox({
  fingerprint,
  isFirst = false,
  onCompare,
}: {
  readonly fingerprint: string;
  readonly isFirst?: boolean;
  readonly onCompare?: (comparison: Comparison) => void;
}): ReactNode {
  const speech = useWords();
  const { t } = speech;
  const [told, setTold] = useState('');
  const comparison = compareFingerprints(fingerprint, told);
  return (
    <div className="fingerprint-box">
      <FingerprintLine
        fingerprint={fingerprint}
        differsAt={comparison.kind === 'differs' ? comparison.group : undefined}
      />
      <TextInput
        mono
        lines={2}
        isFirst={isFirst}
        label={t('window.certificates.compare.label')}
        hint={t('window.certificates.compare.hint')}
        value={told}
        onChange={(text) => {
          setTold(text);
          onCompare?.(compareFingerprints(fingerprint, text));
        }}
      />
      <output className="comparison" data-kind={comparison.kind}>
        {comparison.kind === 'equal' && <CircleCheck className="icon" aria-hidden />}
        {isWrong(comparison) && <CircleAlert className="icon" aria-hidden />}
        {comparisonText(comparison, speech)}
      </output>
    </div>
  );
}

function isWrong({ kind }: Comparison): boolean {
  return kind !== 'nothing' && kind !== 'so-far' && kind !== 'equal';
}

function comparisonText(comparison: Comparison, { t }: Speech): string {
  switch (comparison.kind) {
    case 'nothing':
      return '';
    case 'so-far':
      return t('window.certificates.compare.soFar', { groups: comparison.groups, of: comparison.of });
    case 'equal':
      return t('window.certificates.compare.equal');
    case 'differs':
      return t('window.certificates.compare.differs', { group: comparison.group });
    case 'unreadable':
      return t('window.certificates.compare.unreadable');
    case 'other-hash':
      return t('window.certificates.compare.otherHash', { name: comparison.name });
    case 'too-long':
      return t('window.certificates.compare.tooLong');
    default:
      return assertNever(comparison);
  }
}
