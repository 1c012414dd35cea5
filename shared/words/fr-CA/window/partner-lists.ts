import type { partnerLists as English } from '../../en/window/partner-lists.ts';

/** Partners duplicated, written to files and taken over from them. */
export const partnerLists: typeof English = {
  import: {
    open: 'Importer…',
    title: 'Importer des partenaires',
    lead: 'Un fichier exporté de Waybill sur un autre ordinateur, ou la liste de serveurs de FileZilla (sitemanager.xml), de WinSCP (WinSCP.ini), de Cyberduck (.duck) ou de Glub Secure FTP (bookmarks.xml). Choisissez-le, ou déposez-le ici. Rien n’est importé avant que vous le demandiez.',
    pick: 'Choisir un fichier…',
    pickOther: 'Choisir un autre fichier…',
    reading: 'Lecture de {{file}}…',
    found_one: '{{file}} contient {{count}} partenaire.',
    found_other: '{{file}} contient {{count}} partenaires.',
    rows: 'Partenaires du fichier',
    withPassword: 'avec son mot de passe',
    nameTaken: 'Il y a déjà ici un partenaire nommé {{partner}}.',
    isPartner: 'C’est le partenaire {{partner}}, qui est déjà ici.',
    skipped: 'Il est laissé de côté, sauf si vous le cochez : il s’ajoute alors sous un autre nom.',
    newName: 'Nom ici pour {{partner}}',
    nameMissing: 'Il faut un nom d’au plus 60 caractères.',
    trusts_one:
      '{{count}} certificat ou autorité de ce fichier sera approuvé pour ce partenaire. Ne l’importez que si vous savez qui a fait le fichier.',
    trusts_other:
      '{{count}} certificats ou autorités de ce fichier seront approuvés pour ce partenaire. Ne l’importez que si vous savez qui a fait le fichier.',
    take_one: 'Importer {{count}} partenaire',
    take_other: 'Importer {{count}} partenaires',
    takeNone: 'Rien à importer',
    done_one: '{{count}} partenaire importé',
    done_other: '{{count}} partenaires importés',
  },
  drop: {
    title: 'Importer des partenaires',
    meaning: 'Rien n’est importé avant que vous ayez vu ce que contient le fichier.',
  },
  export: {
    open: 'Exporter…',
    title: 'Exporter des partenaires',
    titleOf: 'Exporter {{partner}}',
    lead: 'Écrit un fichier que Waybill importe sur un autre ordinateur.',
    inIt: 'Ce qu’il contient',
    inItMeaning: 'Ce qui est convenu, et leurs certificats, qui sont publics.',
    notInIt: 'Ce qu’il ne contient pas',
    notInItMeaning:
      'Les mots de passe, les clés privées, celui de vos certificats qu’on leur présente, et les fichiers.',
    which: 'Quels partenaires',
    write_one: 'Exporter {{count}} partenaire',
    write_other: 'Exporter {{count}} partenaires',
    saved: 'Enregistré sous {{file}}',
    written: 'Enregistré : {{path}}',
    copyPath: 'Copier le chemin',
  },
  duplicate: {
    open: 'Dupliquer…',
    title: 'Dupliquer {{partner}}',
    name: '{{partner}} (copie)',
    meaning:
      'Le nouveau partenaire part de {{partner}} tel qu’il est. Ses mots de passe et les certificats conservés pour lui ne suivent pas : saisissez ceux du nouveau. Ce à quoi son serveur est reconnu reste.',
  },
};
