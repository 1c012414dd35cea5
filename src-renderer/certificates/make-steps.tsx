import type { ReactNode } from 'react';
import { Checks, Choice, RadioCards, TextInput } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { usePurposeOptions } from './purpose-options.ts';
import type { WishDraft, WishField } from './wish.ts';

export interface StepProps {
  readonly draft: WishDraft;
  readonly change: (part: Partial<WishDraft>) => void;
  /** The fields whose fault is said. */
  readonly wrong: ReadonlySet<WishField>;
}

const kinds = ['self', 'request'] as const;

/** Step 1: who signs it, and whom it names. */
export function WhoStep({ draft, change, wrong }: StepProps): ReactNode {
  const { t } = useWords();
  const tooLong = (field: WishField): string | undefined =>
    wrong.has(field) ? t('window.certificateDialogs.make.tooLong') : undefined;
  return (
    <>
      <RadioCards
        label={t('window.certificateDialogs.make.kind')}
        value={draft.kind}
        options={kinds.map((key) => ({
          key,
          label: t(`window.certificateDialogs.make.kinds.${key}`),
          detail: t(`window.certificateDialogs.make.kindMeaning.${key}`),
        }))}
        onChange={(kind) => change({ kind })}
      />
      <TextInput
        isFirst
        label={t('window.certificateDialogs.make.commonName')}
        hint={t('window.certificateDialogs.make.commonNameHint')}
        value={draft.commonName}
        onChange={(commonName) => change({ commonName })}
        error={wrong.has('commonName') ? t('window.certificateDialogs.make.commonNameInvalid') : undefined}
      />
      <TextInput
        mono
        label={t('window.certificateDialogs.make.identification')}
        hint={t('window.certificateDialogs.make.identificationHint')}
        value={draft.identification}
        onChange={(identification) => change({ identification })}
        error={tooLong('identification')}
      />
      <div className="dialog-pair">
        <TextInput
          label={t('window.certificateDialogs.make.organisation')}
          value={draft.organisation}
          onChange={(organisation) => change({ organisation })}
          error={tooLong('organisation')}
        />
        <TextInput
          label={t('window.certificateDialogs.make.unit')}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
          error={tooLong('unit')}
        />
      </div>
      <div className="dialog-pair narrow-end">
        <TextInput
          label={t('window.certificateDialogs.make.locality')}
          value={draft.locality}
          onChange={(locality) => change({ locality })}
          error={tooLong('locality')}
        />
        <TextInput
          label={t('window.certificateDialogs.make.country')}
          hint={t('window.certificateDialogs.make.countryHint')}
          value={draft.country}
          onChange={(country) => change({ country })}
          error={wrong.has('country') ? t('window.certificateDialogs.make.countryInvalid') : undefined}
        />
      </div>
    </>
  );
}

const sizes = ['2048', '3072', '4096'] as const;

/** Step 2: the names it is called by, what it may be used for, and the key. */
export function WhatStep({ draft, change, wrong }: StepProps): ReactNode {
  const { t } = useWords();
  const purposes = usePurposeOptions();
  return (
    <>
      <TextInput
        mono
        isFirst
        lines={3}
        label={t('window.certificateDialogs.make.names')}
        hint={t('window.certificateDialogs.make.namesHint')}
        value={draft.names}
        onChange={(names) => change({ names })}
        error={wrong.has('names') ? t('window.certificateDialogs.make.namesInvalid') : undefined}
      />
      <Checks
        label={t('window.certificateDialogs.make.purposes')}
        options={purposes}
        value={draft.purposes}
        onChange={(chosen) => change({ purposes: chosen })}
        error={wrong.has('purposes') ? t('window.certificateDialogs.make.purposesInvalid') : undefined}
      />
      <div className="dialog-pair">
        <Choice
          label={t('window.certificateDialogs.make.bits')}
          value={draft.bits}
          options={sizes.map((key) => ({
            key,
            label: t(`window.certificateDialogs.make.bitsOption.${key}`),
            detail: t(`window.certificateDialogs.make.bitsDetail.${key}`),
          }))}
          onChange={(bits) => change({ bits })}
        />
        <TextInput
          label={t('window.certificateDialogs.make.label')}
          hint={t('window.certificateDialogs.make.labelHint')}
          value={draft.label}
          onChange={(label) => change({ label })}
          error={wrong.has('label') ? t('window.certificateDialogs.make.labelInvalid') : undefined}
        />
      </div>
    </>
  );
}
