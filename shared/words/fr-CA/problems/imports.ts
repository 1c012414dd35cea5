import type { imports as English } from '../../en/problems/imports.ts';

/** What goes wrong when partners are taken over from another FTP program. */
export const imports: typeof English = {
  'import-too-large': {
    title: 'Le fichier dépasse {{most}} Mo',
    meaning: 'Aucune liste de serveurs n’est aussi longue.',
    next: 'Choisissez la liste elle-même : bookmarks.xml, sitemanager.xml, WinSCP.ini ou un fichier .duck.',
  },
  'import-unknown': {
    title: 'Ce fichier ne contient aucune liste de serveurs connue ici',
    meaning:
      'Les listes de Glub Secure FTP, FileZilla, WinSCP et Cyberduck sont lues. Le fichier vient d’un autre programme, ou est endommagé.',
    next: 'Exportez de nouveau la liste de l’autre programme, ou entrez le serveur à la main.',
  },
  'import-nothing': {
    title: 'Il n’y a aucun serveur à reprendre',
    meaning: 'La liste n’en contient aucun, ou aucun des noms donnés.',
    next: 'Voyez ce qu’il y a avec --dry-run.',
  },
  'import-address': {
    title: 'Ce n’est pas l’adresse d’un serveur FTP',
    meaning: 'Une adresse ressemble à ftps://user@host:990/folder ou à ftpes://user@host/folder.',
    next: 'Corrigez-la, ou entrez le serveur à la main.',
  },
};
