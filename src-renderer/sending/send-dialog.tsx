import { FilePlus2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { knownAs, wantsAdvanceNotice } from '../../shared/index.ts';
import type { PartnerId } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import type { Dropped, LocalFile } from '../context/index.ts';
import {
  Button,
  Choice,
  DialogButtons,
  PickFiles,
  ProblemNote,
  PurposeChip,
  SheetDialog,
} from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { BinaryOffer } from './binary-offer.tsx';
import { FindingLine, ParcelLine } from './parcel-line.tsx';
import { createPlacing } from './placing.ts';
import { createParcel, isReady, isSpotless } from './parcel.ts';
import { mayComeToHarm, purposeOf, sharedNotes } from './parcel-findings.ts';
import type { ParcelFile } from './parcel.ts';
import { useDragOver } from './drag-over.ts';
import { Recipients } from './recipients.tsx';
import './send-dialog.css';

export interface SendDialogProps {
  readonly partnerId: PartnerId | undefined;
  /** Grows while the dialog is open: files can be dropped on top. */
  readonly files: readonly (Dropped | LocalFile)[];
  /** They are sent when every check passes without a word at first; else it is asked as ever, and nothing goes without Send. */
  readonly atOnce: boolean;
  /** Where they go at the partner; undefined: as agreed. */
  readonly folder: string | undefined;
}

/** What was dropped, the partner it goes to, and every check; nothing leaves before Send. */
export function SendDialog({ partnerId, files, atOnce, folder }: SendDialogProps): ReactNode {
  const { state, navigation, notices } = useWindow();
  const { t } = useWords();
  const partners = useOverview((overview) => overview.partners);
  const able = useMemo(() => (partners ?? []).filter(({ capabilities }) => capabilities.send), [partners]);
  const given = partnerId ?? (able.length === 1 ? able[0]?.id : undefined);
  const [parcel] = useState(() => {
    const to = able.find(({ id }) => id === given);
    const placing =
      to === undefined || folder === undefined ? undefined : createPlacing(state.api, to, folder);
    return createParcel(state.api, state.files, given, placing);
  });
  const into = useStore(parcel.store, (now) => now.folder);
  const { partnerId: to, recipients, files: listed, isSending, problem } = useStore(parcel.store);
  const partner = able.find(({ id }) => id === to);
  const over = useDragOver();

  const added = useRef(0);
  useEffect(() => {
    const fresh = files.slice(added.current);
    added.current = files.length;
    if (fresh.length > 0) parcel.add(fresh);
  }, [parcel, files]);
  useEffect(() => () => parcel.close(), [parcel]);

  async function send(): Promise<void> {
    const queued = await parcel.send();
    const first = queued[0];
    if (first === undefined) return;
    const isAll = parcel.store.getState().files.length === 0;
    if (into !== undefined && partner !== undefined) {
      // Whoever works in folders stays there.
      notices.tell(t('window.folders.sent', { count: queued.length, partner: partner.name }));
      if (isAll) navigation.close();
      return;
    }
    state.open.show(first.id);
    navigation.go('transfers');
    if (isAll) navigation.close();
  }

  // What the bank pays by is always looked at.
  const isClean =
    listed.length > 0 && listed.every((file) => isSpotless(file) && purposeOf(file) !== 'production');
  useEffect(() => {
    if (atOnce && isClean && !parcel.store.getState().isAsked) void send();
  });

  const ready = listed.filter(isReady);
  const said = sharedNotes(listed);
  const hasWarnings = ready.some((file) => file.findings?.some(({ severity }) => severity === 'warning'));
  return (
    <SheetDialog
      width="medium"
      title={
        partner === undefined
          ? t('window.sending.dialog.title')
          : t('window.sending.dialog.titleTo', { partner: partner.name })
      }
      onClose={() => navigation.close()}
      footnote={
        hasWarnings ? t('window.sending.dialog.withWarnings') : t('window.sending.dialog.nothingLeaves')
      }
      buttons={
        <DialogButtons
          leave={<Button onPress={() => navigation.close()}>{t('window.shell.actions.cancel')}</Button>}
          act={
            <Button
              tone="primary"
              isPending={isSending}
              isDisabled={ready.length === 0}
              onPress={() => void send()}
            >
              {sendWord(ready.length, listed.length, isSending, t)}
            </Button>
          }
        />
      }
    >
      <div className="send-form" data-over={over.kind !== 'nothing'}>
        {partners !== undefined && able.length === 0 ? (
          <NoPartners />
        ) : (
          <Choice
            label={t('window.sending.dialog.partner')}
            placeholder={t('window.sending.dialog.choosePartner')}
            value={to === undefined ? undefined : String(to)}
            options={able.map((each) => ({
              key: String(each.id),
              label: each.name,
              detail: knownAs(each),
            }))}
            onChange={(key) => {
              const chosen = able.find(({ id }) => String(id) === key);
              if (chosen !== undefined) parcel.choosePartner(chosen.id);
            }}
          />
        )}
        {into !== undefined && (
          <p className="send-into small">
            {into === ''
              ? t('window.sending.dialog.intoLogin')
              : t('window.sending.dialog.into', { folder: into })}
          </p>
        )}
        {to !== undefined && into === undefined && (
          <Recipients
            partners={able}
            partnerId={to}
            chosen={recipients}
            onChange={(chosen) => parcel.chooseRecipients(chosen)}
          />
        )}
        {problem !== undefined && <ProblemNote problem={problem} />}
        <Purposes files={ready} />
        {partner !== undefined && (
          <BinaryOffer
            key={partner.id}
            partner={partner}
            isAsked={mayComeToHarm(listed)}
            onChosen={() => parcel.checkAgain()}
          />
        )}
        {said.map((note) => (
          <FindingLine key={note.code} file="" finding={note} onRename={() => undefined} />
        ))}
        <ul className="parcel" aria-label={t('window.sending.dialog.files')}>
          {listed.map((file) => (
            <ParcelLine
              key={file.key}
              file={file}
              hasPartner={to !== undefined}
              said={said}
              announcedTo={partner !== undefined && wantsAdvanceNotice(partner) ? partner.id : undefined}
              onRename={(as) => parcel.rename(file.key, as)}
              onRemove={() => parcel.remove(file.key)}
            />
          ))}
        </ul>
        <div className="send-more">
          {listed.length === 0 && <p className="dim">{t('window.sending.dialog.dropHere')}</p>}
          <PickFiles onPick={(more) => parcel.add(more)}>
            <Button icon={<FilePlus2 className="icon" aria-hidden />}>
              {listed.length === 0 ? t('window.sending.dialog.pick') : t('window.sending.dialog.more')}
            </Button>
          </PickFiles>
        </div>
      </div>
    </SheetDialog>
  );
}

/** How many of what will be sent are tests, and how many are meant in earnest. */
function Purposes({ files }: { readonly files: readonly ParcelFile[] }): ReactNode {
  const { t } = useWords();
  const counts = (['production', 'test'] as const).map((purpose) => ({
    purpose,
    count: files.filter((file) => purposeOf(file) === purpose).length,
  }));
  if (counts.every(({ count }) => count === 0)) return null;
  return (
    <p className="purpose-line">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ purpose, count }) => (
          <span key={purpose}>
            <PurposeChip purpose={purpose} /> {t('window.sending.purposeCount', { count })}
          </span>
        ))}
    </p>
  );
}

function sendWord(
  good: number,
  count: number,
  isSending: boolean,
  t: ReturnType<typeof useWords>['t'],
): string {
  if (isSending) return t('window.sending.dialog.sending');
  if (good === 0) return t('window.sending.dialog.sendNone');
  return good < count
    ? t('window.sending.dialog.sendSome', { good, count })
    : t('window.sending.dialog.send', { count });
}

function NoPartners(): ReactNode {
  const { navigation } = useWindow();
  const { t } = useWords();
  return (
    <div className="send-no-partners">
      <p>{t('window.sending.dialog.noPartners')}</p>
      <Button onPress={() => navigation.open({ kind: 'partner', id: undefined, step: 'who' })}>
        {t('window.sending.dialog.addPartner')}
      </Button>
    </div>
  );
}
