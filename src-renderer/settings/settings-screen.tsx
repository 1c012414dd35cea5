import type { ReactNode } from 'react';
import { OdetteCode, Port } from '../../shared/index.ts';
import type { EngineStatus, Settings } from '../../shared/index.ts';
import type { SettingsChange } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import { languages } from '../../shared/words/index.ts';
import { Choice, CopyButton, Facts, ScreenHead, Toggle } from '../parts/index.ts';
import { inPairs, ourData } from '../partners/index.ts';
import { problemText, useWords } from '../words/index.ts';
import { Diagnostics } from './diagnostics.tsx';
import { GroupSettings } from './group-settings.tsx';
import { NotificationSettings } from './notification-settings.tsx';
import { SettingText } from './setting-text.tsx';
import './settings-screen.css';

/** What we are called, where we listen, how the window looks. Each value is kept as soon as it is chosen. */
export function SettingsScreen(): ReactNode {
  const { t } = useWords();
  const settings = useOverview((overview) => overview.settings);
  const status = useOverview((overview) => overview.status);
  return (
    <div className="screen">
      <main className="screen-main settings" aria-label={t('window.settings.title')}>
        <ScreenHead title={t('window.settings.title')} />
        {settings === undefined || status === undefined ? (
          <p className="faint">{t('window.shell.list.loading')}</p>
        ) : (
          <div className="settings-columns">
            <StationSettings settings={settings} />
            <Groups settings={settings} />
            <CertificateFacts settings={settings} status={status} />
            <ListenerSettings settings={settings} status={status} />
            <Notifications settings={settings} />
            <Appearance settings={settings} />
            <Places status={status} />
            <Diagnostics />
          </div>
        )}
      </main>
    </div>
  );
}

/** Keeps a change, and says whether the engine has; it answers the settings as they are then. */
function useKeep(): (change: SettingsChange) => Promise<boolean> {
  const { state, notices } = useWindow();
  return async (change) => {
    const settings = await notices.watch(state.api.settings.update(change));
    if (settings !== undefined) state.overview.store.setState({ settings });
    return settings !== undefined;
  };
}

function Groups({ settings }: { readonly settings: Settings }): ReactNode {
  const keep = useKeep();
  return <GroupSettings settings={settings} onKeep={keep} />;
}

function StationSettings({ settings }: { readonly settings: Settings }): ReactNode {
  const { t } = useWords();
  const keep = useKeep();
  return (
    <section className="setting-card">
      <h2>{t('window.settings.station.title')}</h2>
      <SettingText
        label={t('window.settings.station.name')}
        hint={t('window.settings.station.nameHint')}
        value={settings.station.name}
        isValid={(text) => text.length <= 60}
        invalid={t('window.settings.station.nameInvalid')}
        onKeep={(name) => void keep({ station: { name } })}
      />
      <SettingText
        mono
        label={t('window.settings.station.code')}
        hint={t('window.settings.station.codeHint')}
        value={settings.station.code}
        isValid={(text) => text === '' || OdetteCode.safeParse(text).success}
        invalid={t('window.settings.station.codeInvalid')}
        onKeep={(code) => void keep({ station: { code } })}
      />
    </section>
  );
}

function ListenerSettings({
  settings,
  status,
}: {
  readonly settings: Settings;
  readonly status: EngineStatus;
}): ReactNode {
  const { state, notices } = useWindow();
  const { t } = useWords();
  const keep = useKeep();
  const { listener } = settings;

  /** The listener is opened anew with what was kept. */
  async function apply(change: NonNullable<SettingsChange['listener']>): Promise<void> {
    const enabled = change.enabled ?? listener.enabled;
    await keep({ listener: change });
    const next = await notices.watch(
      enabled ? state.api.listener.start({ remember: true }) : state.api.listener.stop({ remember: true }),
    );
    if (next !== undefined) state.overview.store.setState({ status: next });
  }

  return (
    <section className="setting-card">
      <h2>{t('window.settings.listener.title')}</h2>
      <Toggle
        label={t('window.settings.listener.enabled')}
        hint={t('window.settings.listener.enabledHint')}
        isOn={listener.enabled}
        onChange={(enabled) => void apply({ enabled })}
      />
      <div className="setting-pair">
        <SettingText
          kind="number"
          label={t('window.settings.listener.tlsPort')}
          hint={t('window.settings.listener.tlsPortHint')}
          value={listener.tlsPort === null ? '' : String(listener.tlsPort)}
          isValid={isPort}
          invalid={t('window.settings.listener.portInvalid')}
          onKeep={(text) => void apply({ tlsPort: toPort(text) })}
        />
        <SettingText
          kind="number"
          label={t('window.settings.listener.plainPort')}
          hint={t('window.settings.listener.plainPortHint')}
          value={listener.plainPort === null ? '' : String(listener.plainPort)}
          isValid={isPort}
          invalid={t('window.settings.listener.portInvalid')}
          onKeep={(text) => void apply({ plainPort: toPort(text) })}
        />
      </div>
      <SettingText
        label={t('window.settings.listener.host')}
        hint={t('window.settings.listener.hostHint')}
        value={listener.host}
        isValid={(text) => text !== '' && text.length <= 253}
        invalid={t('window.settings.listener.hostHint')}
        onKeep={(host) => void apply({ host })}
      />
      <ListenerNow status={status} />
    </section>
  );
}

function isPort(text: string): boolean {
  return text === '' || Port.safeParse(Number(text)).success;
}

/** Empty: not on this kind of line. */
function toPort(text: string): number | null {
  return text === '' ? null : Number(text);
}

function ListenerNow({ status }: { readonly status: EngineStatus }): ReactNode {
  const { t, words, formats } = useWords();
  const { open, problem } = status.listener;
  if (problem !== undefined) {
    const { title, next } = problemText(words, problem, formats.locale);
    return (
      <p className="small tone-bad">
        {t('window.settings.listener.failed', { reason: `${title}. ${next}` })}
      </p>
    );
  }
  return (
    <p className="small dim">
      {open.length === 0
        ? t('window.settings.listener.closed')
        : t('window.settings.listener.open', {
            addresses: open
              .map(({ host, port, tls }) =>
                `${host}:${port} ${tls ? t('window.partners.overTls') : ''}`.trim(),
              )
              .join(', '),
          })}
    </p>
  );
}

function Notifications({ settings }: { readonly settings: Settings }): ReactNode {
  const keep = useKeep();
  return <NotificationSettings settings={settings} onKeep={keep} />;
}

type Theme = Settings['appearance']['theme'];
const themes: readonly Theme[] = ['system', 'light', 'dark'];
const shownLanguages = ['system', ...languages] as const;

function Appearance({ settings }: { readonly settings: Settings }): ReactNode {
  const { t } = useWords();
  const keep = useKeep();
  const { theme, language } = settings.appearance;
  return (
    <section className="setting-card">
      <h2>{t('window.settings.appearance.title')}</h2>
      <div className="setting-pair">
        <Choice
          label={t('window.settings.appearance.theme')}
          value={theme}
          options={themes.map((key) => ({ key, label: t(`window.settings.appearance.themes.${key}`) }))}
          onChange={(key) => void keep({ appearance: { theme: key } })}
        />
        <Choice
          label={t('window.settings.appearance.language')}
          value={language}
          options={shownLanguages.map((key) => ({
            key,
            label: t(`window.settings.appearance.languages.${key}`),
          }))}
          onChange={(key) => void keep({ appearance: { language: key } })}
        />
      </div>
    </section>
  );
}

function CertificateFacts({
  settings,
  status,
}: {
  readonly settings: Settings;
  readonly status: EngineStatus;
}): ReactNode {
  const speech = useWords();
  const { t, formats } = speech;
  const { subject, validUntil, fingerprint, pem } = status.certificate;
  return (
    <section className="setting-card">
      <h2>{t('window.settings.certificate.title')}</h2>
      <p className="dim small">{t('window.settings.certificate.meaning')}</p>
      <Facts
        facts={[
          { term: t('window.settings.certificate.subject'), value: subject },
          { term: t('window.settings.certificate.validUntil'), value: formats.date(validUntil) },
          { term: t('window.settings.certificate.fingerprint'), value: inPairs(fingerprint), mono: true },
        ]}
      />
      <div className="setting-buttons">
        <CopyButton
          label={t('window.settings.certificate.copyFingerprint')}
          text={() => inPairs(fingerprint)}
        />
        <CopyButton label={t('window.settings.certificate.copyPem')} text={() => pem} />
        <CopyButton
          label={t('window.settings.certificate.copyMine')}
          text={() => ourData(speech, settings, status)}
        />
      </div>
    </section>
  );
}

function Places({ status }: { readonly status: EngineStatus }): ReactNode {
  const { t, words } = useWords();
  return (
    <section className="setting-card">
      <h2>{t('window.settings.folders.title')}</h2>
      <Facts
        facts={[
          { term: t('window.settings.folders.received'), value: status.receivedFolder },
          { term: t('window.settings.folders.home'), value: status.home },
          { term: t('window.settings.folders.sealedBy'), value: words.states.sealedBy[status.sealedBy] },
          { term: t('window.settings.folders.version'), value: status.version },
        ]}
      />
    </section>
  );
}
