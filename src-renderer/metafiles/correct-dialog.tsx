import { useState } from 'react';
import type { ReactNode } from 'react';
import type { MetafileCorrection, MetafileView, TransferId } from '../../shared/index.ts';
import { useActions, useWindow } from '../context/index.ts';
import { Button, DialogButtons, ProblemNote, SheetDialog, TextInput } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { MetafileText } from './metafile-text.tsx';
import { useMetafile } from './use-metafile.ts';

const fields = ['sender', 'receiver', 'dataReferenceId'] as const;

/** Changes what a rejected metafile says, shows the new one, and sends it without its file. */
export function CorrectDialog({ id }: { readonly id: TransferId }): ReactNode {
  const { state, navigation, notices } = useWindow();
  const { t } = useWords();
  const actions = useActions();
  const [correction, setCorrection] = useState<MetafileCorrection>({});
  const [isBusy, setBusy] = useState(false);
  const { view, problem } = useMetafile(id, correction);
  const [fault] = view?.faults ?? [];
  const canSend = view?.made !== undefined && fault === undefined;

  async function send(): Promise<void> {
    setBusy(true);
    const anew = await notices.watch(state.api.transfers.correct({ id, correction }));
    setBusy(false);
    if (anew === undefined) return;
    navigation.close();
    actions.openTransfer(anew.id);
  }

  return (
    <SheetDialog
      title={t('window.metafiles.correctDialog.title')}
      onClose={() => navigation.close()}
      buttons={
        <DialogButtons
          leave={
            <Button onPress={() => navigation.close()}>{t('window.metafiles.correctDialog.leave')}</Button>
          }
          act={
            <Button tone="primary" isDisabled={!canSend} isPending={isBusy} onPress={() => void send()}>
              {t('window.metafiles.correctDialog.act')}
            </Button>
          }
        />
      }
    >
      <p className="dim dialog-lead">{t('window.metafiles.correctDialog.meaning')}</p>
      {problem !== undefined && <ProblemNote problem={problem} />}
      <div className="correct-fields">
        {fields.map((field, index) => (
          <TextInput
            key={field}
            label={t(`window.metafiles.${field}`)}
            value={correction[field] ?? saidBefore(view, field)}
            onChange={(value) => setCorrection({ ...correction, [field]: value })}
            maxLength={100}
            mono
            isFirst={index === 0}
          />
        ))}
      </div>
      {fault !== undefined && <ProblemNote problem={fault} />}
      {view?.made !== undefined && (
        <>
          <h3>{t('window.metafiles.made')}</h3>
          <MetafileText text={view.made} label={t('window.metafiles.made')} />
        </>
      )}
    </SheetDialog>
  );
}

function saidBefore(view: MetafileView | undefined, field: (typeof fields)[number]): string {
  return view?.values[field] ?? '';
}
