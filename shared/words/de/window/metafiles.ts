import type { metafiles as English } from '../../en/window/metafiles.ts';

/** What the window says of Digipoort's metafiles, and of answers that fit several files. */
export const metafiles: typeof English = {
  sent: 'Metafile, wie es gesendet wurde',
  cameWith: 'Metafile, das mitkam',
  made: 'Metafile, wie es gesendet wird',
  reference: 'Referenz',
  theirReference: 'Referenz von Digipoort',
  sender: 'Absender',
  receiver: 'Empfänger',
  dataReferenceId: 'Referenz',
  show: 'Metafile anzeigen',
  hide: 'Metafile ausblenden',
  copy: 'Metafile kopieren',
  correct: 'Metafile berichtigen …',
  withdraw: 'Zurückziehen …',
  withdrawing: 'Sie soll zurückgezogen werden',
  withdrawingMeaning:
    'In der nächsten Sitzung sieht Waybill nach, ob Digipoort sie genommen hat, und löscht sie dort, wenn nicht.',
  leftThere: 'Die Datei liegt noch bei Digipoort, und nichts geschieht mit ihr. Sie lässt sich zurückziehen.',
  correctDialog: {
    title: 'Metafile berichtigen',
    meaning:
      'Die Datei liegt noch bei Digipoort: Nur das Metafile wird gesendet. Was hier leer bleibt und was sonst darin steht, ist beim Partner vereinbart. Hat Digipoort die Datei inzwischen genommen, wird nichts gesendet.',
    leave: 'Jetzt nicht',
    act: 'Metafile senden',
  },
  withdrawDialog: {
    title: '{{file}} zurückziehen?',
    meaning:
      'Die Datei wird bei Digipoort endgültig gelöscht. Ihre eigene Datei bleibt. Hat Digipoort sie inzwischen genommen, wird nichts gelöscht, und sie gilt als zugestellt.',
    leave: 'Dort lassen',
    act: 'Zurückziehen',
  },
  assignDialog: {
    title: 'Zu welcher Datei gehört diese Quittung?',
    received:
      '{{partner}} hat eine Datei empfangen, deren Name mit {{name}} beginnt ({{moment}}). So beginnen mehrere Ihrer Dateien, und nichts in der Quittung sagt, welche es ist.',
    refused:
      '{{partner}} hat eine Datei zurückgewiesen, deren Name mit {{name}} beginnt ({{moment}}). So beginnen mehrere Ihrer Dateien, und nichts in der Meldung sagt, welche es ist.',
    receivedNone:
      '{{partner}} hat eine Datei empfangen, die dort {{name}} heißt ({{moment}}). Keine Ihrer Dateien, die auf eine Quittung warten, heißt so.',
    refusedNone:
      '{{partner}} hat eine Datei zurückgewiesen, die dort {{name}} heißt ({{moment}}). Keine Ihrer Dateien, die auf eine Quittung warten, heißt so.',
    which: 'Dateien, die noch auf Antwort warten',
    sentAt: 'zugestellt: {{moment}}, {{size}}',
    none: 'Keine davon',
    noneMeaning: 'Sie bleibt bei den Quittungen, und niemand wird noch einmal gefragt.',
    leave: 'Jetzt nicht',
    act: 'Diese ist es',
  },
  standing: {
    title: 'Unser Zertifikat, wie Digipoort es sieht',
    subject: 'Zertifikat',
    oin: 'OIN',
    ends: 'Läuft ab',
    chain: 'Kette',
    complete: 'vollständig, bis {{root}}',
    incomplete: 'endet bei {{top}}: Wer es signiert hat, ist hier nicht bekannt',
    alone: 'von sich selbst signiert',
    levels: 'Jede Ebene: gesperrt oder nicht',
    good: 'nicht gesperrt',
    revoked: 'gesperrt',
    'not-needed': 'das Stammzertifikat: braucht keine Liste',
    'not-checked': 'nicht geprüft',
    listOf: 'Liste ({{moment}})',
    answerOf: 'Antwort ({{moment}})',
    until: 'gilt bis {{moment}}',
    nothing: 'Nichts spricht dagegen.',
    register: 'Es ist bei Logius registriert',
  },
};
