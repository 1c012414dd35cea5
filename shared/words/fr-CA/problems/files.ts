import type { files as English } from '../../en/problems/files.ts';

/** Problems of a file on this computer, and of its name between the partners. */
export const files: typeof English = {
  'file-not-found': {
    title: 'Fichier introuvable',
    meaning: 'Il n’y a aucun fichier de ce nom sur cet ordinateur. Rien n’a été envoyé.',
    next: 'Vérifiez le nom et le dossier.',
  },
  'file-not-readable': {
    title: 'Le fichier ne peut pas être lu',
    meaning: 'L’ordinateur ne laisse pas Waybill lire le fichier. Rien n’a été envoyé.',
    next: 'Vérifiez ses permissions, ou fermez le programme qui le tient ouvert.',
  },
  'file-is-folder': {
    title: 'C’est un dossier, pas un fichier',
    meaning: 'Seuls des fichiers peuvent être envoyés.',
    next: 'Choisissez les fichiers qu’il contient, ou réunissez-les dans une archive.',
  },
  'send-key-used': {
    title: 'Le fichier est déjà dans la file d’attente, pour d’autres',
    meaning:
      'La réponse au premier essai s’est perdue en chemin. Ce qui était demandé alors est dans la file d’attente; rien n’a été envoyé une deuxième fois.',
    next: 'Regardez le fichier parmi les transferts. Pour l’envoyer aussi à ces partenaires, déposez-le de nouveau.',
  },
  'file-changed': {
    title: 'Le fichier a changé pendant sa copie',
    meaning: 'Ce qui aurait été envoyé n’est ni l’ancien fichier ni le nouveau; il n’a donc pas été envoyé.',
    next: 'Attendez que le fichier soit terminé, puis renvoyez-le.',
  },
  'file-too-big': {
    title: 'Le fichier est trop gros',
    meaning: 'Le fichier dépasse ce que ce partenaire ou son protocole peut accepter.',
    next: 'Divisez le fichier, ou convenez d’un autre moyen avec le partenaire.',
  },
  'name-invalid': {
    title: 'Ce nom ne peut pas servir entre les partenaires',
    meaning:
      'Entre partenaires OFTP2, un nom compte de 1 à 26 majuscules, chiffres, signes / - . & ( ) et espaces.',
    next: 'Donnez au fichier un autre nom pour le partenaire, comme {{suggestion}}.',
  },
  'name-too-long': {
    title: 'Le nom est trop long',
    meaning: '« {{name}} » dépasse les {{most}} caractères permis pour un nom entre partenaires OFTP2.',
    next: 'Donnez au fichier un nom plus court pour le partenaire, comme {{suggestion}}.',
  },
  'name-adjusted': {
    title: 'Chez le partenaire, le fichier s’appellera {{to}}',
    meaning: 'Le nom {{from}} ne respecte pas les règles du protocole.',
    next: 'Envoyez-le ainsi, ou indiquez le nom voulu.',
  },
  'name-unusual': {
    title: 'Certains partenaires refusent un tel nom',
    meaning: 'Le nom est permis, mais contient des signes que certaines stations n’acceptent pas.',
    next: 'Envoyez-le ainsi si le partenaire en a convenu, ou appelez-le {{suggestion}}.',
  },
  'name-not-agreed': {
    title: 'Ce partenaire n’accepte pas un tel nom',
    meaning:
      'Il est convenu que les noms ne contiennent que des majuscules, des chiffres et / - . & ( ). {{name}} contient d’autres signes.',
    next: 'Appelez-le {{suggestion}}.',
  },
  'file-empty': {
    title: 'Le fichier est vide',
    meaning: 'Le fichier n’a aucun contenu. La plupart des partenaires en attendent un.',
    next: 'Envoyez-le ainsi si c’est voulu, ou vérifiez le fichier.',
  },
  'file-error': {
    title: 'L’ordinateur signale une erreur avec le fichier',
    meaning: 'Le fichier n’a pas pu être lu ou écrit jusqu’au bout.',
    next: 'Vérifiez le disque ou le lecteur réseau, puis réessayez.',
  },
  'folder-not-empty': {
    title: 'Le dossier n’est pas vide',
    meaning: '{{folder}} contient déjà quelque chose. Rien n’a été écrit.',
    next: 'Indiquez un dossier nouveau ou vide.',
  },
  'folder-not-found': {
    title: 'Dossier introuvable',
    meaning: 'Il n’y a pas de dossier {{folder}} sur cet ordinateur.',
    next: 'Vérifiez comment il s’écrit, ou choisissez-en un autre.',
  },
  'folder-not-writable': {
    title: 'Impossible d’écrire dans le dossier',
    meaning: 'L’ordinateur ne laisse pas Waybill écrire dans {{folder}}.',
    next: 'Vérifiez ses permissions, ou choisissez-en un autre.',
  },
  'folder-not-readable': {
    title: 'Le dossier ne peut pas être ouvert',
    meaning: 'L’ordinateur ne laisse pas Waybill consulter {{folder}} ({{cause}}).',
    next: 'Vérifiez ses permissions, ou choisissez-en un autre.',
  },
  'folder-unreadable': {
    title: '{{folder}} n’a pas pu être lu',
    meaning: 'Cet ordinateur ne laisse pas Waybill voir le dossier, ou le dossier n’existe plus.',
    next: 'Vérifiez les permissions du dossier, ou choisissez ses fichiers.',
  },
  'folder-too-big': {
    title: 'Il y a trop de choses dans {{folder}}',
    meaning: 'On ne peut pas envoyer plus de {{most}} fichiers et dossiers à la fois. Rien n’a été envoyé.',
    next: 'Envoyez-le par parties, ou réunissez-le dans une archive.',
  },
  'folder-too-deep': {
    title: 'Les dossiers sont emboîtés trop profondément',
    meaning: '{{folder}} se trouve à plus de {{most}} dossiers de profondeur. Rien n’a été envoyé.',
    next: 'Envoyez-le par parties, ou réunissez-le dans une archive.',
  },
  'path-not-absolute': {
    title: 'L’emplacement du fichier n’est pas complet',
    meaning:
      'Le moteur ne prend les fichiers que par leur chemin complet, pour qu’il n’y ait aucune confusion possible. Rien n’a été envoyé.',
    next: 'Indiquez le fichier avec tous ses dossiers.',
  },
  'not-in-intake': {
    title: 'Le fichier n’est pas au bon endroit',
    meaning:
      'Seuls les fichiers remis par une fenêtre sont repris au lieu d’être copiés. Rien n’a été envoyé.',
    next: 'Envoyez le fichier de là où il se trouve.',
  },
  'remote-name-unfit': {
    title: 'Le serveur ne peut pas accepter un fichier nommé {{name}}',
    meaning:
      'Le nom est vide, trop long pour un serveur (255 octets), contient des sauts de ligne ou des caractères semblables, ou mène hors de son dossier (. ou ..).',
    next: 'Donnez au fichier un autre nom pour le partenaire, ou renommez-le ici.',
  },
  'spool-file-missing': {
    title: 'La copie conservée du fichier a disparu',
    meaning:
      'La copie que Waybill conserve de chaque fichier jusqu’à l’arrivée de son accusé de réception n’est plus là, ou n’est plus ce qu’elle était.',
    next: 'Renvoyez le fichier à partir de son emplacement d’origine.',
  },
  'name-taken': {
    title: 'Il y a déjà trop de fichiers de ce nom',
    meaning: 'Un fichier reçu n’en remplace jamais un autre, et aucun nom libre n’a été trouvé pour lui.',
    next: 'Faites le ménage dans le dossier des fichiers reçus.',
  },
  'disk-full': {
    title: 'Le disque est plein',
    meaning: 'Il n’y a plus de place pour ce qu’il faut conserver. Rien de ce qui l’était déjà n’est perdu.',
    next: 'Faites de la place sur le disque, puis réessayez.',
  },
  'disk-slow': {
    title: 'Le disque répond lentement',
    meaning:
      'Waybill a attendu {{folder}} pendant {{seconds}} s. Rien n’est perdu : ce qui est en cours n’est tenu pour fait qu’une fois écrit sur le disque.',
    next: 'Si cela persiste, déplacez le dossier du lecteur réseau vers un disque de cet ordinateur, et faites en sorte que l’antivirus l’ignore.',
  },
  'write-failed': {
    title: 'Le fichier n’a pas pu être écrit',
    meaning: 'L’ordinateur n’a pas laissé Waybill écrire le fichier.',
    next: 'Vérifiez le dossier et ses permissions; Waybill réessaiera.',
  },
};
