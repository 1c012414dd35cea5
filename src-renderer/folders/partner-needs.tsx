import type { ReactNode } from 'react';
import type { Need, PartnerSummary } from '../../shared/index.ts';
import { useActions, useOverview, useWindow } from '../context/index.ts';
import { Button } from '../parts/index.ts';
import { useWords } from '../words/index.ts';

/** What of this partner waits for a person: names that are taken, its certificate, or what the queue says of its files. */
export function PartnerNeeds(props: {
  readonly partner: PartnerSummary;
  /** There is no pane that asks about its certificate. */
  readonly asksTrust: boolean;
}): ReactNode {
  const { partner, asksTrust } = props;
  const { navigation } = useWindow();
  const { t } = useWords();
  const actions = useActions();
  const all = useOverview(({ needs }) => needs).filter(({ partnerId }) => partnerId === partner.id);
  const taken = all.filter(isNameTaken);
  const trust = asksTrust ? all.find(({ kind }) => kind === 'trust') : undefined;
  const others = all.filter((need) => need.transferId !== undefined && !isNameTaken(need));
  return (
    <>
      {taken.length > 0 && (
        <Ask
          text={t('window.folders.takenThere', { count: taken.length, partner: partner.name })}
          button={t('window.folders.decide')}
          onPress={() => navigation.open({ kind: 'names-taken-there', partnerId: partner.id })}
        />
      )}
      {trust !== undefined && (
        <Ask
          text={t('window.transfers.needs.certificate', { partner: partner.name })}
          button={t('window.certificateDialogs.trust.check')}
          onPress={() => actions.answerNeed(trust)}
        />
      )}
      {others.length > 0 && (
        <Ask
          text={t('window.folders.needYou', { count: others.length })}
          button={t('window.folders.showThem')}
          onPress={() => actions.showFilesOf(partner.id)}
        />
      )}
    </>
  );
}

function isNameTaken({ problem }: Need): boolean {
  return problem?.code === 'ftps.name-taken';
}

function Ask(props: {
  readonly text: string;
  readonly button: string;
  readonly onPress: () => void;
}): ReactNode {
  return (
    <output className="folders-ask">
      <span>{props.text}</span>
      <Button onPress={props.onPress}>{props.button}</Button>
    </output>
  );
}
