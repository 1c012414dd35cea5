import type { passwords as English } from '../../en/problems/passwords.ts';

/** Our password at a partner, and how it is changed. */
export const passwords: typeof English = {
  'password-not-changeable': {
    title: 'Bij {{partner}} is het wachtwoord van hieruit niet te wijzigen',
    meaning:
      'Waybill wijzigt wachtwoorden alleen bij de Bank of Canada, met het bestand waar de bank om vraagt.',
    next: 'Wijzig het zoals de partner zegt, en vul het nieuwe bij de partner in.',
  },
  'password-rules': {
    title: 'Het wachtwoord voldoet niet aan de regels van de partner',
    meaning: 'De partner zou het weigeren. Er is niets verzonden, en het oude wachtwoord geldt nog.',
    next: 'Kies een ander, of laat Waybill er een maken.',
  },
  'password-change-open': {
    title: 'Over een wijziging van het wachtwoord is nog niet beslist',
    meaning: 'Waybill bewaart het oude en het nieuwe wachtwoord tot de e-mail van de partner er is.',
    next: 'Zeg eerst of die wijziging is bevestigd of afgewezen.',
  },
  'password-change-none': {
    title: 'Er wacht geen wijziging van het wachtwoord op antwoord',
    meaning: 'Er is één wachtwoord, en dat is in gebruik.',
    next: 'U hoeft niets te doen.',
  },
  'password-change-runs': {
    title: 'Het wachtwoord wordt op dit moment gewijzigd',
    meaning: 'Het nieuwe is onderweg naar de partner.',
    next: 'Wacht tot dat klaar is, en kijk dan opnieuw.',
  },
};
