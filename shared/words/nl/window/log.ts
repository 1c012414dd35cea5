import type { log as English } from '../../en/window/log.ts';

/** The screen of all sessions, and the panel of one with its trace. */
export const log: typeof English = {
  title: 'Logboek',
  search: 'Partners en bestanden zoeken',
  filters: {
    label: 'Wat wordt getoond',
    partner: 'Partner',
    partnerAll: 'Alle partners',
    failed: 'Alleen wat is mislukt',
    clear: 'Alles tonen',
  },
  grid: 'Sessies, nieuwste eerst',
  count_one: '{{formatted}} sessie',
  count_other: '{{formatted}} sessies',
  columns: {
    role: 'Verbinding',
    partner: 'Partner',
    outcome: 'Hoe het afliep',
    files: 'Bestanden',
    lines: 'Regels',
    at: 'Wanneer',
  },
  panel: {
    label: 'Sessie {{id}}',
    title: '{{partner}}, {{moment}}',
    loading: 'De sessie wordt gelezen…',
    open: 'Deze sessie is open: de commando’s verschijnen hier zodra ze worden uitgewisseld.',
    facts: 'Gegevens',
    files: 'Bestanden',
    showFile: 'Tijdlijn van {{file}} tonen',
    commands: 'Commando’s',
    commandsMeaning:
      'Zoals ze zijn uitgewisseld, die van OFTP2 met de veldnamen van RFC 5024. Wachtwoorden en antwoorden op authenticatievragen zijn onleesbaar gemaakt.',
    sent: 'verzonden',
    received: 'ontvangen',
    more_one: 'Nog {{formatted}} regel tonen',
    more_other: 'Nog {{formatted}} regels tonen',
    copy: 'Als tekst kopiëren',
    save: 'Als tekst opslaan',
    saved: 'Geschreven naar {{path}}',
    partner: 'Partner tonen',
  },
  empty: {
    title: 'Hier worden sessies genoteerd',
    meaning:
      'Elke verbinding met een partner, door hem of door ons gemaakt: wat beide kanten zeiden, wat ze afspraken en hoe het afliep.',
    action: 'Iets naar de oefenpartner verzenden',
    filteredTitle: 'Geen passende sessie',
    filteredMeaning: 'Er staan wel andere sessies in het journaal.',
  },
};
