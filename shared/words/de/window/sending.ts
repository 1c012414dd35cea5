import type { sending as English } from '../../en/window/sending.ts';

/** Dropped, picked and pasted files on their way into the queue. */
export const sending: typeof English = {
  emptyFolder: 'In dem Ordner liegt keine Datei.',
  overlay: {
    title: 'Zum Senden ablegen',
    meaning: 'Sie wählen den Partner und sehen jede Prüfung, bevor etwas hinausgeht.',
    titleTo: 'Ablegen und an {{partner}} senden',
    meaningTo:
      'Sie sehen jede Prüfung, bevor etwas hinausgeht. Mit gedrückter Umschalttaste wird sofort gesendet, was alle besteht.',
  },
  /** A file for the Bank of Canada is one or the other, and never becomes the other by itself. */
  purpose: { test: 'TEST', production: 'PRODUKTION', short: 'PROD' },
  purposeCount_one: '{{count}} Datei',
  purposeCount_other: '{{count}} Dateien',
  suggested: {
    label: 'Namen, unter denen {{file}} gesendet werden kann',
    sendAs: 'Senden als',
  },
  dialog: {
    title: 'Dateien senden',
    titleTo: 'An {{partner}} senden',
    partner: 'Partner',
    recipients_one: 'An {{count}} Empfänger. Weitere wählen …',
    recipients_other: 'An {{count}} Empfänger',
    recipientsLabel: 'Empfänger: Jeder bekommt jede Datei und antwortet für sich',
    via: '{{destination}} über {{partner}}',
    choosePartner: 'Partner wählen',
    noPartners: 'Es gibt noch keinen Partner, an den sich Dateien senden lassen.',
    addPartner: 'Partner hinzufügen',
    pick: 'Dateien auswählen …',
    more: 'Weitere Dateien …',
    dropHere: 'Legen Sie Dateien hier ab, fügen Sie sie ein, oder wählen Sie sie aus.',
    files: 'Dateien',
    remove: '{{file}} weglassen',
    nameAt: 'Name beim Partner',
    nameFor: 'Name von {{file}} beim Partner',
    taking: '{{file}} wird gelesen',
    taken: 'Gelesen',
    checking: 'Wird geprüft …',
    checked: 'Bereit',
    choosePartnerFirst: 'Wird geprüft, sobald ein Partner gewählt ist',
    warning: 'Warnung',
    error: 'Verhindert das Senden',
    note: 'Hinweis',
    send_one: '{{count}} Datei senden',
    send_other: '{{count}} Dateien senden',
    sendSome: '{{good}} von {{count}} Dateien senden',
    sendNone: 'Senden',
    sending: 'Wird eingereiht …',
    nothingLeaves: 'Nichts verlässt diesen Computer, bevor Sie auf „Senden“ klicken.',
    withWarnings: 'Sie senden sie trotz der angezeigten Warnungen.',
    folder: 'Ein Ordner lässt sich nicht senden. Wählen Sie die Dateien darin aus.',
    noPath: 'Diese Datei liegt auf keinem Datenträger. Speichern Sie sie erst, und legen Sie sie dann ab.',
    uploadFailed: 'Die Datei konnte nicht gelesen werden.',
  },
  binary: {
    meaning:
      'Diese Dateien gehen als Text, wie es die Bank zuerst verlangt. Kam eine Testdatei verändert an oder wurde sie abgelehnt, senden Sie binär: Byte für Byte.',
    act: 'Künftig binär senden',
    toggle: 'Dateien an {{partner}} künftig binär senden',
    toggleMeaning:
      'Bisher gehen sie als Text, in dem besondere Zeichen Schaden nehmen können. Binär gehen sie Byte für Byte.',
    toBinary: 'Dateien an {{partner}} gehen künftig binär.',
    undo: 'Wieder als Text',
  },
  announcement: {
    write: 'E-Mail zur Ankündigung …',
    copyText: 'E-Mail kopieren',
    copySubject: 'Betreff kopieren',
  },
};
