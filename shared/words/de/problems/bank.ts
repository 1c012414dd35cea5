import type { bank as English } from '../../en/problems/bank.ts';

/** What is found in files for the Bank of Canada before they are sent (FTPS Server User Guide 2.1). */
export const bank: typeof English = {
  'bank-empty': {
    title: 'Die Datei ist leer',
    meaning: 'Sie enthält keinen Datensatz.',
    next: 'Schreiben Sie die Datei neu, und senden Sie sie dann.',
  },
  'bank-other-kind': {
    title: 'Die Datei ist nicht von der Art, die dieser Benutzer sendet',
    meaning:
      'Arbeitgeber senden Lohndateien, die mit Datensatz 10 beginnen; Kaufagenten senden Kaufdateien, die mit A beginnen.',
    next: 'Wählen Sie die richtige Datei, oder beim Partner die richtige Art des Benutzers.',
  },
  'bank-first-record': {
    title: 'Zeile {{line}} ist Datensatz „{{type}}“ statt {{expected}}',
    meaning: 'Der erste Datensatz muss {{expected}} sein; die Bank würde die Datei nicht verarbeiten.',
    next: 'Schreiben Sie die Datei neu, und senden Sie sie dann.',
  },
  'bank-last-record': {
    title: 'Zeile {{line}} ist Datensatz „{{type}}“ statt {{expected}}',
    meaning: 'Der letzte Datensatz muss {{expected}} sein: Vielleicht ist die Datei abgeschnitten.',
    next: 'Schreiben Sie die Datei neu, und senden Sie sie dann.',
  },
  'bank-transmitter': {
    title: 'Zeile {{line}}, Spalte {{column}}: Organization Id „{{organization}}“ statt {{ours}}',
    meaning:
      'Der erste und der letzte Datensatz nennen, wer sendet. Eine Datei von jemand anderem verarbeitet die Bank nicht.',
    next: 'Schreiben Sie die Datei mit der Organization Id des Benutzers dieses Partners.',
  },
  'bank-not-permitted': {
    title: 'Zeile {{line}}, Spalte {{column}}: Niemand hat gesagt, dass Sie für „{{organization}}“ senden',
    meaning: 'Die Bank nimmt Datensätze der Organisationen an, für die sie Ihnen das Senden gestattet hat.',
    next: 'Hat die Bank es gestattet, fügen Sie sie beim Partner zu den erlaubten Organisationen hinzu; oder senden Sie trotzdem.',
  },
  'bank-record-unknown': {
    title: 'Zeile {{line}}, Spalte {{column}}: Einen Datensatz „{{type}}“ gibt es nicht',
    meaning: 'Lohndateien haben, soweit bekannt, die Datensätze 10, 20, 30, 40, 50, 80 und 90.',
    next: 'Sehen Sie nach, ob es so gewollt ist.',
  },
  'bank-record-length': {
    title: 'Zeile {{line}}: Länge {{length}} statt {{expected}}',
    meaning: 'Die Datensätze von Lohndateien haben, soweit bekannt, alle dieselbe Länge.',
    next: 'Sehen Sie nach, ob darin etwas fehlt.',
  },
  'bank-record-endless': {
    title: 'Das ist keine Datei aus Datensätzen',
    meaning: 'Eine Zeile darin ist länger als {{most}} Zeichen.',
    next: 'Wählen Sie die richtige Datei.',
  },
  'bank-no-layout': {
    title: 'Die Organization Id in der Datei wurde nicht verglichen',
    meaning:
      'Wo sie in den Datensätzen {{first}} und {{last}} steht, ist nicht bekannt: Der Aufbau dieser Dateien ist nicht öffentlich.',
    next: 'Geben Sie beim Partner an, in welchen Spalten sie steht; von da an wird sie verglichen.',
  },
  'bank-not-ascii': {
    title: 'Zeile {{line}}, Spalte {{column}}: ein Sonderzeichen',
    meaning:
      'Sie wird als Text gesendet, wie es die Bank zuerst verlangt; solche Zeichen können unterwegs Schaden nehmen.',
    next: 'Senden Sie erst eine Testdatei. Kommt sie verändert an oder wird sie abgelehnt, senden Sie binär (waybill partner change PARTNER --transfer-type binary).',
  },
  'bank-name': {
    title: 'Die Bank nimmt keine Datei namens {{name}} an: {{fault}}',
    meaning:
      'Ein Name besteht aus der Organization Id {{organization}}, der Nummer der Datei und .##T für einen Test oder .##P für die Produktion, mit nichts dazwischen.',
    next: 'Sagen Sie, ob es ein Test oder Produktion ist, und geben Sie der Datei einen solchen Namen.',
  },
  'bank-sequence-used': {
    title: '{{name}} wurde schon gesendet',
    meaning:
      'Die Bank nimmt jede Nummer einmal an: Lohndateien einmal am Tag, Kaufdateien einmal in einer Kampagne.',
    next: 'Geben Sie der Datei die nächste freie Nummer derselben Art.',
  },
  'bank-password-file': {
    title: '{{name}} würde das Passwort bei der Bank ändern',
    meaning:
      'Eine Datei dieses Namens wird als neues Passwort gelesen. Waybill würde das alte weiter verwenden und ausgesperrt; deshalb geht sie nie als Datei hinaus.',
    next: 'Ändern Sie stattdessen das Passwort beim Partner.',
  },
  'bank-production': {
    title: '{{name}} ist eine Produktionsdatei',
    meaning: 'Die Bank wird buchen, was darin steht.',
    next: 'Nichts zu tun, wenn das so gewollt ist.',
  },
  'bank-test': {
    title: '{{name}} ist eine Testdatei',
    meaning: 'Die Bank prüft sie und bucht nichts.',
    next: 'Nichts zu tun, wenn das so gewollt ist.',
  },
  'notice-not-wanted': {
    title: '{{partner}} will vor einer Datei keine E-Mail',
    meaning: 'Nur Kaufagenten der Bank of Canada kündigen ihre Dateien an.',
    next: 'Senden Sie die Datei.',
  },
  'refused-by-word': {
    title: 'Der Partner hat sie abgelehnt, wie Sie gesagt haben',
    meaning:
      'Sie wurde zugestellt und nicht verarbeitet. Dieselbe Datei unter demselben Namen würde wieder abgelehnt.',
    next: 'Senden Sie die berichtigte Datei unter dem nächsten freien Namen, und markieren Sie diese als erledigt.',
  },
};
