import type { usage as English } from '../../en/problems/usage.ts';

/** Wrong use of the command line, and what a command found in the end. */
export const usage: typeof English = {
  'usage-no-command': {
    title: 'Welcher Befehl?',
    meaning: 'Das erste Wort sagt, was zu tun ist.',
    next: 'waybill --help nennt die Befehle.',
  },
  'usage-unknown-command': {
    title: 'Den Befehl „{{command}}“ gibt es nicht',
    meaning: 'Es wurde nichts getan.',
    next: 'waybill --help nennt die Befehle.',
  },
  'usage-unknown-option': {
    title: 'Die Option {{option}} ist hier nicht bekannt',
    meaning: 'Es wurde nichts getan.',
    next: 'waybill {{command}} --help nennt die Optionen.',
  },
  'usage-missing-value': {
    title: 'Die Option {{option}} braucht einen Wert',
    meaning: 'Es wurde nichts getan.',
    next: 'Schreiben Sie {{option}} WERT.',
  },
  'usage-unexpected-value': {
    title: 'Die Option {{option}} nimmt keinen Wert',
    meaning: 'Es wurde nichts getan.',
    next: 'Lassen Sie weg, was hinter dem Gleichheitszeichen steht.',
  },
  'usage-given-twice': {
    title: 'Die Option {{option}} wurde zweimal angegeben',
    meaning: 'Nur eine davon kann gemeint sein. Es wurde nichts getan.',
    next: 'Lassen Sie eine davon weg.',
  },
  'usage-bad-value': {
    title: '„{{value}}“ ist kein Wert für {{option}}',
    meaning: 'Erwartet: {{expected}}. Es wurde nichts getan.',
    next: 'Berichtigen Sie den Wert.',
  },
  'usage-missing-operand': {
    title: 'Es fehlt etwas: {{operands}}',
    meaning: 'Es wurde nichts getan.',
    next: 'waybill {{command}} --help zeigt die Schreibweise.',
  },
  'usage-too-many-operands': {
    title: '„{{operand}}“ ist ein Wort zu viel',
    meaning: 'Es wurde nichts getan.',
    next: 'waybill {{command}} --help zeigt die Schreibweise. Setzen Sie einen Namen mit Leerzeichen in Anführungszeichen.',
  },
  'usage-not-together': {
    title: '{{option}} und {{other}} vertragen sich nicht',
    meaning: 'Es wurde nichts getan.',
    next: 'Lassen Sie eines davon weg.',
  },
  'usage-password-in-address': {
    title: 'In der Adresse steht ein Passwort',
    meaning: 'Jeder an diesem Computer kann eine Befehlszeile lesen. Es wurde nichts getan.',
    next: 'Lassen Sie es weg: Es wird erfragt oder aus --our-password-file oder WAYBILL_OUR_PASSWORD gelesen. Ändern Sie das Passwort, wenn andere diesen Computer benutzen.',
  },
  'usage-yes-needed': {
    title: 'Ohne Bestätigung wird nichts entfernt',
    meaning:
      'Was auf einem Server entfernt wird, lässt sich nicht zurückholen, und hier ist niemand, der gefragt werden könnte.',
    next: 'Fügen Sie {{option}} hinzu.',
  },
  'usage-command-kind': {
    title: '{{command}} ist nicht für einen Partner der Art {{kind}}',
    meaning: 'Es wurde nichts getan.',
    next: 'Nennen Sie einen Partner der anderen Art: waybill partner list.',
  },
  'usage-option-kind': {
    title: '{{option}} sagt bei einem Partner der Art {{kind}} nichts',
    meaning: 'Es wurde nichts getan.',
    next: 'Lassen Sie es weg, oder geben Sie mit --kind die gemeinte Art an.',
  },
  'usage-other-kind': {
    title: '{{name}} ist von der Art {{kind}}',
    meaning:
      'Ein Partner behält seine Art: Seine Dateien und Quittungen gehören dazu. Es wurde nichts getan.',
    next: 'Fügen Sie für das andere Protokoll einen neuen Partner hinzu.',
  },
  'usage-missing-option': {
    title: 'Hier wird die Option {{option}} gebraucht',
    meaning: 'Es wurde nichts getan.',
    next: 'waybill {{command}} --help zeigt die Schreibweise.',
  },
  'usage-one-file-one-name': {
    title: '--as benennt nur eine Datei',
    meaning: 'Mehrere Dateien können beim Partner nicht denselben Namen haben. Es wurde nichts gesendet.',
    next: 'Senden Sie die Dateien einzeln, oder lassen Sie --as weg.',
  },
  'usage-bad-file': {
    title: 'Die Datei {{file}} ist nicht verwendbar',
    meaning:
      'Sie ist nicht da, nicht lesbar, oder enthält etwas anderes, als dort hingehört. Es wurde nichts geändert.',
    next: 'Prüfen Sie die Datei; docs/command-line.md sagt, was dort hingehört.',
  },
  'usage-bad-field': {
    title: 'Der Wert von {{field}} ist nicht gültig',
    meaning: 'Es wurde nichts geändert.',
    next: 'Berichtigen Sie ihn. waybill partner schema sagt, was jedes Feld sein darf.',
  },
  'usage-stdin-twice': {
    title: 'Von der Standardeingabe lässt sich nur eines lesen',
    meaning: 'Zwei Optionen sagen „-“. Es wurde nichts getan.',
    next: 'Schreiben Sie eines davon in eine Datei.',
  },
  'usage-secret-in-sight': {
    title: 'In {{option}} gehört kein Passwort',
    meaning:
      'Jeder Benutzer dieses Computers kann lesen, was auf einer Befehlszeile steht. Es wurde nichts getan.',
    next: 'Lassen Sie es hier weg, und verwenden Sie --proxy-password-file.',
  },
  'usage-passwords-differ': {
    title: 'Die beiden Passwörter sind nicht gleich',
    meaning: 'Es wurde nichts geschrieben.',
    next: 'Versuchen Sie es noch einmal.',
  },
  'usage-password-too-short': {
    title: 'Das Passwort ist zu kurz',
    meaning:
      'Es braucht mindestens {{least}} Zeichen, weil ein privater Schlüssel dahinterliegt. Es wurde nichts geschrieben.',
    next: 'Wählen Sie ein längeres.',
  },
  'usage-interrupted': {
    title: 'Unterbrochen',
    meaning: 'Es wurde nichts getan.',
    next: 'Starten Sie den Befehl noch einmal, wenn Sie so weit sind.',
  },
  'not-delivered': {
    title: 'Noch nicht zugestellt',
    meaning:
      'Die Datei steht in der Warteschlange und ist im Journal sicher; ein laufendes Waybill versucht es erneut.',
    next: 'Lassen Sie das Fenster offen, oder führen Sie waybill listen aus; waybill transfers zeigt den Stand.',
  },
  'certificates-expiring': {
    title: 'Zertifikate laufen innerhalb von {{days}} {{days|Tag|Tagen}} ab oder sind abgelaufen',
    meaning:
      'Es {{count|ist|sind}} {{count}}. Was mit einem abgelaufenen Zertifikat gesendet oder angenommen werden soll, wird abgelehnt.',
    next: 'Erneuern Sie Ihre eigenen mit waybill cert request oder cert make; bitten Sie die Partner um ihre.',
  },
  'doctor-failed': {
    title: 'Hier geht etwas nicht',
    meaning: '{{count}} der Prüfungen {{count|ist|sind}} gescheitert.',
    next: 'waybill doctor nennt jede, und was zu tun ist.',
  },
  'receipt-not-in-time': {
    title: 'Noch keine Quittung',
    meaning: 'Der Partner hat die Datei, hat das aber in der angegebenen Zeit nicht quittiert.',
    next: 'Warten Sie darauf: waybill collect PARTNER holt Quittungen ab, waybill receipts zeigt sie.',
  },
};
