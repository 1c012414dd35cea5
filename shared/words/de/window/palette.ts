import type { palette as English } from '../../en/window/palette.ts';

/** The list of everything that can be done, opened with Ctrl or Cmd and K. */
export const palette: typeof English = {
  title: 'Suchen',
  open: 'Suchen … ({{keys}})',
  placeholder: 'Eine Ansicht, ein Partner, eine Datei oder eine Aktion',
  none: 'Nichts heißt so.',
  keys: 'Pfeiltasten bewegen, Eingabetaste führt aus, Esc schließt',
  groups: {
    screens: 'Ansichten',
    actions: 'Aktionen',
    partners: 'Partner',
    files: 'Dateien',
  },
  sendTo: 'Dateien an {{partner}} senden …',
  collectFrom: 'Bei {{partner}} abholen',
  filesOf: 'Übertragungen mit {{partner}}',
  foldersOf: 'Ordner bei {{partner}}',
  edit: '{{partner}} bearbeiten …',
  addPartner: 'Partner hinzufügen …',
  importPartners: 'Partner importieren …',
  exportPartners: 'Partner exportieren …',
  duplicate: '{{partner}} duplizieren …',
  importCertificates: 'Zertifikate importieren …',
  makeCertificate: 'Eigenes Zertifikat erstellen …',
  diagnostics: 'Diagnose speichern …',
  saveEvidence: 'Nachweis zu {{file}} speichern',
  printEvidence: 'Nachweis zu {{file}} drucken',
  saveReceiptEvidence: 'Nachweis zur Quittung über {{file}} speichern',
  printReceiptEvidence: 'Nachweis zur Quittung über {{file}} drucken',
  theme: 'Darstellung: {{theme}}',
};
