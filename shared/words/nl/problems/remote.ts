import type { remote as English } from '../../en/problems/remote.ts';

/** Problems with what lies at a partner. */
export const remote: typeof English = {
  'remote-too-deep': {
    title: 'De mappen gaan te diep',
    meaning: 'Mappen in mappen worden tot {{most}} diep doorgelopen. Wat dieper ligt, is zo gelaten.',
    next: 'Begin dieper in de mappen.',
  },
  'remote-too-many': {
    title: 'Dat is te veel in één keer',
    meaning: 'Per keer worden hoogstens {{most}} bestanden en mappen doorgelopen. De rest is zo gelaten.',
    next: 'Kies minder mappen, of ga verder met wat over is.',
  },
  'remote-top-folder': {
    title: 'De bovenste map wordt niet verwijderd',
    meaning: 'Alles bij deze partner zou dan weg zijn. Er is niets veranderd.',
    next: 'Kies daarbinnen wat weg moet.',
  },
  'remote-not-found': {
    title: '{{partner}} heeft geen {{file}}',
    meaning: 'De map daar toont het niet. Er is niets gedaan.',
    next: 'waybill ls toont wat er is; op de meeste servers maken hoofdletters verschil.',
  },
  'remote-not-a-file': {
    title: '{{file}} is bestand noch map',
    meaning: 'Het is een apparaat of iets dergelijks, en kan niet worden opgehaald.',
    next: 'U hoeft niets te doen.',
  },
  'remote-link-left': {
    title: 'De koppeling {{file}} is overgeslagen',
    meaning: 'Koppelingen in mappen worden niet gevolgd: ze kunnen overal heen leiden, en in kringen.',
    next: 'Hebt u nodig waar ze heen leidt, kies dat dan apart.',
  },
  'remote-folder-empty': {
    title: 'Er staan geen bestanden in {{folder}}',
    meaning: 'De map bij de partner is leeg; er is niets opgehaald.',
    next: 'U hoeft niets te doen.',
  },
  'remote-names-left': {
    title: '{{count}} {{count|naam|namen}} in {{folder}} {{count|is|zijn}} niet te lezen',
    meaning:
      'Ze zijn anders geschreven dan afgesproken, of een bestand mag zo niet heten. De andere komen wel.',
    next: 'Vraag de partner om andere namen, of probeer de andere codering van namen.',
  },
  'local-name-taken': {
    title: '{{file}} is er al',
    meaning:
      'Wat zou worden opgehaald, heeft dezelfde naam. Er is niets opgehaald, en aan het bestand hier is niets veranderd.',
    next: 'Zeg wat er moet gebeuren: overschrijven, beide behouden, aanvullen of zo laten.',
  },
  'local-name-skipped': {
    title: 'Niet opgehaald: {{file}} is er al',
    meaning: 'Zoals is afgesproken of zoals u hebt gezegd, blijft wat hier is.',
    next: 'U hoeft niets te doen.',
  },
  'fetched-already': {
    title: '{{file}} is al onderweg',
    meaning:
      'Hetzelfde bestand staat al in de wachtrij voor dezelfde plaats. Het is er niet nog een keer in gezet.',
    next: 'U hoeft niets te doen.',
  },
  'beginning-changed': {
    title: '{{file}} is veranderd',
    meaning: 'Het zou als begin van het bestand worden aangevuld, en is niet meer wat het toen was.',
    next: 'Haal het bestand nog een keer op, en zeg opnieuw wat er met het bestand hier moet gebeuren.',
  },
};
