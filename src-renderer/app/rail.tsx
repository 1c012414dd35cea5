import {
  CalendarClock,
  FileBadge,
  FlaskConical,
  ListChecks,
  ReceiptText,
  ScrollText,
  Search,
  Settings2,
  Users,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { isServer } from '../../shared/index.ts';
import type { PartnerSummary } from '../../shared/index.ts';
import { endingWithin } from '../certificates/index.ts';
import {
  heldWith,
  screens,
  shortcutKeys,
  useActions,
  useNavigation,
  useOverview,
  useWindow,
} from '../context/index.ts';
import type { RailScreen } from '../context/index.ts';
import { useDragOver } from '../sending/index.ts';
import { useWords } from '../words/index.ts';
import sign from '../icon.svg';
import './rail.css';

const signs: Readonly<Record<RailScreen, LucideIcon>> = {
  transfers: ListChecks,
  receipts: ReceiptText,
  partners: Users,
  certificates: FileBadge,
  automation: CalendarClock,
  log: ScrollText,
  practice: FlaskConical,
  settings: Settings2,
};

/** Days within which an end is worth a badge. */
const endingSoon = 30;

/** The screens, and the partners: files can be dropped on each of these. */
export function Rail(): ReactNode {
  const { t } = useWords();
  return (
    <nav className="rail" aria-label={t('window.shell.rail.label')}>
      <div className="rail-product">
        <img className="icon" src={sign} alt="" />
        <span>{t('window.shell.product')}</span>
      </div>
      <PaletteButton />
      {screens.map((screen, place) => (
        <ScreenLink key={screen} screen={screen} place={place} />
      ))}
      <PartnerLinks />
    </nav>
  );
}

function PaletteButton(): ReactNode {
  const { navigation } = useWindow();
  const { t } = useWords();
  return (
    <button
      type="button"
      className="rail-link rail-find"
      title={t('window.palette.open', { keys: heldWith('K') })}
      onClick={() => navigation.open({ kind: 'palette' })}
    >
      <Search className="icon" aria-hidden />
      <span className="rail-word cut">{t('window.palette.title')}</span>
      <kbd className="rail-keys">{heldWith('K')}</kbd>
    </button>
  );
}

function ScreenLink({ screen, place }: { readonly screen: RailScreen; readonly place: number }): ReactNode {
  const { state, navigation } = useWindow();
  const { t } = useWords();
  const current = useNavigation((where) => where.screen);
  const ofOnePartner = useStore(state.transfers.store, ({ filter }) => filter.partnerId !== undefined);
  const label = t(`window.shell.rail.${screen}`);
  const Sign = signs[screen];
  const isCurrent = current === screen;
  return (
    <button
      type="button"
      className="rail-link"
      {...(isCurrent ? { 'aria-current': 'page' } : {})}
      title={t('window.shell.rail.shortcut', { label, keys: shortcutKeys(place) })}
      onClick={() => {
        // The rail's entry stands for all files; the partners below stand for their own.
        if (screen === 'transfers' && ofOnePartner) state.transfers.setFilter({});
        navigation.go(screen);
      }}
    >
      <Sign className="icon" aria-hidden />
      <span className="rail-word cut">{label}</span>
      <ScreenCount screen={screen} />
    </button>
  );
}

/** What is open on a screen: only what matters, and red only what waits for a person. */
function ScreenCount({ screen }: { readonly screen: RailScreen }): ReactNode {
  const { t, formats } = useWords();
  const summary = useOverview((overview) => overview.summary);
  const needs = useOverview((overview) => overview.needs.length);
  const partners = useOverview((overview) => overview.partners?.length ?? 0);
  const { state } = useWindow();
  const ending = useStore(state.certificates.store, ({ all }) => endingWithin(all ?? [], endingSoon));
  if (screen === 'transfers') {
    if (needs > 0)
      return (
        <Count hot text={formats.number(needs)} meaning={t('window.shell.rail.needsYou', { count: needs })} />
      );
    const active = summary?.active ?? 0;
    return active > 0 ? (
      <Count text={formats.number(active)} meaning={t('window.shell.rail.queued', { count: active })} />
    ) : null;
  }
  if (screen === 'receipts' && summary !== undefined) {
    if (summary.receiptsLate > 0)
      return (
        <WordyCount
          hot
          figure={formats.number(summary.receiptsLate)}
          text={t('window.shell.rail.receiptsLate', { count: summary.receiptsLate })}
        />
      );
    return summary.receiptsDue > 0 ? (
      <WordyCount
        figure={formats.number(summary.receiptsDue)}
        text={t('window.shell.rail.receiptsDue', { count: summary.receiptsDue })}
      />
    ) : null;
  }
  if (screen === 'certificates' && ending > 0)
    return (
      <Count hot text={formats.number(ending)} meaning={t('window.shell.rail.ending', { count: ending })} />
    );
  if (screen === 'partners' && partners > 0) return <Count text={formats.number(partners)} />;
  return null;
}

function Count(props: {
  readonly text: string;
  /** In words, where the text is a bare number. */
  readonly meaning?: string;
  readonly hot?: boolean;
}): ReactNode {
  const { text, meaning, hot = false } = props;
  return (
    <span className={hot ? 'rail-count rail-hot' : 'rail-count'} title={meaning ?? text}>
      <span aria-hidden={meaning !== undefined}>{text}</span>
      {meaning !== undefined && <span className="unseen">{meaning}</span>}
    </span>
  );
}

/** A number with its word, where the rail is wide enough for both. */
function WordyCount(props: {
  readonly figure: string;
  readonly text: string;
  readonly hot?: boolean;
}): ReactNode {
  const { figure, text, hot = false } = props;
  return (
    <span className={hot ? 'rail-count rail-hot' : 'rail-count'} title={text}>
      <span className="rail-said">{text}</span>
      <span className="rail-figure" aria-hidden>
        {figure}
      </span>
    </span>
  );
}

function PartnerLinks(): ReactNode {
  const { t } = useWords();
  const partners = useOverview((overview) => overview.partners) ?? [];
  if (partners.length === 0) return null;
  return (
    <>
      <h2 className="rail-group" id="rail-partners">
        {t('window.shell.rail.partnerGroup')}
      </h2>
      <ul className="rail-partners" aria-labelledby="rail-partners">
        {partners.map((partner) => (
          <li key={partner.id}>
            <PartnerLink partner={partner} />
          </li>
        ))}
      </ul>
    </>
  );
}

function PartnerLink({ partner }: { readonly partner: PartnerSummary }): ReactNode {
  const { state, navigation } = useWindow();
  const { t, formats } = useWords();
  const actions = useActions();
  const screen = useNavigation((where) => where.screen);
  const shown = useStore(state.transfers.store, ({ filter }) => filter.partnerId);
  const over = useDragOver();
  const foldersOf = useNavigation((where) => where.foldersOf);
  const isCurrent =
    (screen === 'transfers' && shown === partner.id) || (screen === 'folders' && foldersOf === partner.id);
  const { needsYou, queued } = partner;
  const isOver =
    (over.kind === 'partner' && over.id === partner.id) ||
    (over.kind === 'certificates' && over.partnerId === partner.id);
  return (
    <button
      type="button"
      className="rail-link"
      data-drop-partner={partner.capabilities.send ? partner.id : undefined}
      data-drop-certificates={partner.capabilities.send ? undefined : partner.id}
      data-over={isOver}
      {...(isCurrent ? { 'aria-current': 'page' } : {})}
      title={t(
        isServer(partner) ? 'window.shell.rail.showFilesOrFoldersOf' : 'window.shell.rail.showFilesOf',
        {
          partner: partner.name,
        },
      )}
      onClick={() => actions.showFilesOf(partner.id)}
      onDoubleClick={() => {
        if (isServer(partner)) navigation.showFolders(partner.id);
      }}
    >
      <span className="rail-word cut">{partner.name}</span>
      {needsYou > 0 && (
        <Count
          hot
          text={formats.number(needsYou)}
          meaning={t('window.shell.rail.needsYou', { count: needsYou })}
        />
      )}
      {needsYou === 0 && queued > 0 && (
        <Count text={formats.number(queued)} meaning={t('window.shell.rail.queued', { count: queued })} />
      )}
    </button>
  );
}
