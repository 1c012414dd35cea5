import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Settings, SettingsChange } from '../../shared/index.ts';
import { Toggle } from '../parts/index.ts';
import { useWords } from '../words/index.ts';

/** Whether the operating system tells what needs a person; it is asked for its leave when the switch is turned on. */
export function NotificationSettings({
  settings,
  onKeep,
}: {
  readonly settings: Settings;
  readonly onKeep: (change: SettingsChange) => Promise<unknown>;
}): ReactNode {
  const { t } = useWords();
  const [leave, setLeave] = useState(leaveNow);
  const { enabled } = settings.notifications;

  async function change(isOn: boolean): Promise<void> {
    await onKeep({ notifications: { enabled: isOn } });
    if (isOn && leaveNow() === 'default') await Notification.requestPermission();
    setLeave(leaveNow());
  }

  return (
    <section className="setting-card">
      <h2>{t('window.settings.notifications.title')}</h2>
      <Toggle
        label={t('window.settings.notifications.enabled')}
        hint={t('window.settings.notifications.enabledHint')}
        isOn={enabled}
        onChange={(isOn) => void change(isOn)}
      />
      {enabled && leave !== 'granted' && (
        <output className="small tone-due">
          {leave === 'missing'
            ? t('window.settings.notifications.missing')
            : t('window.settings.notifications.denied')}
        </output>
      )}
    </section>
  );
}

/** What the operating system, or the browser, says to notifications of this page. */
function leaveNow(): NotificationPermission | 'missing' {
  return 'Notification' in window ? Notification.permission : 'missing';
}
