import { useState } from 'react';
import type { ReactNode } from 'react';
import { toProblem } from '../../shared/index.ts';
import type { PartnerId, Problem } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import {
  Button,
  Checks,
  CopyButton,
  DialogButtons,
  ProblemNote,
  SheetDialog,
  canSaveFiles,
  saveFile,
} from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import './import-dialog.css';

/** Writes partners to a file for another computer, and says beforehand what is in it and what is not. */
export function ExportPartnersDialog({ ids }: { readonly ids: readonly PartnerId[] }): ReactNode {
  const { state, navigation, notices } = useWindow();
  const { t } = useWords();
  const partners = useOverview((overview) => overview.partners) ?? [];
  const able = partners.filter(({ practice }) => !practice);
  const [chosen, setChosen] = useState<readonly PartnerId[]>(ids);
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const [path, setPath] = useState<string>();
  const wanted = able.filter(({ id }) => chosen.includes(id));
  const [only] = wanted;
  const title =
    ids.length === 1 && wanted.length === 1 && only !== undefined
      ? t('window.partnerLists.export.titleOf', { partner: only.name })
      : t('window.partnerLists.export.title');

  async function write(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      const asked = { ids: wanted.map(({ id }) => id) };
      if (canSaveFiles()) {
        const { name, text } = await state.api.partners.export(asked);
        saveFile(name, text);
        notices.tell(t('window.partnerLists.export.saved', { file: name }));
        navigation.close();
      } else {
        const written = await state.api.partners.export({ ...asked, save: 'exports' });
        setPath(written.path);
      }
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setBusy(false);
    }
  }

  if (path !== undefined) {
    return (
      <SheetDialog
        title={title}
        onClose={() => navigation.close()}
        buttons={
          <>
            <CopyButton label={t('window.partnerLists.export.copyPath')} text={() => path} />
            <Button isFirst tone="primary" onPress={() => navigation.close()}>
              {t('window.shell.actions.close')}
            </Button>
          </>
        }
      >
        <output className="written-path">{t('window.partnerLists.export.written', { path })}</output>
      </SheetDialog>
    );
  }
  return (
    <SheetDialog
      width="medium"
      title={title}
      onClose={() => navigation.close()}
      buttons={
        <DialogButtons
          leave={<Button onPress={() => navigation.close()}>{t('window.shell.actions.cancel')}</Button>}
          act={
            <Button
              tone="primary"
              isPending={isBusy}
              isDisabled={wanted.length === 0}
              onPress={() => void write()}
            >
              {t('window.partnerLists.export.write', { count: wanted.length })}
            </Button>
          }
        />
      }
    >
      <div className="dialog-form">
        <p className="dim">{t('window.partnerLists.export.lead')}</p>
        <dl className="take-contents">
          <dt>{t('window.partnerLists.export.inIt')}</dt>
          <dd>{t('window.partnerLists.export.inItMeaning')}</dd>
          <dt>{t('window.partnerLists.export.notInIt')}</dt>
          <dd>{t('window.partnerLists.export.notInItMeaning')}</dd>
        </dl>
        {able.length > 1 && (
          <Checks
            label={t('window.partnerLists.export.which')}
            options={able.map(({ id, name }) => ({ key: String(id), label: name }))}
            value={wanted.map(({ id }) => String(id))}
            onChange={(keys) =>
              setChosen(able.filter(({ id }) => keys.includes(String(id))).map(({ id }) => id))
            }
          />
        )}
        {problem !== undefined && <ProblemNote problem={problem} />}
      </div>
    </SheetDialog>
  );
}
