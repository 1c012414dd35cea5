import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PracticeFile } from '../../shared/index.ts';
import { useActions, useOverview, useWindow } from '../context/index.ts';
import { Button, SheetDialog } from '../parts/index.ts';
import { useStartPractice } from '../sending/index.ts';
import { useWords } from '../words/index.ts';
import { usePracticePartner } from './practice-partner.ts';
import { ReceivedCard, RunningLine } from './state-cards.tsx';

/** A file that is being read. */
interface Opened extends PracticeFile {
  readonly text: string;
  readonly isCut: boolean;
}

/** What lies in Digipoort's `in` and `out`, to be read, and collected. */
export function DigipoortState(): ReactNode {
  const { state, notices } = useWindow();
  const { t } = useWords();
  const { collect } = useActions();
  const start = useStartPractice();
  const practice = useOverview((overview) => overview.practice?.digipoort);
  const partner = usePracticePartner('digipoort');
  const [opened, setOpened] = useState<Opened>();

  async function offer(): Promise<void> {
    await start('digipoort');
    const { path } = await state.api.practice.sample({ kind: 'digipoort' });
    const offered = await state.api.practice.offer({ kind: 'digipoort', path });
    state.overview.store.setState({ practice: offered });
  }

  async function read(file: PracticeFile): Promise<void> {
    setOpened({ ...file, ...(await state.api.practice.read(file)) });
  }

  return (
    <section className="practice-state">
      {(['in', 'out'] as const).map((folder) => (
        <div key={folder} className="practice-card">
          <FolderFiles
            folder={folder}
            files={practice?.[folder] ?? []}
            onRead={(name) => void notices.watch(read({ folder, name }))}
          >
            {folder === 'out' && (
              <>
                {partner !== undefined && (practice?.out.length ?? 0) > 0 && (
                  <Button onPress={() => void collect(partner)}>
                    {t('window.practice.waiting.collect')}
                  </Button>
                )}
                <Button onPress={() => void notices.watch(offer())}>
                  {t('window.practice.waiting.offer')}
                </Button>
              </>
            )}
          </FolderFiles>
        </div>
      ))}
      <ReceivedCard received={practice?.received ?? []} />
      <RunningLine
        text={
          practice?.running === true && practice.port !== undefined
            ? t('window.practice.runningAs', {
                host: practice.host,
                port: practice.port,
                user: practice.user,
              })
            : undefined
        }
      />
      {opened !== undefined && (
        <SheetDialog
          title={`${opened.folder}/${opened.name}`}
          width="medium"
          onClose={() => setOpened(undefined)}
          footnote={opened.isCut ? t('window.practice.digipoort.cutText') : undefined}
          buttons={
            <Button tone="primary" onPress={() => setOpened(undefined)}>
              {t('window.practice.digipoort.close')}
            </Button>
          }
        >
          <pre className="practice-text">{opened.text}</pre>
        </SheetDialog>
      )}
    </section>
  );
}

function FolderFiles(props: {
  readonly folder: 'in' | 'out';
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly onRead: (name: string) => void;
  /** What can be done with the folder. */
  readonly children: ReactNode;
}): ReactNode {
  const { folder, files, onRead, children } = props;
  const { t, formats } = useWords();
  return (
    <div className="practice-folder">
      <div className="practice-folder-head">
        <h2>{t(`window.practice.digipoort.folder.${folder}`)}</h2>
        <div className="practice-card-buttons">{children}</div>
      </div>
      {files.length === 0 && <p className="dim small">{t('window.practice.digipoort.empty')}</p>}
      <ul className="small" aria-label={t(`window.practice.digipoort.folder.${folder}`)}>
        {files.map(({ name, size }) => (
          <li key={name}>
            <span className="practice-name">{name}</span>
            <span className="dim number">{formats.size(size)}</span>
            <Button
              tone="quiet"
              label={t('window.practice.digipoort.read', { name })}
              onPress={() => onRead(name)}
            >
              {t('window.practice.digipoort.show')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
