import type { log as English } from '../../en/window/log.ts';

/** The screen of all sessions, and the panel of one with its trace. */
export const log: typeof English = {
  title: 'Sitzungen',
  search: 'Partner und Dateien suchen',
  filters: {
    label: 'Was angezeigt wird',
    partner: 'Partner',
    partnerAll: 'Alle Partner',
    failed: 'Nur Gescheitertes',
    clear: 'Alle anzeigen',
  },
  grid: 'Sitzungen, neueste zuerst',
  count_one: '{{formatted}} Sitzung',
  count_other: '{{formatted}} Sitzungen',
  columns: {
    role: 'Aufbau durch',
    partner: 'Partner',
    outcome: 'Ergebnis',
    files: 'Dateien',
    lines: 'Zeilen',
    at: 'Wann',
  },
  panel: {
    label: 'Sitzung {{id}}',
    title: '{{partner}}, {{moment}}',
    loading: 'Sitzung wird gelesen …',
    open: 'Diese Sitzung läuft: Ihre Befehle erscheinen hier, sobald sie über die Verbindung gehen.',
    facts: 'Angaben',
    files: 'Dateien',
    showFile: 'Verlauf von {{file}} anzeigen',
    commands: 'Befehle',
    commandsMeaning:
      'So, wie sie über die Verbindung gingen, die von OFTP2 mit den Feldnamen aus RFC 5024. Passwörter und Antworten auf Challenges sind unkenntlich gemacht.',
    sent: 'gesendet',
    received: 'empfangen',
    more_one: '{{formatted}} weitere Zeile anzeigen',
    more_other: '{{formatted}} weitere Zeilen anzeigen',
    copy: 'Als Text kopieren',
    save: 'Als Text speichern',
    saved: 'Gespeichert: {{path}}',
    partner: 'Partner anzeigen',
  },
  empty: {
    title: 'Hier werden die Sitzungen festgehalten',
    meaning:
      'Jede Verbindung mit einem Partner, ob er sie aufgebaut hat oder wir: was beide Seiten sagten, was sie vereinbarten und wie sie endete.',
    action: 'Etwas an den Übungspartner senden',
    filteredTitle: 'Keine passende Sitzung',
    filteredMeaning: 'Im Journal stehen andere Sitzungen.',
  },
};
