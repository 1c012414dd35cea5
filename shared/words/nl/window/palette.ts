import type { palette as English } from '../../en/window/palette.ts';

/** The list of everything that can be done, opened with Ctrl or Cmd and K. */
export const palette: typeof English = {
  title: 'Zoeken',
  open: 'Zoeken… ({{keys}})',
  placeholder: 'Een scherm, partner, bestand of handeling',
  none: 'Niets met die naam.',
  keys: 'Pijltoetsen verplaatsen, Enter voert uit, Escape sluit',
  groups: {
    screens: 'Schermen',
    actions: 'Handelingen',
    partners: 'Partners',
    files: 'Bestanden',
  },
  sendTo: 'Bestanden naar {{partner}} verzenden…',
  collectFrom: 'Ophalen bij {{partner}}',
  filesOf: 'Bestanden van {{partner}}',
  foldersOf: 'Mappen van {{partner}}',
  edit: '{{partner}} bewerken…',
  addPartner: 'Partner toevoegen…',
  importPartners: 'Partners importeren…',
  exportPartners: 'Partners exporteren…',
  duplicate: '{{partner}} dupliceren…',
  importCertificates: 'Certificaten importeren…',
  makeCertificate: 'Eigen certificaat maken…',
  diagnostics: 'Diagnose opslaan…',
  saveEvidence: 'Bewijs van {{file}} opslaan',
  printEvidence: 'Bewijs van {{file}} afdrukken',
  saveReceiptEvidence: 'Bewijs van het ontvangstbewijs van {{file}} opslaan',
  printReceiptEvidence: 'Bewijs van het ontvangstbewijs van {{file}} afdrukken',
  theme: 'Weergave: {{theme}}',
};
