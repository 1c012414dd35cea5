import type { settings as English } from '../../en/window/settings.ts';

/** The settings screen. */
export const settings: typeof English = {
  title: 'Einstellungen',
  station: {
    title: 'Unsere Station',
    name: 'Name',
    nameHint: 'Wie die Partner Sie kennen. Steht in den Daten, die Sie für sie kopieren.',
    nameInvalid: 'Höchstens 60 Zeichen.',
    code: 'Unsere Kennung (Odette-ID)',
    codeHint: 'Vergeben von Ihrer nationalen Odette-Organisation, zum Beispiel O0177000000012345.',
    codeInvalid: 'Höchstens 25 Großbuchstaben, Ziffern, Leerzeichen und / - . & ( ).',
  },
  groups: {
    title: 'Gruppen',
    meaning:
      'Eine eigene Kennung, die für mehrere Ziele steht. Eine Datei an sie wird an jedes Mitglied weitergeleitet; der Absender bekommt eine einzige Antwort, sobald alle geantwortet haben.',
    code: 'Kennung der Gruppe',
    codeHint: 'Weder unsere eigene noch die eines Partners.',
    codeMissing: 'Eine Gruppe braucht eine Kennung.',
    members: 'Mitglieder',
    membersHint: 'Kennungen von Partnern oder Kennungen dahinter, durch Kommas getrennt.',
    membersMissing: 'Eine Gruppe braucht Mitglieder.',
    invalid:
      '„{{code}}“ ist keine Kennung: höchstens 25 Großbuchstaben, Ziffern, Leerzeichen und / - . & ( ).',
    add: 'Gruppe hinzufügen',
    keepChanged: 'Geänderte Gruppe übernehmen',
    change: 'Ändern',
    remove: 'Gruppe {{code}} entfernen',
  },
  listener: {
    title: 'Verbindungen von Partnern',
    enabled: 'Auf Verbindungen von Partnern warten',
    enabledHint: 'Die Partner bringen Dateien und Quittungen dann von selbst.',
    host: 'Adresse dieses Computers',
    hostHint: '0.0.0.0 steht für alle Adressen.',
    tlsPort: 'Port mit TLS',
    tlsPortHint: 'Festgelegt ist Port 6619. Leer: nicht mit TLS.',
    plainPort: 'Port ohne TLS',
    plainPortHint: 'Festgelegt ist Port 3305. Leer: nicht ohne TLS.',
    portInvalid: 'Eine Zahl von 1 bis 65535, oder leer.',
    open: 'Jetzt offen: {{addresses}}',
    closed: 'Nicht offen.',
    failed: 'Ließ sich nicht öffnen: {{reason}}',
  },
  notifications: {
    title: 'Benachrichtigungen',
    enabled: 'Benachrichtigen, wenn etwas zu erledigen ist',
    enabledHint:
      'Wenn eine Frage auf Sie wartet, eine Datei gescheitert oder abgelehnt ist, eine Quittung überfällig ist oder die letzte Datei gesendet ist. Nie, solange dieses Fenster vorn ist.',
    denied:
      'Das System lässt keine Benachrichtigungen von Waybill zu: Erlauben Sie sie in seinen Einstellungen.',
    missing: 'Hier gibt es keine Benachrichtigungen.',
  },
  appearance: {
    title: 'Darstellung',
    theme: 'Farbschema',
    themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    language: 'Sprache',
    languages: {
      system: 'Wie das System',
      // Each in its own words: whoever looks for it may not read another one.
      en: 'English',
      'fr-CA': 'Français (Canada)',
      nl: 'Nederlands',
      de: 'Deutsch',
    },
  },
  certificate: {
    title: 'Unser Zertifikat',
    meaning:
      'Die Partner vertrauen ihm anhand des Fingerabdrucks. Der private Schlüssel verlässt diesen Computer nie.',
    subject: 'Inhaber',
    validUntil: 'Gültig bis',
    fingerprint: 'SHA-256',
    copyFingerprint: 'Fingerabdruck kopieren',
    copyPem: 'Zertifikat kopieren (PEM)',
    copyMine: 'Meine Daten für die Gegenseite kopieren',
  },
  folders: {
    title: 'Auf diesem Computer',
    home: 'Datenordner',
    received: 'Empfangene Dateien',
    version: 'Version',
    sealedBy: 'Passwörter und Schlüssel versiegelt durch',
  },
  diagnostics: {
    title: 'Diagnose',
    meaning:
      'Für alle, die Ihnen helfen: eine ZIP-Datei, auf diesem Computer erstellt und nirgendwohin gesendet. Darin:',
    parts: {
      about: 'die Versionen von Waybill, System und Laufzeitumgebung, und was der Dienst gerade tut',
      settings: 'diese Einstellungen',
      partners: 'Partner: Namen, Adressen, Kennungen und Vereinbarungen',
      certificates: 'Zertifikate: wessen, bis wann, ihre Fingerabdrücke',
      doctor: 'was die Prüfung dieses Computers ergibt',
      needs: 'was jetzt zu erledigen ist',
      journal: 'wie viele Übertragungen, Quittungen und Sitzungen es gibt',
      sessions: 'die letzten 30 Sitzungen, Befehl für Befehl, mit den Namen ihrer Dateien',
      log: 'das Ende der Logdatei des Programms',
    },
    without:
      'Nicht darin: Passwörter, private Schlüssel, Passphrasen, Inhalte von Dateien. Jedes hier bekannte Passwort wird noch einmal gesucht und entfernt.',
    save: 'Diagnose speichern',
    saved: 'Gespeichert: {{place}}',
    copyPlace: 'Speicherort kopieren',
  },
};
