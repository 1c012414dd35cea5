import type { sending as English } from '../../en/window/sending.ts';

/** Dropped, picked and pasted files on their way into the queue. */
export const sending: typeof English = {
  emptyFolder: 'Er staat geen bestand in de map.',
  overlay: {
    title: 'Laat los om te verzenden',
    meaning: 'U kiest de partner en ziet elke controle voordat er iets weggaat.',
    titleTo: 'Laat los om naar {{partner}} te verzenden',
    meaningTo:
      'U ziet elke controle voordat er iets weggaat. Met Shift ingedrukt wordt wat alles doorstaat meteen verzonden.',
  },
  /** A file for the Bank of Canada is one or the other, and never becomes the other by itself. */
  purpose: { test: 'TEST', production: 'PRODUCTIE', short: 'PROD' },
  purposeCount_one: '{{count}} bestand',
  purposeCount_other: '{{count}} bestanden',
  suggested: {
    label: 'Namen waaronder {{file}} kan worden verzonden',
    sendAs: 'Verzenden als',
  },
  binary: {
    meaning:
      'Deze bestanden gaan als tekst, wat de bank eerst vraagt. Kwam een testbestand veranderd aan of werd het geweigerd, verzend dan binair: byte voor byte.',
    act: 'Voortaan binair verzenden',
    toggle: 'Bestanden aan {{partner}} voortaan binair verzenden',
    toggleMeaning:
      'Tot nu toe gaan ze als tekst, waarin bijzondere tekens beschadigd kunnen raken. Binair gaan ze byte voor byte.',
    toBinary: 'Bestanden aan {{partner}} gaan voortaan binair.',
    undo: 'Weer als tekst',
  },
  announcement: {
    write: 'E-mail die het aankondigt…',
    copyText: 'E-mail kopiëren',
    copySubject: 'Onderwerp kopiëren',
  },
  dialog: {
    title: 'Bestanden verzenden',
    titleTo: 'Verzenden naar {{partner}}',
    partner: 'Partner',
    recipients_one: 'Naar {{count}} ontvanger. Meer kiezen…',
    recipients_other: 'Naar {{count}} ontvangers',
    recipientsLabel: 'Ontvangers: elk krijgt elk bestand en antwoordt voor zich',
    via: '{{destination}} via {{partner}}',
    choosePartner: 'Kies een partner',
    noPartners: 'Er is nog geen partner waarnaar u bestanden kunt verzenden.',
    addPartner: 'Partner toevoegen',
    pick: 'Bestanden kiezen…',
    more: 'Meer bestanden toevoegen…',
    dropHere: 'Sleep bestanden hierheen, plak ze of kies ze.',
    files: 'Bestanden',
    remove: '{{file}} weglaten',
    nameAt: 'Naam bij de partner',
    nameFor: 'Naam van {{file}} bij de partner',
    taking: '{{file}} wordt gelezen',
    taken: 'Gelezen',
    checking: 'Controleren…',
    checked: 'Gereed',
    choosePartnerFirst: 'Controle volgt als een partner is gekozen',
    warning: 'Waarschuwing',
    error: 'Houdt het tegen',
    note: 'Opmerking',
    send_one: '{{count}} bestand verzenden',
    send_other: '{{count}} bestanden verzenden',
    sendSome: '{{good}} van {{count}} bestanden verzenden',
    sendNone: 'Verzenden',
    sending: 'In de wachtrij zetten…',
    nothingLeaves: 'Er verlaat niets deze computer voordat u op Verzenden klikt.',
    withWarnings: 'U verzendt ze met de getoonde waarschuwingen.',
    folder: 'Een map kan niet worden verzonden. Kies de bestanden erin.',
    noPath: 'Dit bestand staat niet op een schijf. Sla het eerst op en sleep het dan hierheen.',
    uploadFailed: 'Het bestand kon niet worden gelezen.',
  },
};
