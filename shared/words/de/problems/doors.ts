import type { doors as English } from '../../en/problems/doors.ts';

/** Problems between a door (the window, the command line) and the engine behind it. */
export const doors: typeof English = {
  'too-many-calls': {
    title: 'Zu viel auf einmal verlangt',
    meaning: 'Der Dienst ist noch mit früheren Anfragen beschäftigt. Es wurde nichts geändert.',
    next: 'Warten Sie einen Augenblick, und versuchen Sie es noch einmal.',
  },
  'line-too-long': {
    title: 'Zu viel auf einmal an den Dienst gesendet',
    meaning: 'Der Dienst nimmt nur Anfragen begrenzter Größe an, damit niemand seinen Speicher füllen kann.',
    next: 'Gehen Sie in kleineren Schritten vor: weniger Dateien auf einmal.',
  },
  'host-not-ours': {
    title: 'Diese Adresse ist nicht die von Waybill',
    meaning:
      'Das Fenster wurde unter einem fremden Namen aufgerufen und antwortet nicht, um Fremde fernzuhalten.',
    next: 'Öffnen Sie das Fenster, indem Sie Waybill starten.',
  },
  'origin-not-ours': {
    title: 'Die Anfrage kam von einer anderen Seite',
    meaning: 'Nur das Fenster von Waybill darf den Dienst etwas fragen.',
    next: 'Öffnen Sie das Fenster, indem Sie Waybill starten.',
  },
  'not-let-in': {
    title: 'Diese Seite darf nicht mit dem Dienst sprechen',
    meaning: 'Die Seite wurde nicht von Waybill geöffnet, oder sie ist seit einem früheren Start offen.',
    next: 'Schließen Sie sie, und starten Sie Waybill neu.',
  },
  'start-link-spent': {
    title: 'Dieser Startlink ist verbraucht oder zu alt',
    meaning: 'Jeder Link öffnet das Fenster einmal, innerhalb einer Minute.',
    next: 'Starten Sie Waybill neu, um einen neuen Link zu bekommen.',
  },
  'upload-cut': {
    title: 'Die Datei kam nicht vollständig an',
    meaning: 'Das Fenster hat weniger Bytes übergeben, als die Datei hat. Es wurde nichts behalten.',
    next: 'Legen Sie die Datei noch einmal ab.',
  },
  'file-without-path': {
    title: 'Diese Datei liegt auf keinem Datenträger',
    meaning: 'Was abgelegt oder eingefügt wurde, gibt es nur in einem anderen Programm.',
    next: 'Speichern Sie es erst als Datei, und legen Sie dann diese ab.',
  },
  'window-not-built': {
    title: 'Das Fenster fehlt',
    meaning: 'Neben dem Programm fehlen die Dateien des Fensters.',
    next: 'Führen Sie npm run build aus, oder installieren Sie Waybill neu.',
  },
  'port-not-free': {
    title: 'Der Port ist von einem anderen Programm belegt',
    meaning: 'Das Fenster lässt sich an diesem Port nicht anbieten.',
    next: 'Wählen Sie einen anderen Port, oder keinen: Dann wird ein freier genommen.',
  },
};
