import type { partners as English } from '../../en/problems/partners.ts';

/** Problems of a partner's entry, of a transfer's state, and of the practice partner. */
export const partners: typeof English = {
  'partner-unknown': {
    title: 'Diesen Partner gibt es nicht',
    meaning: 'Kein Partner hat diesen Namen oder diese Nummer.',
    next: 'Suchen Sie den Namen in der Liste der Partner.',
  },
  'partner-shows-nothing': {
    title: '{{partner}} hat keine Ordner zum Ansehen',
    meaning:
      'Bei einem OFTP2-Partner werden Dateien gesendet und abgeholt; von dem, was er hat, zeigt er nichts.',
    next: 'Holen Sie ab, was er für Sie hat.',
  },
  'partner-never-calls': {
    title: '{{partner}} verbindet sich nie mit uns',
    meaning:
      'Mit einem Server verbinden wir uns; er selbst baut keine Verbindung auf und zeigt dabei auch kein Zertifikat. Es wurde nichts geändert.',
    next: 'Vertrauen Sie dem Zertifikat, das er zeigt, wenn wir uns mit ihm verbinden.',
  },
  'partner-known': {
    title: 'Das ist bereits der Partner {{name}}',
    meaning:
      'Er hat dieselbe Adresse und denselben Benutzer oder dieselbe Kennung. Es wurde nichts geändert.',
    next: 'Ändern Sie jenen Partner, oder entfernen Sie ihn erst.',
  },
  'partner-other-kind': {
    title: '{{name}} ist ein Partner anderer Art',
    meaning: 'Seine Dateien, Quittungen und Zertifikate gehören zu dem, was bisher mit ihm vereinbart war.',
    next: 'Fügen Sie für das andere Protokoll einen neuen Partner hinzu, und entfernen Sie diesen, wenn bei ihm nichts mehr offen ist.',
  },
  'partner-takes-no-certificates': {
    title: '{{partner}} nimmt keine Zertifikate als Dateien an',
    meaning: 'Nur OFTP2-Partner tauschen Zertifikate auf diesem Weg aus.',
    next: 'Senden Sie das Zertifikat per E-Mail, oder wie der Partner es Ihnen gesagt hat.',
  },
  'partner-exists': {
    title: 'Es gibt schon einen Partner dieses Namens',
    meaning: 'Jeder Partner hat einen eigenen Namen; Großschreibung macht keinen Unterschied.',
    next: 'Wählen Sie einen anderen Namen, oder ändern Sie den vorhandenen Partner.',
  },
  'partner-code-exists': {
    title: 'Ein anderer Partner hat diese Kennung',
    meaning:
      'Zwei Partner mit denselben Kennungen ließen sich nicht unterscheiden, wenn sie sich mit uns verbinden.',
    next: 'Klären Sie die Kennung mit dem Partner.',
  },
  'partner-has-open-files': {
    title: 'Der Partner hat noch offene Dateien oder Quittungen',
    meaning: 'Würde er jetzt entfernt, blieben Dateien unterwegs stehen.',
    next: 'Warten Sie, bis sie fertig sind, oder entfernen Sie ihn und brechen Sie ab, was offen ist.',
  },
  'partner-has-no-address': {
    title: 'Der Partner hat keine Adresse',
    meaning: 'Ohne Hostnamen kann Waybill nur darauf warten, dass der Partner sich verbindet.',
    next: 'Tragen Sie Host und Port ein, oder lassen Sie den Partner sich mit Ihnen verbinden.',
  },
  'partner-changed': {
    title: 'Der Partner wurde inzwischen geändert',
    meaning:
      'Jemand hat {{partner}} in einem anderen Fenster oder in der Befehlszeile geändert, seit dieser Dialog offen ist. Was Sie eingegeben haben, steht noch hier und ist nicht gespeichert.',
    next: 'Speichern Sie noch einmal, damit Ihre Angaben gelten, oder brechen Sie ab, damit die anderen bleiben.',
  },
  'partner-gone': {
    title: 'Der Partner wurde entfernt',
    meaning: 'Diese Datei gehört zu einem Partner, der nicht mehr in der Liste steht.',
    next: 'Fügen Sie den Partner wieder hinzu, und senden Sie die Datei erneut.',
  },
  'sender-gone': {
    title: 'Der Partner, der diese Datei gesendet hat, wurde entfernt',
    meaning:
      'Die Datei war noch nicht zu Ende gekommen, als ihr Partner entfernt wurde; eine Quittung lässt sich nicht senden.',
    next: 'Was kam, ist aufbewahrt. Fügen Sie den Partner wieder hinzu, und bitten Sie ihn, die Datei noch einmal zu senden.',
  },
  'own-code-missing': {
    title: 'Ihre eigene Kennung ist nicht ausgefüllt',
    meaning: 'Die Partner erkennen Sie an Ihrer Kennung (Odette-ID); ohne sie kann keine Sitzung beginnen.',
    next: 'Tragen Sie Ihre Kennung in den Einstellungen ein.',
  },
  'transfer-unknown': {
    title: 'Diese Übertragung gibt es nicht',
    meaning: 'Im Journal steht keine Übertragung mit dieser Nummer.',
    next: 'Suchen Sie die Nummer in der Liste der Übertragungen.',
  },
  'receipt-unknown': {
    title: 'Diese Quittung gibt es nicht',
    meaning: 'Im Journal steht keine Quittung mit dieser Nummer.',
    next: 'Sehen Sie in der Liste der Quittungen nach.',
  },
  'partner-takes-nothing': {
    title: 'Der Partner nimmt jetzt keine Dateien an',
    meaning: 'Die Sitzung mit dem Partner begann und endete wie üblich, aber das Senderecht bekamen wir nie.',
    next: 'Fragen Sie den Partner, ob seine Station Dateien von Ihnen annimmt; Waybill versucht es erneut.',
  },
  'listener-without-port': {
    title: 'Kein Port zum Warten',
    meaning: 'Um auf Verbindungen zu warten, braucht es einen Port mit TLS, einen ohne, oder beide.',
    next: 'Nennen Sie einen Port.',
  },
  'practice-not-here': {
    title: 'In diesem Dienst gibt es keinen Übungspartner',
    meaning: 'Der laufende Dienst wurde ohne ihn gestartet.',
    next: 'Starten Sie Waybill neu.',
  },
  'practice-not-running': {
    title: 'Der Übungspartner läuft nicht',
    meaning: 'Der Übungspartner antwortet nur, solange er läuft.',
    next: 'Starten Sie den Übungspartner, und versuchen Sie es dann erneut.',
  },
  'practice-name': {
    title: 'Digipoort nimmt keine Datei namens {{name}} an',
    meaning:
      'Namen dort haben nur Buchstaben, Ziffern, „_“, „.“ und „-“, beginnen mit einem Buchstaben oder „_“ und haben höchstens 95 Zeichen.',
    next: 'Geben Sie der Datei einen anderen Namen, und legen Sie sie noch einmal dort bereit.',
  },
  'practice-too-large': {
    title: 'Die Datei ist zum Üben zu groß',
    meaning: 'Das Übungs-Digipoort bietet Dateien bis 512 MiB an.',
    next: 'Nehmen Sie eine kleinere Datei.',
  },
  'practice-file-gone': {
    title: '{{name}} liegt nicht mehr dort',
    meaning: 'Seit Sie sie gesehen haben, wurde sie verarbeitet oder abgeholt.',
    next: 'Sehen Sie sich die Ordner noch einmal an.',
  },
  'practice-no-name': {
    title: 'Für ein weiteres Beispiel ist kein Name frei',
    meaning: 'Kaufdateien haben dreistellige Nummern, und alle sind verwendet.',
    next: 'Senden Sie eine eigene Datei, unter einem Namen Ihrer Wahl.',
  },
};
