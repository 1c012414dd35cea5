import type { certificateOffers as English } from '../../en/window/certificate-offers.ts';

/** Certificates that partners send each other as files: the question about one that came, and the dialog that sends ours. */
export const certificateOffers: typeof English = {
  waiting: 'Certificaten die op u wachten',
  titlePlain: 'Een binnengekomen certificaat',
  title: 'Is dit het certificaat van {{partner}}?',
  gone: 'Er is intussen over beslist; u hoeft niets meer te doen.',
  kind: {
    request: '{{partner}} heeft zijn certificaat gestuurd en vraagt om het uwe.',
    deliver: '{{partner}} heeft zijn volgende certificaat gestuurd.',
    replace: '{{partner}} heeft een nieuw certificaat gestuurd dat het vorige vervangt.',
  },
  meaning: {
    request: 'Wat nu geldt, blijft gelden.',
    deliver: 'Beide gelden naast elkaar, tot het vorige verloopt.',
    replace: 'Zodra u het aanvaardt, geldt het vorige niet meer: dat is misschien in verkeerde handen.',
  },
  known: 'Het is hier al bewaard; aanvaarden verandert alleen waarvoor het wordt gebruikt.',
  first: 'Van {{partner}} is er nog geen om het mee te vergelijken. Vergelijk de vingerafdruk.',
  old: 'Nu in gebruik',
  new: 'Nu gestuurd',
  ending: 'Voor deze doelen niet meer vertrouwd: {{labels}}.',
  answer: 'Ook het onze sturen',
  answerHint: 'Elk van onze certificaten dat bij deze partner in gebruik is, gaat als bestand weg.',
  note: 'Hoe u zekerheid kreeg, of waarom u het weigert',
  noteHint: 'Wordt bij het besluit bewaard. De reden van een weigering leest de partner.',
  later: 'Later',
  refuse: 'Weigeren',
  accept: 'Aanvaarden',
  told: {
    accept: 'Het certificaat van {{partner}} is aanvaard; het ontvangstbewijs volgt.',
    refuse: 'Het certificaat is geweigerd; {{partner}} krijgt dat te horen.',
    answered_one: 'Het onze is onderweg naar {{partner}}.',
    answered_other: '{{count}} certificaten van ons zijn onderweg naar {{partner}}.',
  },
  deliver: {
    title: '{{label}} aan partners sturen',
    meaning:
      'Het gaat als bestand dat het programma van de partner als certificaat herkent; er gaat geen sleutel mee. Het ontvangstbewijs zegt of de partner het heeft overgenomen.',
    kind: 'Wat het de partner meldt',
    kinds: {
      deliver: 'Het volgende',
      replace: 'Vervangt het vorige',
      request: 'En stuur mij het uwe',
    },
    kindMeaning: {
      deliver: 'Het vorige geldt tot het verloopt.',
      replace: 'Het vorige geldt niet meer. Voor als de sleutel in verkeerde handen kan zijn.',
      request: 'Voor een begin: de partner antwoordt met zijn eigen certificaat.',
    },
    partners: 'Partners',
    nobody: 'Er is nog geen partner waarnaar u bestanden kunt verzenden.',
    deliver_one: 'Aan {{count}} partner sturen',
    deliver_other: 'Aan {{count}} partners sturen',
    told_one: '{{label}} is onderweg naar {{count}} partner.',
    told_other: '{{label}} is onderweg naar {{count}} partners.',
  },
};
