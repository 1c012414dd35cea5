import type { passwords as English } from '../../en/window/passwords.ts';

/** Our passwords at partners that tell how they are changed. */
export const passwords: typeof English = {
  title: 'Ons wachtwoord',
  open: 'Wachtwoord…',
  reading: 'Lezen…',
  notSet: 'Er is geen wachtwoord ingevuld.',
  since: 'In gebruik sinds {{moment}}.',
  due: 'Uiterlijk te wijzigen: {{moment}}.',
  old: 'Het had gewijzigd moeten zijn: {{moment}}.',
  history: 'Eerdere wijzigingen',
  wordOn: 'bericht van {{day}}',
  logsIn: {
    old: 'Aanmelden gaat met het oude.',
    new: 'Aanmelden gaat met het nieuwe.',
  },
  state: {
    prepared: 'Begonnen: {{moment}}; er is nog niets verzonden.',
    sending: 'Het nieuwe wachtwoord is onderweg.',
    uploaded: 'De partner heeft het nieuwe wachtwoord sinds {{moment}}; zijn e-mail is er nog niet.',
    unknown:
      'De verbinding viel weg ({{moment}}) terwijl het nieuwe wachtwoord werd verzonden: niemand weet of de partner het heeft.',
    confirmed: 'Bevestigd: {{moment}}',
    rejected: 'Door de partner afgewezen: {{moment}}',
    failed: 'Mislukt: {{moment}}, er is niets verzonden',
    replaced: 'Handmatig ingevuld: {{moment}}',
  },
  change: {
    title: 'Wachtwoord bij {{partner}} wijzigen',
    wanted: 'Nieuw wachtwoord',
    make: 'Laten maken',
    copy: 'Kopiëren',
    show: 'Tonen',
    send: 'Wachtwoord wijzigen',
    kept: 'Beide blijven bewaard tot de e-mail er is.',
    meaning:
      'Het nieuwe wachtwoord wordt verzonden in een bestand dat op geen schijf staat. De partner wijzigt het binnen enkele minuten en meldt in een e-mail of dat is gelukt. Bewaar een kopie waar uw organisatie haar wachtwoorden bewaart: bij de partner kan niemand het teruglezen.',
  },
  decide: {
    title: 'Heeft {{partner}} het wachtwoord gewijzigd?',
    meaning:
      'In de e-mail van de partner staat of de wijziging is gelukt. Tot u het meldt, worden beide wachtwoorden bewaard.',
    which: 'Aanmelden met',
    old: 'Het oude wachtwoord',
    oldMeaning: 'Zolang de wijziging niet is ingegaan.',
    new: 'Het nieuwe wachtwoord',
    newMeaning: 'Als het oude wordt geweigerd. Waybill probeert het andere nooit vanzelf.',
    refused:
      'De partner heeft de aanmelding geweigerd ({{moment}}). Kies het andere wachtwoord als dat het juiste is.',
    accepted: 'De partner heeft ons met het nieuwe wachtwoord toegelaten ({{moment}}).',
    on: 'De dag waarop de e-mail kwam',
    note: 'Wie het heeft gezegd, en hoe',
    notYet: 'Nog niet',
    confirm: 'Het is gelukt',
    reject: 'Het is afgewezen',
    confirmed: 'Voortaan geldt het nieuwe wachtwoord.',
    rejected: 'Het oude wachtwoord blijft gelden.',
  },
};
