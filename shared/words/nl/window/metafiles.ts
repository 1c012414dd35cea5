import type { metafiles as English } from '../../en/window/metafiles.ts';

/** What the window says of Digipoort's metafiles, and of answers that fit several files. */
export const metafiles: typeof English = {
  sent: 'Metabestand, zoals het is verzonden',
  cameWith: 'Metabestand dat erbij kwam',
  made: 'Metabestand, zoals het wordt verzonden',
  reference: 'Referentie',
  theirReference: 'Referentie van Digipoort',
  sender: 'Afzender',
  receiver: 'Ontvanger',
  dataReferenceId: 'Referentie',
  show: 'Metabestand tonen',
  hide: 'Metabestand verbergen',
  copy: 'Metabestand kopiëren',
  correct: 'Metabestand verbeteren…',
  withdraw: 'Intrekken…',
  withdrawing: 'Het moet worden ingetrokken',
  withdrawingMeaning:
    'In de volgende sessie kijkt Waybill of Digipoort het heeft overgenomen, en verwijdert het daar als dat niet zo is.',
  leftThere: 'Het bestand staat nog bij Digipoort, en er gebeurt niets mee. Het kan worden ingetrokken.',
  correctDialog: {
    title: 'Metabestand verbeteren',
    meaning:
      'Het bestand staat nog bij Digipoort: alleen het metabestand gaat. Wat hier leeg blijft en wat er verder in staat, is bij de partner afgesproken. Heeft Digipoort het bestand intussen overgenomen, dan wordt er niets verzonden.',
    leave: 'Nu niet',
    act: 'Metabestand verzenden',
  },
  withdrawDialog: {
    title: '{{file}} intrekken?',
    meaning:
      'Het wordt bij Digipoort definitief verwijderd. Uw eigen bestand blijft. Heeft Digipoort het intussen overgenomen, dan wordt er niets verwijderd en geldt het als afgeleverd.',
    leave: 'Daar laten staan',
    act: 'Intrekken',
  },
  assignDialog: {
    title: 'Voor welk bestand is dit ontvangstbewijs?',
    received:
      '{{partner}} heeft een bestand ontvangen waarvan de naam met {{name}} begint ({{moment}}). Dat geldt voor meerdere van uw bestanden, en in het ontvangstbewijs staat niet voor welk het is.',
    refused:
      '{{partner}} heeft een bestand afgekeurd waarvan de naam met {{name}} begint ({{moment}}). Dat geldt voor meerdere van uw bestanden, en in het bericht staat niet voor welk het is.',
    receivedNone:
      '{{partner}} heeft een bestand ontvangen dat daar {{name}} heet ({{moment}}). Geen van uw bestanden die op een ontvangstbewijs wachten, heet zo.',
    refusedNone:
      '{{partner}} heeft een bestand afgekeurd dat daar {{name}} heet ({{moment}}). Geen van uw bestanden die op een ontvangstbewijs wachten, heet zo.',
    which: 'Bestanden die nog op antwoord wachten',
    sentAt: 'afgeleverd {{moment}}, {{size}}',
    none: 'Geen van deze',
    noneMeaning: 'Het blijft bij de ontvangstbewijzen bewaard, en de vraag komt niet terug.',
    leave: 'Nu niet',
    act: 'Dit is het',
  },
  standing: {
    title: 'Ons certificaat, zoals Digipoort het ziet',
    subject: 'Certificaat',
    oin: 'OIN',
    ends: 'Verloopt',
    chain: 'Keten',
    complete: 'volledig, tot en met {{root}}',
    incomplete: 'eindigt bij {{top}}: wie dat heeft ondertekend, is hier niet bekend',
    alone: 'door zichzelf ondertekend',
    levels: 'Elk niveau: ingetrokken of niet',
    good: 'niet ingetrokken',
    revoked: 'ingetrokken',
    'not-needed': 'het stamcertificaat: geen lijst nodig',
    'not-checked': 'niet gecontroleerd',
    listOf: 'lijst van {{moment}}',
    answerOf: 'antwoord van {{moment}}',
    until: 'geldt tot {{moment}}',
    nothing: 'Er is niets op aan te merken.',
    register: 'Het is bij Logius geregistreerd',
  },
};
