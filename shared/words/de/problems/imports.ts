import type { imports as English } from '../../en/problems/imports.ts';

/** What goes wrong when partners are taken over from a file. */
export const imports: typeof English = {
  'import-too-large': {
    title: 'Die Datei ist größer als {{most}} MB',
    meaning: 'So lang ist keine Liste von Partnern oder Servern.',
    next: 'Wählen Sie die Liste selbst: eine aus Waybill exportierte Datei, bookmarks.xml, sitemanager.xml, WinSCP.ini oder eine .duck-Datei.',
  },
  'import-unknown': {
    title: 'In dieser Datei ist keine Partnerliste, die hier bekannt ist',
    meaning:
      'Gelesen werden Listen aus Waybill sowie die von Glub Secure FTP, FileZilla, WinSCP und Cyberduck. Die Datei stammt von einem anderen Programm oder ist beschädigt.',
    next: 'Exportieren Sie die Liste noch einmal, oder geben Sie den Partner von Hand ein.',
  },
  'import-newer': {
    title: 'Diese Partnerliste stammt aus einer neueren Version von Waybill',
    meaning: 'Sie hat die Version {{version}}, die Waybill auf diesem Computer nicht kennt.',
    next: 'Aktualisieren Sie Waybill auf diesem Computer, und importieren Sie die Datei dann noch einmal.',
  },
  'import-damaged': {
    title: 'Was diese Datei über einen Partner sagt, ist nicht möglich: {{field}}',
    meaning: 'Das Feld fehlt, ist falsch geschrieben oder enthält etwas, das dort nicht stehen kann.',
    next: 'Exportieren Sie die Liste noch einmal, oder berichtigen Sie das Feld in der Datei.',
  },
  'import-nothing': {
    title: 'Kein Partner zum Importieren',
    meaning: 'Die Liste enthält keinen, oder keinen der angegebenen Namen.',
    next: 'Sehen Sie zuerst in die Datei: im Fenster oder mit --dry-run.',
  },
  'partner-practice': {
    title: '{{name}} ist ein Übungspartner',
    meaning:
      'Port und Zertifikat sind bei jedem Start andere: Auf einem anderen Computer wäre dort nichts zu erreichen.',
    next: 'Exportieren Sie Ihre eigenen Partner; Übungspartner gibt es auf jedem Computer mit Waybill.',
  },
  'import-address': {
    title: 'Das ist keine Adresse eines FTP-Servers',
    meaning: 'Adressen sehen so aus: ftps://user@host:990/folder oder ftpes://user@host/folder.',
    next: 'Berichtigen Sie sie, oder geben Sie den Server von Hand ein.',
  },
  'export-nothing': {
    title: 'Kein Partner zum Exportieren',
    meaning: 'Hier sind nur Übungspartner, und die gibt es auf jedem Computer.',
    next: 'Fügen Sie zuerst einen Partner hinzu.',
  },
};
