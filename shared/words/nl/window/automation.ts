import type { automation as English } from '../../en/window/automation.ts';

/** What happens by itself, and when next. */
export const automation: typeof English = {
  title: 'Automatisch',
  lead: 'Wat Waybill vanzelf doet, en wanneer weer.',
  partners: 'Per partner',
  empty: {
    title: 'Hier komt wat er per partner vanzelf gebeurt',
    meaning: 'Wanneer de volgende verbinding is, wat er wacht, en waarover u bericht krijgt.',
  },
  all: {
    title: 'Voor alle partners',
    listen: 'Partners mogen verbinding maken met deze computer',
    listening: 'Luistert op poort {{ports}}.',
    notListening: 'Niemand kan verbinding maken: Waybill luistert niet.',
    listenFailed: 'De poort kon niet worden geopend. De statusbalk zegt waarom.',
    settings: 'Poorten en adressen…',
    retries:
      'Wat niet kon worden verzonden, wordt opnieuw geprobeerd: eerst na seconden, op het laatst na een half uur, vanaf waar het stopte.',
    certificates:
      'U krijgt bericht {{first}}, {{second}} en {{third}} dagen voordat een certificaat verloopt. Om de paar uur wordt nagegaan of certificaten zijn ingetrokken.',
    deadlines:
      'Wat niet binnen de afgesproken tijd is afgeleverd, stopt, en een ontvangstbewijs dat te laat is, wordt gemeld: beide staan onder “Vraagt uw aandacht”.',
  },
  paused: 'gepauzeerd',
  needsPerson: 'wacht op u',
  callsByItself: 'Vanzelf verbinden met {{partner}}',
  now: 'Nu verbinden',
  nowFor: 'Nu verbinden: {{partner}}',
  waiting_one: '{{count}} bestand is onderweg',
  waiting_other: '{{count}} bestanden zijn onderweg',
  nothingWaits: 'Verbinding zodra er een bestand is',
  callSoon: 'Volgende verbinding: zo snel mogelijk',
  callAt: 'Volgende verbinding: {{moment}}',
  looks: 'Zoekt elke {{time}} naar antwoorden zolang er een wordt verwacht',
  lookSoon: 'Volgende keer zoeken: binnen een minuut',
  lookAt: 'Volgende keer zoeken: {{moment}}',
  pausedMeaning: 'Alleen verbinding als u het zegt; termijnen lopen door',
  mayCall: 'Mag altijd verbinding met ons maken',
  reminder_one: '{{count}} ontvangstbewijs wordt verwacht; herinnering: {{moment}}',
  reminder_other: '{{count}} ontvangstbewijzen worden verwacht; eerste herinnering: {{moment}}',
};
