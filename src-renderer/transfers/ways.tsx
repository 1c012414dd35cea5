import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { EngineApi, Transfer, TransferId } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import { Button } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';
import { ReceiptChip } from './receipt-chip.tsx';
import './ways.css';

/** The partner, and whom the file is for or from where that is somebody behind it. */
export function partnerOf(
  { direction, partnerName: partner, destination, originator }: Transfer,
  t: Speech['t'],
): string {
  const code = direction === 'out' ? destination : originator;
  return code === undefined ? partner : t('window.transfers.panel.via', { code, partner });
}

type Group = Awaited<ReturnType<EngineApi['transfers']['group']>>;

/** The other recipients of the same file, and what it was forwarded from: each a step away. */
export function Ways({ transfer }: { readonly transfer: Transfer }): ReactNode {
  const { state } = useWindow();
  const { t } = useWords();
  const { relayOf, direction, destination } = transfer;
  // What is for somebody else and came whole has gone on.
  const isForwarded = direction === 'in' && destination !== undefined && transfer.state === 'collected';
  const isGrouped = transfer.group !== undefined || isForwarded;
  if (!isGrouped && relayOf === undefined) return undefined;
  return (
    <div className="ways">
      {/* Read again whenever this one of them has changed. */}
      {isGrouped && <GroupBox key={transfer.updatedAt} id={transfer.id} isForwarded={isForwarded} />}
      {relayOf !== undefined && (
        <p className="small">
          {t('window.transfers.panel.forwardedFor', { originator: transfer.originator ?? '' })}{' '}
          <Button tone="quiet" onPress={() => state.open.show(relayOf)}>
            {t('window.transfers.panel.showForwarded')}
          </Button>
        </p>
      )}
    </div>
  );
}

function GroupBox({
  id,
  isForwarded,
}: {
  readonly id: TransferId;
  readonly isForwarded: boolean;
}): ReactNode {
  const { state } = useWindow();
  const { t } = useWords();
  const [group, setGroup] = useState<Group>();
  useEffect(() => {
    let isWanted = true;
    state.api.transfers
      .group({ id })
      .then((found) => {
        if (isWanted) setGroup(found);
      })
      // The panel says what is wrong with the engine.
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [state, id]);
  if (group === undefined || group.members.length < (isForwarded ? 1 : 2)) return undefined;
  const { members, received } = group;
  const label = isForwarded ? 'window.transfers.panel.forwardedLabel' : 'window.transfers.panel.groupLabel';
  const count = { total: members.length, count: received };
  return (
    <section aria-label={t(label)}>
      <p className="small">
        {isForwarded
          ? t('window.transfers.panel.forwardedTo', count)
          : t('window.transfers.panel.group', count)}
      </p>
      <ul>
        {members
          .filter((member) => member.id !== id)
          .map((member) => (
            <li key={member.id}>
              <Button tone="quiet" onPress={() => state.open.show(member.id)}>
                {partnerOf(member, t)}
              </Button>
              <ReceiptChip transfer={member} />
            </li>
          ))}
      </ul>
    </section>
  );
}
