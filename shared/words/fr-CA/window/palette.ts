import type { palette as English } from '../../en/window/palette.ts';

/** The list of everything that can be done, opened with Ctrl or Cmd and K. */
export const palette: typeof English = {
  title: 'Aller à, faire',
  open: 'Aller à, faire… ({{keys}})',
  placeholder: 'Un écran, un partenaire, un fichier ou une action',
  none: 'Rien ne porte ce nom.',
  keys: 'Flèches pour se déplacer, Entrée pour exécuter, Échap pour fermer',
  groups: {
    screens: 'Écrans',
    actions: 'Actions',
    partners: 'Partenaires',
    files: 'Fichiers',
  },
  sendTo: 'Envoyer des fichiers à {{partner}}…',
  collectFrom: 'Récupérer auprès de {{partner}}',
  filesOf: 'Fichiers de {{partner}}',
  foldersOf: 'Dossiers de {{partner}}',
  edit: 'Modifier {{partner}}…',
  addPartner: 'Ajouter un partenaire…',
  importPartners: 'Importer des partenaires…',
  exportPartners: 'Exporter des partenaires…',
  duplicate: 'Dupliquer {{partner}}…',
  importCertificates: 'Importer des certificats…',
  makeCertificate: 'Nouveau certificat…',
  diagnostics: 'Enregistrer le diagnostic…',
  saveEvidence: 'Enregistrer la preuve de {{file}}',
  printEvidence: 'Imprimer la preuve de {{file}}',
  saveReceiptEvidence: 'Enregistrer la preuve de l’accusé de réception de {{file}}',
  printReceiptEvidence: 'Imprimer la preuve de l’accusé de réception de {{file}}',
  theme: 'Apparence : {{theme}}',
};
