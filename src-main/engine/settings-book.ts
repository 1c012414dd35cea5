import { Settings, SettingsChange } from '../../shared/index.ts';
import type { Journal } from '../journal/index.ts';

const key = 'settings';

export interface SettingsBook {
  current(): Settings;
  /** What would hold after a change. */
  merged(change: SettingsChange): Settings;
  /** Merges a change group by group and gives what holds now. */
  update(change: SettingsChange): Settings;
}

export function createSettingsBook(journal: Journal): SettingsBook {
  let settings = Settings.parse(journal.settings.read(key) ?? {});
  function merged(change: SettingsChange): Settings {
    const { station, listener, folders, appearance, notifications, automation, welcomed } =
      SettingsChange.parse(change);
    return Settings.parse({
      station: { ...settings.station, ...station },
      listener: { ...settings.listener, ...listener },
      folders: { ...settings.folders, ...folders },
      appearance: { ...settings.appearance, ...appearance },
      notifications: { ...settings.notifications, ...notifications },
      automation: { ...settings.automation, ...automation },
      welcomed: welcomed ?? settings.welcomed,
    });
  }

  return {
    current: () => settings,
    merged,
    update(change) {
      settings = merged(change);
      journal.settings.write(key, settings);
      return settings;
    },
  };
}
