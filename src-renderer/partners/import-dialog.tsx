import { FileUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { PartnerName, WaybillError, toProblem } from '../../shared/index.ts';
import type { EngineApi, Problem } from '../../shared/index.ts';
import { format } from '../../shared/words/index.ts';
import { useWindow } from '../context/index.ts';
import type { Dropped } from '../context/index.ts';
import { Button, DialogButtons, ProblemNote, SheetDialog } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { ImportRow } from './import-row.tsx';
import { chosenAtFirst, picksOf } from './import-choice.ts';
import type { FoundPartner, RowChoice } from './import-choice.ts';
import './import-dialog.css';

/** In octets: the engine reads no longer file, so none is read here. */
const largest = 4 * 1024 * 1024;

type Found = Awaited<ReturnType<EngineApi['partners']['import']>>;

type Look =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'failed'; readonly file: string; readonly problem: Problem }
  | { readonly kind: 'found'; readonly file: string; readonly base64: string; readonly found: Found };

/** What a file would bring, row by row; nothing is written before the button says so. `files`: the last one dropped is looked into. */
export function ImportPartnersDialog({ files }: { readonly files: readonly Dropped[] }): ReactNode {
  const { state, navigation, notices } = useWindow();
  const { t } = useWords();
  const [look, setLook] = useState<Look>({ kind: 'nothing' });
  const [choices, setChoices] = useState<ReadonlyMap<number, RowChoice>>(new Map());
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  /** The file that was asked for last: an earlier one that is still being read does not count any more. */
  const asked = useRef<File>(undefined);

  async function lookInto(file: File): Promise<void> {
    asked.current = file;
    setProblem(undefined);
    setLook({ kind: 'reading', file: file.name });
    let next: Look;
    try {
      if (file.size > largest)
        throw new WaybillError({ code: 'import-too-large', params: { most: largest / 1024 / 1024 } });
      const base64 = await base64Of(file);
      const source = { kind: 'content', base64 } as const;
      const found = await state.api.partners.import({ source, dryRun: true });
      if (found.sites.length === 0 && found.warnings.length === 0)
        throw new WaybillError({ code: 'import-nothing' });
      next = { kind: 'found', file: file.name, base64, found };
    } catch (error) {
      next = { kind: 'failed', file: file.name, problem: toProblem(error) };
    }
    if (asked.current !== file) return;
    if (next.kind === 'found') setChoices(chosenAtFirst(next.found.sites));
    setLook(next);
  }

  const dropped = files.at(-1)?.file;
  useEffect(() => {
    if (dropped !== undefined) void lookInto(dropped);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- each dropped file is looked into once
  }, [dropped]);

  async function take(): Promise<void> {
    if (look.kind !== 'found') return;
    setBusy(true);
    setProblem(undefined);
    try {
      const { sites } = await state.api.partners.import({
        source: { kind: 'content', base64: look.base64 },
        picks: picksOf(look.found.sites, choices),
      });
      tell(look, sites);
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setBusy(false);
    }
  }

  /** Who came is gone from the list; who could not come stays there with the reason. */
  function tell(before: Look & { readonly kind: 'found' }, sites: readonly FoundPartner[]): void {
    const added = sites.filter(({ partner }) => partner !== undefined);
    const failed = sites.filter(({ partner }) => partner === undefined);
    if (added.length > 0) notices.tell(t('window.partnerLists.import.done', { count: added.length }));
    if (failed.length > 0) {
      const gone = new Set(added.map(({ place }) => place));
      const left = before.found.sites
        .filter(({ place }) => !gone.has(place))
        .map((site) => failed.find(({ place }) => place === site.place) ?? site);
      setLook({ ...before, found: { ...before.found, sites: left } });
      return;
    }
    const first = added[0]?.partner;
    navigation.close();
    navigation.go('partners');
    if (first !== undefined) navigation.showPartner(first.id);
  }

  const picks = look.kind === 'found' ? picksOf(look.found.sites, choices) : [];
  const isNamed = picks.every(({ name }) => PartnerName.safeParse(name).success);
  return (
    <SheetDialog
      width="medium"
      title={t('window.partnerLists.import.title')}
      onClose={() => navigation.close()}
      buttons={
        <DialogButtons
          leave={<Button onPress={() => navigation.close()}>{t('window.shell.actions.cancel')}</Button>}
          act={
            <Button
              tone="primary"
              isPending={isBusy}
              isDisabled={picks.length === 0 || !isNamed}
              onPress={() => void take()}
            >
              {picks.length === 0
                ? t('window.partnerLists.import.takeNone')
                : t('window.partnerLists.import.take', { count: picks.length })}
            </Button>
          }
        />
      }
    >
      <div className="take-form">
        {look.kind === 'nothing' && <p className="dim">{t('window.partnerLists.import.lead')}</p>}
        {look.kind === 'reading' && (
          <p className="faint">{t('window.partnerLists.import.reading', { file: look.file })}</p>
        )}
        {look.kind === 'failed' && (
          <>
            <b className="take-file">{look.file}</b>
            <ProblemNote problem={look.problem} />
          </>
        )}
        {look.kind === 'found' && (
          <FoundList
            look={look}
            choices={choices}
            onChange={(place, choice) => setChoices(new Map(choices).set(place, choice))}
          />
        )}
        {problem !== undefined && <ProblemNote problem={problem} />}
        <div>
          <FileTrigger
            acceptedFileTypes={['.json', '.xml', '.ini', '.duck']}
            onSelect={(list) => {
              const file = list?.[0];
              if (file !== undefined) void lookInto(file);
            }}
          >
            <Button icon={<FileUp className="icon" aria-hidden />}>
              {look.kind === 'nothing'
                ? t('window.partnerLists.import.pick')
                : t('window.partnerLists.import.pickOther')}
            </Button>
          </FileTrigger>
        </div>
      </div>
    </SheetDialog>
  );
}

function FoundList(props: {
  readonly look: Look & { readonly kind: 'found' };
  readonly choices: ReadonlyMap<number, RowChoice>;
  readonly onChange: (place: number, choice: RowChoice) => void;
}): ReactNode {
  const { look, choices, onChange } = props;
  const { t, words } = useWords();
  const { sites, warnings } = look.found;
  const names = new Set(sites.map(({ name }) => name));
  // What was left out has no row of its own.
  const others = warnings.filter(({ site }) => !names.has(site));
  return (
    <>
      <p className="dim">{t('window.partnerLists.import.found', { count: sites.length, file: look.file })}</p>
      <ul className="take-rows" aria-label={t('window.partnerLists.import.rows')}>
        {sites.map((site) => (
          <ImportRow
            key={site.place}
            site={site}
            warnings={warnings.filter((warning) => warning.site === site.name)}
            choice={choices.get(site.place)}
            onChange={(choice) => onChange(site.place, choice)}
          />
        ))}
      </ul>
      {others.length > 0 && (
        <ul className="take-notes small">
          {others.map(({ code, site, params }) => (
            <li key={`${code} ${site}`}>
              {site === ''
                ? format(words.imports[code], params)
                : `${site}: ${format(words.imports[code], params)}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

async function base64Of(file: File): Promise<string> {
  return await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const { result } = reader;
      resolve(typeof result === 'string' ? result.slice(result.indexOf(',') + 1) : '');
    });
    reader.addEventListener('error', () =>
      reject(new WaybillError({ code: 'file-not-readable', params: { file: file.name } })),
    );
    reader.readAsDataURL(file);
  });
}
