import { Settings, SettingsChange } from '../../shared/index.ts';
import type { Journal } from '../journal/index.ts';

const key = 'settings';

export interface SettingsBook {
  current(): Settings;
  /** Merges a change group by group and gives what holds now. */
  update(change: SettingsChange): Settings;
}

export function createSettingsBook(journal: Journal): SettingsBook {
  let settings = Settings.parse(journal.settings.read(key) ?? {});
  return {
    current: () => settings,
    update(change) {
      const { station, listener, folders, appearance, notifications, welcomed } =
        SettingsChange.parse(change);
      settings = Settings.parse({
        station: { ...settings.station, ...station },
        listener: { ...settings.listener, ...listener },
        folders: { ...settings.folders, ...folders },
        appearance: { ...settings.appearance, ...appearance },
        notifications: { ...settings.notifications, ...notifications },
        welcomed: welcomed ?? settings.welcomed,
      });
      journal.settings.write(key, settings);
      return settings;
    },
  };
}
