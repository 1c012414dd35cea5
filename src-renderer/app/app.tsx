import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { assertNever } from '../../shared/index.ts';
import { AutomationScreen } from '../automation/index.ts';
import {
  CertificatesScreen,
  CertificateTaskDialog,
  DistrustDialog,
  ImportDialog,
  ImportOrSendDialog,
  MakeDialog,
  OfferDialog,
  TrustDialog,
} from '../certificates/index.ts';
import { useNavigation, useOverview, useWindow } from '../context/index.ts';
import type { OpenDialog, Screen } from '../context/index.ts';
import {
  FoldersScreen,
  NameDialog,
  RemoveEntriesDialog,
  TakenHereDialog,
  TakenThereDialog,
} from '../folders/index.ts';
import { GlossaryDialog } from '../glossary/index.ts';
import { LogScreen } from '../log/index.ts';
import { Palette } from '../palette/index.ts';
import { AssignDialog, CorrectDialog, WithdrawDialog } from '../metafiles/index.ts';
import {
  ExportPartnersDialog,
  ImportPartnersDialog,
  PartnerEditor,
  PartnersScreen,
  RemovePartnerDialog,
  usePastedAddress,
} from '../partners/index.ts';
import { PasswordDialog } from '../passwords/index.ts';
import { PracticeScreen } from '../practice/index.ts';
import { ReceiptsScreen } from '../receipts/index.ts';
import { DropSurface, SendDialog } from '../sending/index.ts';
import { SettingsScreen } from '../settings/index.ts';
import { CancelDialog, ConfirmDialog, TransfersScreen } from '../transfers/index.ts';
import { useWords } from '../words/index.ts';
import { Announcer } from './announcer.tsx';
import { useAppearance } from './appearance.ts';
import { AwayBanner } from './away-banner.tsx';
import { useBadge } from './badge.ts';
import { focusScreen, useFocusKept } from './focus-kept.ts';
import { NoticesView } from './notices-view.tsx';
import { useNotifier } from './notifier.ts';
import { Rail } from './rail.tsx';
import { ScreenBoundary } from './screen-boundary.tsx';
import { useShortcuts } from './shortcuts.ts';
import { SlowDiskBar } from './slow-disk-bar.tsx';
import { StatusBar } from './status-bar.tsx';
import './app.css';

/** The window: rail, screen, status bar, and the dialog in front. */
export function App(): ReactNode {
  const { t, formats } = useWords();
  const screen = useNavigation((where) => where.screen);
  const dialog = useNavigation((where) => where.over ?? where.dialog);
  const settings = useOverview((overview) => overview.settings);
  useShortcuts();
  useAppearance();
  useWelcome();
  useNotifier();
  usePastedAddress();
  useBadge();
  useFocusKept();
  return (
    <I18nProvider locale={formats.locale}>
      <div className="window" data-screen={screen} data-dialog={dialog === undefined ? '' : nameOf(dialog)}>
        <button type="button" className="skip" onClick={focusScreen}>
          {t('window.shell.skip')}
        </button>
        <Rail />
        <div className="window-screen">
          <AwayBanner />
          <SlowDiskBar />
          {settings === undefined ? (
            <p className="window-opening faint">{t('window.shell.opening')}</p>
          ) : (
            <ScreenBoundary key={screen}>
              <ScreenOf screen={screen} />
            </ScreenBoundary>
          )}
        </div>
        <StatusBar />
      </div>
      <Dialogs />
      <DropSurface />
      <NoticesView />
      <Announcer />
    </I18nProvider>
  );
}

/** What is in front, for whoever looks at the page from outside. */
function nameOf(dialog: OpenDialog): string {
  return dialog.kind === 'certificate' ? `certificate-${dialog.task}` : dialog.kind;
}

/** A newcomer begins at the practice partner; having gone elsewhere once, it is not the first screen any more. */
function useWelcome(): void {
  const { state, navigation } = useWindow();
  const welcomed = useOverview((overview) => overview.settings?.welcomed);
  const screen = useNavigation((where) => where.screen);
  const begun = useRef(false);
  useEffect(() => {
    if (welcomed === undefined) return;
    if (!begun.current) {
      begun.current = true;
      if (!welcomed) navigation.go('practice');
      return;
    }
    if (!welcomed && screen !== 'practice') {
      state.api.settings.update({ welcomed: true }).then(
        (settings) => state.overview.store.setState({ settings }),
        // The engine is away: the first screen is shown once more next time.
        () => undefined,
      );
    }
  }, [welcomed, screen, state, navigation]);
}

function ScreenOf({ screen }: { readonly screen: Screen }): ReactNode {
  switch (screen) {
    case 'transfers':
      return <TransfersScreen />;
    case 'receipts':
      return <ReceiptsScreen />;
    case 'partners':
      return <PartnersScreen />;
    case 'folders':
      return <FoldersScreen />;
    case 'certificates':
      return <CertificatesScreen />;
    case 'automation':
      return <AutomationScreen />;
    case 'log':
      return <LogScreen />;
    case 'practice':
      return <PracticeScreen />;
    case 'settings':
      return <SettingsScreen />;
  }
}

function Dialogs(): ReactNode {
  const dialog = useNavigation((where) => where.dialog);
  return dialog === undefined ? null : <DialogOf dialog={dialog} />;
}

function DialogOf({ dialog }: { readonly dialog: OpenDialog }): ReactNode {
  switch (dialog.kind) {
    case 'send':
      return (
        <SendDialog
          partnerId={dialog.partnerId}
          files={dialog.files}
          atOnce={dialog.atOnce}
          folder={dialog.folder}
        />
      );
    case 'partner':
      return (
        <PartnerEditor
          key={dialog.address ?? ''}
          id={dialog.id}
          step={dialog.step}
          like={dialog.like}
          address={dialog.address}
        />
      );
    case 'export-partners':
      return <ExportPartnersDialog ids={dialog.ids} />;
    case 'import-partners':
      return <ImportPartnersDialog files={dialog.files} />;
    case 'remove-partner':
      return <RemovePartnerDialog id={dialog.id} />;
    case 'cancel':
      return <CancelDialog ids={dialog.ids} />;
    case 'confirm':
      return (
        <ConfirmDialog id={dialog.id} file={dialog.file} partner={dialog.partner} byHand={dialog.byHand} />
      );
    case 'password':
      return <PasswordDialog partnerId={dialog.partnerId} />;
    case 'correct':
      return <CorrectDialog key={dialog.id} id={dialog.id} />;
    case 'withdraw':
      return <WithdrawDialog id={dialog.id} file={dialog.file} />;
    case 'assign':
      return <AssignDialog key={dialog.id} id={dialog.id} />;
    case 'import-certificates':
      return <ImportDialog partnerId={dialog.partnerId} files={dialog.files} />;
    case 'certificates-or-files':
      return <ImportOrSendDialog partnerId={dialog.partnerId} files={dialog.files} />;
    case 'glossary':
      return <GlossaryDialog term={dialog.term} />;
    case 'palette':
      return <Palette />;
    case 'make-certificate':
      return <MakeDialog />;
    case 'certificate':
      return <CertificateTaskDialog task={dialog.task} certificate={dialog.certificate} />;
    case 'trust':
      return <TrustDialog partnerId={dialog.partnerId} problem={dialog.problem} />;
    case 'distrust':
      return <DistrustDialog decision={dialog.decision} label={dialog.label} />;
    case 'offer':
      return <OfferDialog key={dialog.id} id={dialog.id} />;
    case 'make-folder':
      return <NameDialog partnerId={dialog.partnerId} folder={dialog.folder} />;
    case 'rename-entry':
      return <NameDialog partnerId={dialog.partnerId} folder={dialog.folder} entry={dialog.entry} />;
    case 'remove-entries':
      return (
        <RemoveEntriesDialog partnerId={dialog.partnerId} folder={dialog.folder} entries={dialog.entries} />
      );
    case 'names-taken-here':
      return <TakenHereDialog partnerId={dialog.partnerId} taken={dialog.taken} />;
    case 'names-taken-there':
      return <TakenThereDialog partnerId={dialog.partnerId} />;
    default:
      return assertNever(dialog);
  }
}
