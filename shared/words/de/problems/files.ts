import type { files as English } from '../../en/problems/files.ts';

/** Problems of a file on this computer, and of its name between the partners. */
export const files: typeof English = {
  'file-not-found': {
    title: 'Die Datei ist nicht da',
    meaning: 'Auf diesem Computer gibt es keine Datei dieses Namens. Es wurde nichts gesendet.',
    next: 'Prüfen Sie Namen und Ordner.',
  },
  'file-not-readable': {
    title: 'Die Datei ist nicht lesbar',
    meaning: 'Der Computer lässt Waybill die Datei nicht lesen. Es wurde nichts gesendet.',
    next: 'Prüfen Sie die Berechtigungen, oder schließen Sie das Programm, das die Datei offen hält.',
  },
  'file-is-folder': {
    title: 'Das ist ein Ordner, keine Datei',
    meaning: 'Nur einzelne Dateien lassen sich senden.',
    next: 'Wählen Sie die Dateien darin, oder packen Sie den Ordner in eine Datei.',
  },
  'send-key-used': {
    title: 'Die Datei ist schon eingereiht, für andere',
    meaning:
      'Die Antwort auf den ersten Versuch ging unterwegs verloren. Was damals verlangt war, ist eingereiht; nichts wurde ein zweites Mal gesendet.',
    next: 'Sehen Sie sich die Datei bei den Übertragungen an. Um sie auch diesen Partnern zu senden, ziehen Sie sie noch einmal hierher.',
  },
  'file-changed': {
    title: 'Die Datei hat sich beim Kopieren geändert',
    meaning:
      'Was gesendet worden wäre, ist weder die alte noch die neue Datei; deshalb wurde sie nicht gesendet.',
    next: 'Warten Sie, bis die Datei fertig ist, und senden Sie sie dann noch einmal.',
  },
  'file-too-big': {
    title: 'Die Datei ist zu groß',
    meaning: 'Die Datei ist größer, als dieser Partner oder sein Protokoll erlaubt.',
    next: 'Teilen Sie die Datei, oder vereinbaren Sie mit dem Partner einen anderen Weg.',
  },
  'name-invalid': {
    title: 'Der Name ist zwischen den Partnern nicht verwendbar',
    meaning:
      'Ein Name zwischen OFTP2-Partnern hat 1 bis 26 Großbuchstaben, Ziffern, Leerzeichen oder die Zeichen / - . & ( ).',
    next: 'Geben Sie der Datei für den Partner einen anderen Namen, etwa {{suggestion}}.',
  },
  'name-too-long': {
    title: 'Der Name ist zu lang',
    meaning:
      '„{{name}}“ ist länger als die {{most}} Zeichen, die ein Name zwischen OFTP2-Partnern haben darf.',
    next: 'Geben Sie der Datei für den Partner einen kürzeren Namen, etwa {{suggestion}}.',
  },
  'name-adjusted': {
    title: 'Beim Partner wird die Datei {{to}} heißen',
    meaning: 'Der Name {{from}} passt nicht zu den Regeln des Protokolls.',
    next: 'Senden Sie sie so, oder geben Sie den gewünschten Namen an.',
  },
  'name-unusual': {
    title: 'Manche Partner lehnen einen solchen Namen ab',
    meaning: 'Der Name ist erlaubt, enthält aber Zeichen, die manche Stationen nicht annehmen.',
    next: 'Senden Sie sie so, wenn der Partner zugestimmt hat, oder nennen Sie sie {{suggestion}}.',
  },
  'name-not-agreed': {
    title: 'Dieser Partner nimmt einen solchen Namen nicht an',
    meaning:
      'Vereinbart ist, dass Namen nur Großbuchstaben, Ziffern und / - . & ( ) enthalten. {{name}} enthält andere Zeichen.',
    next: 'Nennen Sie sie {{suggestion}}.',
  },
  'file-empty': {
    title: 'Die Datei ist leer',
    meaning: 'Die Datei hat keinen Inhalt. Die meisten Partner erwarten einen.',
    next: 'Senden Sie sie so, wenn das gewollt ist, oder prüfen Sie die Datei.',
  },
  'file-error': {
    title: 'Der Computer meldet einen Fehler bei der Datei',
    meaning: 'Die Datei ließ sich nicht bis zum Ende lesen oder schreiben.',
    next: 'Prüfen Sie den Datenträger oder das Netzlaufwerk, und versuchen Sie es dann erneut.',
  },
  'folder-not-empty': {
    title: 'Der Ordner ist nicht leer',
    meaning: '{{folder}} enthält schon etwas. Es wurde nichts geschrieben.',
    next: 'Nennen Sie einen neuen oder leeren Ordner.',
  },
  'folder-not-found': {
    title: 'Der Ordner ist nicht da',
    meaning: 'Auf diesem Computer gibt es den Ordner {{folder}} nicht.',
    next: 'Prüfen Sie die Schreibweise, oder wählen Sie einen anderen.',
  },
  'folder-not-writable': {
    title: 'In den Ordner lässt sich nichts schreiben',
    meaning: 'Der Computer lässt Waybill nicht in {{folder}} schreiben.',
    next: 'Prüfen Sie die Berechtigungen, oder wählen Sie einen anderen.',
  },
  'folder-not-readable': {
    title: 'Der Ordner lässt sich nicht öffnen',
    meaning: 'Der Computer lässt Waybill nicht in {{folder}} sehen ({{cause}}).',
    next: 'Prüfen Sie die Berechtigungen, oder wählen Sie einen anderen.',
  },
  'folder-unreadable': {
    title: '{{folder}} konnte nicht gelesen werden',
    meaning: 'Dieser Computer lässt Waybill nicht in den Ordner sehen, oder es gibt ihn nicht mehr.',
    next: 'Prüfen Sie die Rechte des Ordners, oder wählen Sie seine Dateien.',
  },
  'folder-too-big': {
    title: 'In {{folder}} ist zu viel',
    meaning:
      'Mehr als {{most}} Dateien und Ordner lassen sich nicht auf einmal senden. Es wurde nichts gesendet.',
    next: 'Senden Sie den Inhalt in Teilen, oder packen Sie ihn in eine Datei.',
  },
  'folder-too-deep': {
    title: 'Die Ordner liegen zu tief ineinander',
    meaning: '{{folder}} liegt mehr als {{most}} Ordner tief. Es wurde nichts gesendet.',
    next: 'Senden Sie den Inhalt in Teilen, oder packen Sie ihn in eine Datei.',
  },
  'path-not-absolute': {
    title: 'Der Ort der Datei ist nicht vollständig',
    meaning:
      'Der Dienst nimmt Dateien nur mit vollständigem Pfad, damit keine andere gemeint sein kann. Es wurde nichts gesendet.',
    next: 'Nennen Sie die Datei mit allen ihren Ordnern.',
  },
  'not-in-intake': {
    title: 'Die Datei liegt am falschen Ort',
    meaning:
      'Nur Dateien, die ein Fenster übergeben hat, werden übernommen statt kopiert. Es wurde nichts gesendet.',
    next: 'Senden Sie die Datei von dort, wo sie liegt.',
  },
  'remote-name-unfit': {
    title: 'Eine Datei namens {{name}} kann der Server nicht annehmen',
    meaning:
      'Der Name ist leer, zu lang für einen Server (255 Byte), enthält Zeilenenden oder Ähnliches, oder er führt aus seinem Ordner hinaus (. oder ..).',
    next: 'Geben Sie der Datei für den Partner einen anderen Namen, oder benennen Sie sie hier um.',
  },
  'spool-file-missing': {
    title: 'Die aufbewahrte Kopie der Datei ist verschwunden',
    meaning:
      'Die Kopie, die Waybill von jeder Datei bis zur Quittung aufbewahrt, ist nicht mehr da, oder sie ist nicht mehr, was sie war.',
    next: 'Senden Sie die Datei noch einmal von dort, woher sie kam.',
  },
  'name-taken': {
    title: 'Es gibt schon zu viele Dateien dieses Namens',
    meaning: 'Eine empfangene Datei ersetzt nie eine andere, und für diese war kein freier Name zu finden.',
    next: 'Räumen Sie den Ordner für empfangene Dateien auf.',
  },
  'disk-full': {
    title: 'Der Datenträger ist voll',
    meaning:
      'Es ist kein Platz mehr für das, was aufbewahrt werden muss. Verloren ist nichts, was zuvor aufbewahrt wurde.',
    next: 'Schaffen Sie Platz auf dem Datenträger, und versuchen Sie es dann erneut.',
  },
  'disk-slow': {
    title: 'Der Datenträger antwortet langsam',
    meaning:
      'Waybill hat {{seconds}} s auf {{folder}} gewartet. Verloren geht nichts: Was noch läuft, gilt erst als erledigt, wenn es auf dem Datenträger steht.',
    next: 'Wenn das anhält: Verlegen Sie den Ordner vom Netzlaufwerk auf einen Datenträger dieses Computers, und nehmen Sie ihn vom Virenscanner aus.',
  },
  'write-failed': {
    title: 'Die Datei ließ sich nicht schreiben',
    meaning: 'Der Computer hat Waybill die Datei nicht schreiben lassen.',
    next: 'Prüfen Sie den Ordner und seine Berechtigungen; Waybill versucht es erneut.',
  },
};
