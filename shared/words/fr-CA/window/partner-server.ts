import type {
  partnerServer as PartnerServer,
  serverFields as ServerFields,
} from '../../en/window/partner-server.ts';

/** What the partner dialog says of FTPS servers alone. */
export const partnerServer: typeof PartnerServer = {
  kind: 'Ce que c’est',
  kinds: {
    oftp2:
      'Une station avec un code d’identification. Elle répond à chaque fichier par un accusé de réception.',
    ftps: 'Un serveur avec utilisateur et mot de passe. Il reçoit des fichiers par FTP avec TLS.',
    digipoort:
      'La passerelle de l’État néerlandais. Chaque fichier part avec un métafichier et reçoit une réponse .ok ou .error.',
    'bank-of-canada':
      'Fichiers de paie et d’achat pour les obligations d’épargne. La Banque reçoit des fichiers et répond par courriel.',
  },
  usualPort: 'Habituel : {{port}}',
  mode: 'Chiffrement',
  modes: {
    explicit: 'TLS explicite',
    explicitMeaning:
      'Commence en clair et demande TLS avant toute ouverture de session. C’est le cas de la plupart des serveurs.',
    implicit: 'TLS implicite',
    implicitMeaning: 'TLS dès le premier octet, sur un port distinct.',
  },
  fields: {
    host: {
      label: 'Nom d’hôte ou adresse',
      hint: 'Une adresse ftps:// ou ftpes:// remplit le reste.',
      invalid: 'Un nom d’hôte d’au plus 253 caractères, ou une adresse ftps:// ou ftpes://.',
    },
    password: { label: 'Mot de passe', invalid: 'Au plus 255 caractères, sur une ligne.' },
  },
  testMeaning:
    'Trouve l’adresse, vérifie le certificat, ouvre une session et regarde dans le dossier. Aucun fichier n’est envoyé.',
  options: {
    files: 'Fichiers',
    line: 'Liaison',
    always:
      'Les connexions de données sont toujours chiffrées (PROT P) et passives : rien d’autre n’est possible.',
  },
  choices: {
    transferType: {
      label: 'Fichiers envoyés en',
      binary: 'Binaire : octet par octet',
      text: 'Texte : fins de ligne du serveur',
    },
    verify: {
      label: 'Preuve qu’un fichier est arrivé',
      size: 'Sa taille sur le serveur',
      checksum: 'Sa somme de contrôle, si le serveur en donne une',
      reply: 'La réponse du serveur suffit',
    },
    passiveAddress: {
      label: 'Connexions de données vers',
      control: 'Le serveur lui-même',
      announced: 'L’adresse qu’il indique',
    },
    encoding: { label: 'Noms écrits en', utf8: 'UTF-8', latin1: 'Latin 1 (anciens serveurs)' },
    oldestTls: { label: 'TLS le plus ancien', '1.2': 'TLS 1.2', '1.3': 'TLS 1.3 seulement' },
  },
  overwrite: {
    there: 'Si le serveur a déjà un fichier de ce nom',
    here: 'Si un fichier récupéré porte un nom déjà pris ici',
    own: 'Selon ses propres règles, fixées à la ligne de commande',
    whenSent: {
      ask: 'Me demander',
      skip: 'Le laisser et ne pas envoyer',
      overwrite: 'Le remplacer',
      newer: 'Le remplacer si le nôtre est plus récent, sinon ne pas envoyer',
      rename: 'Envoyer sous un autre nom',
    },
    whenFetched: {
      ask: 'Me demander',
      skip: 'Le laisser et ne pas récupérer',
      overwrite: 'Le remplacer',
      newer: 'Le remplacer si le leur est plus récent, sinon ne pas récupérer',
      rename: 'Garder les deux : ce qui arrive reçoit un numéro',
    },
  },
};

/** Fields of FTPS servers, as those of the other partners. */
export const serverFields: typeof ServerFields = {
  user: { label: 'Utilisateur', invalid: 'Donnez un nom d’utilisateur d’au plus 255 caractères.' },
  account: {
    label: 'Compte',
    hint: 'Seulement si le serveur en demande un (ACCT).',
    invalid: 'Au plus 255 caractères, sur une ligne.',
  },
  remoteFolder: {
    label: 'Dossier distant',
    hint: 'Vide : là où mène l’ouverture de session. Avec / au début : depuis la racine.',
    invalid: 'Au plus 4096 caractères, sur une ligne.',
  },
  uploadOnly: {
    label: 'Téléversement seulement',
    hint: 'Rien n’y est affiché, récupéré ni demandé : pour les serveurs qui l’interdisent. On ne peut pas demander à un tel serveur s’il a un fichier de ce nom : ce qui est envoyé le remplace.',
  },
  passiveFrom: {
    label: 'Ports de données de',
    hint: 'Les deux vides : tous à partir de 1024.',
    invalid: 'Deux nombres de 1 à 65535, le plus petit ici; ou les deux vides.',
  },
  passiveTo: { label: 'à', invalid: 'Un nombre de 1 à 65535.' },
  connections: {
    label: 'Fichiers à la fois',
    hint: '1 à 10',
    invalid: 'Un nombre de 1 à 10.',
  },
  uploadLimit: {
    label: 'Limite d’envoi (Kio par seconde)',
    hint: '0 : aussi vite que possible.',
    invalid: 'Un nombre de 0 à 10000000.',
  },
  downloadLimit: {
    label: 'Limite de réception (Kio par seconde)',
    hint: '0 : aussi vite que possible.',
    invalid: 'Un nombre de 0 à 10000000.',
  },
  keepAliveSeconds: {
    label: 'Maintenir la liaison par un mot toutes les (secondes)',
    hint: '0 : jamais',
    invalid: 'Un nombre de 0 à 3600.',
  },
  keepTimes: {
    label: 'Conserver la date de chaque fichier',
    hint: 'Celle de sa dernière modification, si le serveur peut la conserver.',
  },
};
