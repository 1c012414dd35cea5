import type { imports as English } from '../../en/problems/imports.ts';

/** What goes wrong when partners are taken over from a file. */
export const imports: typeof English = {
  'import-too-large': {
    title: 'Le fichier dépasse {{most}} Mo',
    meaning: 'Aucune liste de partenaires ou de serveurs n’est aussi longue.',
    next: 'Choisissez la liste elle-même : un fichier exporté de Waybill, bookmarks.xml, sitemanager.xml, WinSCP.ini ou un fichier .duck.',
  },
  'import-unknown': {
    title: 'Ce fichier ne contient aucune liste de partenaires connue ici',
    meaning:
      'Waybill lit ses propres listes et celles de Glub Secure FTP, de FileZilla, de WinSCP et de Cyberduck. Le fichier vient d’un autre programme, ou il est endommagé.',
    next: 'Exportez la liste de nouveau, ou saisissez le partenaire à la main.',
  },
  'import-newer': {
    title: 'Cette liste de partenaires vient d’une version plus récente de Waybill',
    meaning: 'Elle est au format {{version}}, que Waybill ne connaît pas sur cet ordinateur.',
    next: 'Mettez Waybill à jour sur cet ordinateur, puis importez le fichier de nouveau.',
  },
  'import-damaged': {
    title: 'Ce que ce fichier dit d’un partenaire est impossible : {{field}}',
    meaning: 'Le champ manque, est mal écrit ou contient une valeur qui n’y est pas possible.',
    next: 'Exportez la liste de nouveau, ou corrigez le champ dans le fichier.',
  },
  'import-nothing': {
    title: 'Il n’y a aucun partenaire à importer',
    meaning: 'La liste n’en contient aucun, ou aucun des noms donnés.',
    next: 'Regardez d’abord ce que contient le fichier : dans la fenêtre, ou avec --dry-run.',
  },
  'partner-practice': {
    title: '{{name}} est un partenaire d’exercice',
    meaning:
      'Son port et son certificat changent à chaque démarrage : sur un autre ordinateur, il ne mènerait nulle part.',
    next: 'Exportez vos propres partenaires; ceux d’exercice existent sur chaque ordinateur où Waybill est installé.',
  },
  'import-address': {
    title: 'Ce n’est pas l’adresse d’un serveur FTP',
    meaning: 'Une adresse ressemble à ftps://user@host:990/folder ou à ftpes://user@host/folder.',
    next: 'Corrigez-la, ou entrez le serveur à la main.',
  },
  'export-nothing': {
    title: 'Il n’y a aucun partenaire à exporter',
    meaning: 'Il n’y a ici que des partenaires d’exercice, et ils existent sur chaque ordinateur.',
    next: 'Ajoutez d’abord un partenaire.',
  },
};
