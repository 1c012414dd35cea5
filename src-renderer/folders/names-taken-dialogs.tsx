import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Need, PartnerId, PartnerSummary } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import type { TakenHere } from '../context/index.ts';
import { Button, DialogButtons, RadioCards, SheetDialog } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { belowCommon } from './paths.ts';
import { partnerOf, useFolderActions } from './use-folder-actions.ts';
import type { IfTaken } from './use-folder-actions.ts';

/** The careful one comes first. */
const answers: readonly IfTaken[] = ['rename', 'skip', 'resume', 'overwrite'];
const shownNames = 8;

/** Names of what is to come are taken here: one answer for all of them. */
export function TakenHereDialog(props: {
  readonly partnerId: PartnerId;
  readonly taken: readonly TakenHere[];
}): ReactNode {
  const partners = useOverview((overview) => overview.partners);
  const partner = partnerOf(partners, props.partnerId);
  return partner === undefined ? null : <NamesTakenHere partner={partner} taken={props.taken} />;
}

function NamesTakenHere(props: {
  readonly partner: PartnerSummary;
  readonly taken: readonly TakenHere[];
}): ReactNode {
  const { partner, taken } = props;
  const { t } = useWords();
  const actions = useFolderActions(partner);
  const { folder, names } = belowCommon(taken.map(({ target }) => target));
  return (
    <NamesTaken
      side="Here"
      where={folder}
      title={t('window.folders.taken.titleHere', { count: taken.length })}
      names={names}
      answer={(ifTaken) => actions.answerTaken(taken, ifTaken)}
    />
  );
}

/** Files wait because their names are taken at the partner: one answer for all of them. */
export function TakenThereDialog({ partnerId }: { readonly partnerId: PartnerId }): ReactNode {
  const { state, notices } = useWindow();
  const { t } = useWords();
  const partners = useOverview((overview) => overview.partners);
  const needs = useOverview((overview) => overview.needs);
  // What was asked about is what is answered, whatever is added meanwhile.
  const [waiting] = useState(() => needs.filter((need) => isWaiting(need, partnerId)));
  const partner = partnerOf(partners, partnerId)?.name ?? '';

  async function answer(ifThere: IfTaken): Promise<void> {
    for (const { transferId: id } of waiting) {
      if (id === undefined) continue;
      await notices.watch(
        ifThere === 'skip' ? state.api.transfers.handled({ id }) : state.api.transfers.retry({ id, ifThere }),
      );
    }
  }

  return (
    <NamesTaken
      side="There"
      title={t('window.folders.taken.titleThere', { count: waiting.length, partner })}
      names={waiting.map(({ fileName }) => fileName ?? '')}
      answer={answer}
    />
  );
}

function isWaiting({ partnerId, problem, transferId }: Need, of: PartnerId): boolean {
  return partnerId === of && transferId !== undefined && problem?.code === 'ftps.name-taken';
}

function NamesTaken(props: {
  readonly side: 'Here' | 'There';
  readonly title: string;
  /** The folder in which they are taken. */
  readonly where?: string;
  readonly names: readonly string[];
  readonly answer: (ifTaken: IfTaken) => Promise<void>;
}): ReactNode {
  const { side, title, where, names, answer } = props;
  const { navigation } = useWindow();
  const { t } = useWords();
  const [chosen, setChosen] = useState<IfTaken>('rename');
  // Two files of one name may wait.
  const shown = [...new Set(names)].slice(0, shownNames);

  function act(): void {
    // What still cannot be done is asked about anew.
    navigation.close();
    void answer(chosen);
  }

  return (
    <SheetDialog
      title={title}
      width="medium"
      role="alertdialog"
      onClose={() => navigation.close()}
      buttons={
        <DialogButtons
          leave={<Button onPress={() => navigation.close()}>{t(`window.folders.taken.leave${side}`)}</Button>}
          act={
            <Button tone={chosen === 'overwrite' ? 'danger' : 'primary'} onPress={act}>
              {t(`window.folders.taken.act.${chosen}`, { count: names.length })}
            </Button>
          }
        />
      }
    >
      {where !== undefined && <p className="dim mono where">{where}</p>}
      <ul className="name-list">
        {shown.map((name) => (
          <li key={name} className="cut" title={name}>
            {name}
          </li>
        ))}
      </ul>
      {names.length > shown.length && (
        <p className="dim small">{t('window.folders.more', { count: names.length - shown.length })}</p>
      )}
      <RadioCards
        label={t('window.folders.taken.question', { count: names.length })}
        value={chosen}
        options={answers.map((key) => ({
          key,
          label: t(`window.folders.taken.answers.${key}`),
          detail: t(`window.folders.taken.meanings${side}.${key}`),
        }))}
        onChange={setChosen}
      />
    </SheetDialog>
  );
}
