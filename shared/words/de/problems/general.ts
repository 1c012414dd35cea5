import type { general as English } from '../../en/problems/general.ts';

/** Problems of a call to the engine, of the engine itself, and of the program around it. */
export const general: typeof English = {
  internal: {
    title: 'In Waybill ist etwas schiefgegangen',
    meaning: 'Das Programm ist auf einen eigenen Fehler gestoßen. Was schon im Journal stand, ist sicher.',
    next: 'Versuchen Sie es noch einmal. Geschieht es wieder, notieren Sie, was Sie getan haben, und melden Sie es.',
  },
  'retry-deadline': {
    title: 'Innerhalb von {{hours}} {{hours|Stunde|Stunden}} nicht zugestellt',
    meaning:
      'Waybill hat es so lange versucht, wie mit diesem Partner vereinbart ist. Der letzte Grund: {{last}}.',
    next: 'Beheben Sie den Grund, und versuchen Sie es dann erneut: Damit beginnt eine neue Frist.',
  },
  'retry-deadline-untried': {
    title: 'Innerhalb von {{hours}} {{hours|Stunde|Stunden}} nicht gesendet: Es gab keine Sitzung dafür',
    meaning:
      'In dieser Zeit gab es keine Sitzung mit dem Partner, in der die Datei hätte gehen können. Es wurde nichts gesendet.',
    next: 'Testen Sie die Verbindung, oder fragen Sie den Partner, wann er sich verbindet; versuchen Sie es dann erneut.',
  },
  'fetch-deadline': {
    title: 'Innerhalb von {{hours}} {{hours|Stunde|Stunden}} nicht abgeholt',
    meaning: 'Waybill hat es so lange versucht, wie mit diesem Partner vereinbart ist.',
    next: 'Beheben Sie, was im Weg stand, und versuchen Sie es dann erneut: Damit beginnt eine neue Frist.',
  },
  'retry-deadline-unknown': {
    title: 'Seit {{hours}} {{hours|Stunde|Stunden}} ungewiss, ob sie angekommen ist',
    meaning:
      'Das letzte Byte ging hinaus, und es kam keine Antwort. Seither ließ sich der Partner nicht fragen. Der letzte Grund: {{last}}.',
    next: 'Fragen Sie den Partner, ob er die Datei hat: Bestätigen Sie es, oder lassen Sie Waybill noch einmal nachfragen.',
  },
  'duplicate-never-sent': {
    title: 'Der Partner hat eine andere Datei mit diesem Namen und Zeitstempel',
    meaning:
      'Er sagt, dass er diese Datei schon hat, doch Waybill hat sie ihm nie bis zum Ende gesendet. Von Ihrer Datei behält er nichts.',
    next: 'Fragen Sie den Partner, was er dort hat. Um Ihre zu senden, senden Sie sie als neue Datei: Sie bekommt einen eigenen Zeitstempel.',
  },
  'unknown-problem': {
    title: 'Ein Problem ohne Beschreibung',
    meaning: 'Waybill hat für dieses Problem noch keine Worte; der Code steht daneben.',
    next: 'Versuchen Sie es noch einmal, oder melden Sie den Code.',
  },
  'bad-arguments': {
    title: 'Ein Wert ist nicht gültig',
    meaning: 'Einer der angegebenen Werte ist nicht verwendbar. Es wurde nichts geändert.',
    next: 'Berichtigen Sie den Wert, und versuchen Sie es noch einmal.',
  },
  'unknown-call': {
    title: 'Der Dienst kennt diese Anfrage nicht',
    meaning: 'Das Fenster oder die Befehlszeile hat eine andere Version als der laufende Dienst.',
    next: 'Schließen Sie alle Fenster von Waybill, und starten Sie es neu.',
  },
  'engine-version': {
    title: 'Es läuft eine andere Version von Waybill',
    meaning: 'Der Dienst, der für diesen Datenordner läuft, gehört zu einer anderen Version des Programms.',
    next: 'Schließen Sie alle Fenster von Waybill, beenden Sie seine Befehle, und starten Sie es neu.',
  },
  'engine-gone': {
    title: 'Der Dienst antwortet nicht',
    meaning:
      'Die Verbindung zum laufenden Dienst ist abgebrochen. Die Dateien in der Warteschlange sind im Journal sicher.',
    next: 'Starten Sie Waybill neu; es macht weiter, wo es stand.',
  },
  'engine-busy': {
    title: 'Der Dienst ist ausgelastet',
    meaning: 'Der laufende Dienst kann gerade keine weitere Verbindung annehmen.',
    next: 'Warten Sie einen Augenblick, und versuchen Sie es noch einmal.',
  },
  'not-authorised': {
    title: 'Der Dienst hat dieses Programm nicht zugelassen',
    meaning: 'Der laufende Dienst gehört einem anderen Benutzer oder wurde inzwischen neu gestartet.',
    next: 'Versuchen Sie es als der Benutzer, der Waybill gestartet hat.',
  },
  'home-locked': {
    title: 'Ein anderes Waybill verwendet diesen Datenordner',
    meaning:
      'Nur ein Dienst auf einmal darf einen Datenordner verwenden, damit nichts doppelt gesendet wird.',
    next: 'Beenden Sie das andere Waybill, oder wählen Sie einen anderen Datenordner.',
  },
  'session-cut-off': {
    title: 'Waybill endete mitten in dieser Sitzung',
    meaning:
      'Das Programm oder der Computer blieb stehen, bevor die Sitzung vorüber war. Ihre Dateien sind im Journal sicher.',
    next: 'Nichts zu tun: Was im Gange war, geht von selbst weiter.',
  },
  'session-unknown': {
    title: 'Keine Sitzung mit dieser Nummer',
    meaning: 'Keine Sitzung im Journal hat diese Nummer, oder sie ist älter als das, was aufbewahrt wird.',
    next: 'Suchen Sie die Nummer in der Liste der Sitzungen.',
  },
  'engine-stopping': {
    title: 'Der Dienst wird gerade beendet',
    meaning: 'Es wird nichts Neues mehr begonnen. Was in der Warteschlange steht, ist im Journal sicher.',
    next: 'Starten Sie Waybill neu; es macht weiter, wo es stand.',
  },
  'engine-was-stopped': {
    title: 'Waybill wurde mitten in der Arbeit beendet',
    meaning: 'Was angekommen war, zählt; der Rest folgt.',
    next: 'Nichts zu tun: Waybill macht weiter, wo es stand.',
  },
  'home-not-a-folder': {
    title: 'Der Datenordner ist kein Ordner',
    meaning: '{{home}} ist etwas anderes, sodass sich darin nichts aufbewahren lässt.',
    next: 'Wählen Sie einen anderen Datenordner.',
  },
  'home-not-writable': {
    title: 'In den Datenordner lässt sich nicht schreiben',
    meaning: 'Der Computer lässt Waybill {{home}} nicht anlegen oder ändern.',
    next: 'Prüfen Sie die Berechtigungen, oder wählen Sie einen anderen Datenordner.',
  },
  'home-not-private': {
    title: 'Andere können in diesen Ordner sehen',
    meaning:
      '{{home}} enthält etwas anderes und ist für andere Benutzer offen, sodass Passwörter darin nicht sicher wären.',
    next: 'Wählen Sie einen leeren oder neuen Ordner als Datenordner, oder schließen Sie diesen für andere.',
  },
  'home-not-usable': {
    title: 'Der Datenordner ist nicht verwendbar',
    meaning: 'Waybill darf in seinem Datenordner nicht lesen und schreiben.',
    next: 'Prüfen Sie die Berechtigungen des Ordners, oder wählen Sie einen anderen.',
  },
  'not-possible-now': {
    title: 'Das geht jetzt nicht',
    meaning:
      'Die Datei oder der Partner ist in einem Zustand, in dem sich das nicht tun lässt. Es wurde nichts geändert.',
    next: 'Sehen Sie sich den Zustand der Datei an, und entscheiden Sie dann.',
  },
  'runtime-too-old': {
    title: 'Node.js ist zu alt',
    meaning: 'Dies ist Node.js {{has}}; Waybill braucht {{needs}} oder neuer.',
    next: 'Installieren Sie ein neueres Node.js, und starten Sie neu.',
  },
};
