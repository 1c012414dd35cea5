import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { toProblem } from '../../shared/index.ts';
import type { Problem, Receipt, ReceiptId, Transfer } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import { Button, DialogButtons, ProblemNote, RadioCards, SheetDialog } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import './metafile-text.css';

const none = 'none';

interface Question {
  readonly receipt: Receipt;
  /** Files that it fits, or all of this partner where it fits none, that still wait for one. */
  readonly files: readonly Transfer[];
}

/** Asks which file an answer is for that fits several, or none. */
export function AssignDialog({ id }: { readonly id: ReceiptId }): ReactNode {
  const { state, navigation, notices } = useWindow();
  const { t, formats } = useWords();
  const [question, setQuestion] = useState<Question>();
  const [problem, setProblem] = useState<Problem>();
  const [chosen, setChosen] = useState('');
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    let gone = false;
    async function load(): Promise<Question> {
      const receipt = await state.api.receipts.get({ id });
      const { partnerId, candidates = [] } = receipt;
      if (candidates.length === 0) {
        const awaited = { partnerId, direction: 'out', receipts: ['awaiting', 'late'] } as const;
        const { rows } = await state.api.transfers.list({ ...awaited, receipts: [...awaited.receipts] });
        return { receipt, files: rows };
      }
      const files = await Promise.all(
        candidates.map((transferId) => state.api.transfers.get({ id: transferId })),
      );
      return {
        receipt,
        files: files.filter((file) => file.receipt === 'awaiting' || file.receipt === 'late'),
      };
    }
    load().then(
      (loaded) => {
        if (!gone) setQuestion(loaded);
      },
      (error: unknown) => {
        if (!gone) setProblem(toProblem(error));
      },
    );
    return () => {
      gone = true;
    };
  }, [state, id]);

  async function assign(): Promise<void> {
    setBusy(true);
    const file = question?.files.find((each) => String(each.id) === chosen);
    await notices.watch(state.api.receipts.assign({ id, transferId: file?.id ?? null }));
    navigation.close();
  }

  const outcome = question?.receipt.outcome ?? 'received';
  const fitsNone = question?.receipt.candidates?.length === 0;
  return (
    <SheetDialog
      title={t('window.metafiles.assignDialog.title')}
      onClose={() => navigation.close()}
      buttons={
        <DialogButtons
          leave={
            <Button onPress={() => navigation.close()}>{t('window.metafiles.assignDialog.leave')}</Button>
          }
          act={
            <Button
              tone="primary"
              isDisabled={chosen === ''}
              isPending={isBusy}
              onPress={() => void assign()}
            >
              {t('window.metafiles.assignDialog.act')}
            </Button>
          }
        />
      }
    >
      {problem !== undefined && <ProblemNote problem={problem} />}
      {question !== undefined && (
        <>
          <p className="dim dialog-lead">
            {t(`window.metafiles.assignDialog.${outcome}${fitsNone ? 'None' : ''}`, {
              name: question.receipt.remoteName,
              partner: question.receipt.partnerName,
              moment: formats.moment(question.receipt.at),
            })}
          </p>
          <div className="assign-files">
            <RadioCards
              label={t('window.metafiles.assignDialog.which')}
              value={chosen}
              onChange={setChosen}
              options={[
                ...question.files.map((file) => ({
                  key: String(file.id),
                  label: file.fileName,
                  detail: t('window.metafiles.assignDialog.sentAt', {
                    moment: formats.moment(file.finishedAt ?? file.updatedAt),
                    size: formats.size(file.size),
                  }),
                })),
                {
                  key: none,
                  label: t('window.metafiles.assignDialog.none'),
                  detail: t('window.metafiles.assignDialog.noneMeaning'),
                },
              ]}
            />
          </div>
        </>
      )}
    </SheetDialog>
  );
}
