import type { imports as English } from '../../en/problems/imports.ts';

/** What goes wrong when partners are taken over from another FTP program. */
export const imports: typeof English = {
  'import-too-large': {
    title: 'Die Datei ist größer als {{most}} MB',
    meaning: 'So lang ist keine Serverliste.',
    next: 'Wählen Sie die Liste selbst: bookmarks.xml, sitemanager.xml, WinSCP.ini oder eine .duck-Datei.',
  },
  'import-unknown': {
    title: 'In dieser Datei ist keine Serverliste, die hier bekannt ist',
    meaning:
      'Gelesen werden Glub Secure FTP, FileZilla, WinSCP und Cyberduck. Die Datei stammt von einem anderen Programm oder ist beschädigt.',
    next: 'Exportieren Sie die Liste noch einmal aus dem anderen Programm, oder geben Sie den Server von Hand ein.',
  },
  'import-nothing': {
    title: 'Es gibt keinen Server zu übernehmen',
    meaning: 'Die Liste enthält keinen, oder keinen der angegebenen Namen.',
    next: 'Sehen Sie mit --dry-run nach, was es gibt.',
  },
  'import-address': {
    title: 'Das ist keine Adresse eines FTP-Servers',
    meaning: 'Adressen sehen so aus: ftps://user@host:990/folder oder ftpes://user@host/folder.',
    next: 'Berichtigen Sie sie, oder geben Sie den Server von Hand ein.',
  },
};
