import type { practice as English } from '../../en/window/practice.ts';

/** The first-run screen, which stays as the screen to practise on. */
export const practice: typeof English = {
  welcomeTitle: 'Envoyez un fichier et voyez revenir son accusé de réception',
  welcome:
    'Les partenaires d’exercice sont de vrais serveurs dans Waybill, sur cet ordinateur seulement. Ils utilisent les mêmes protocoles que vos partenaires, sur des liaisons chiffrées. Rien ne quitte cet ordinateur.',
  title: 'Exercice',
  meaning:
    'Les partenaires d’exercice sont de vrais serveurs dans Waybill, sur cet ordinateur seulement. Voyez ici ce qui se passe quand un partenaire refuse, se tait ou perd la liaison.',
  kinds: {
    label: 'S’exercer avec',
    oftp2: {
      name: 'Une station OFTP2',
      meaning: 'comme chez les constructeurs automobiles et leurs fournisseurs',
      partner: 'Partenaire d’exercice',
    },
    digipoort: {
      name: 'Digipoort',
      meaning: 'pour les déclarations à l’État néerlandais',
      partner: 'Digipoort d’exercice',
    },
    'bank-of-canada': {
      name: 'Banque du Canada',
      meaning: 'fichiers de paie et d’achat',
      partner: 'Banque d’exercice',
    },
  },
  drop: {
    oftp2: 'Envoyer un fichier au partenaire d’exercice',
    digipoort: 'Envoyer un fichier au Digipoort d’exercice',
    'bank-of-canada': 'Envoyer un fichier à la Banque d’exercice',
    meaning: {
      oftp2: 'Déposez ici n’importe quel fichier',
      digipoort: 'Déposez un fichier dont le nom n’a que des lettres, des chiffres, « _ », « . » et « - »',
      'bank-of-canada': 'Déposez un fichier dont le nom se termine comme 99001001.##T',
    },
    choose: 'Choisir un fichier…',
    sample: 'Utiliser un exemple',
    active: 'Relâchez pour l’envoyer',
    busy: 'Envoi…',
  },
  answer: {
    label: 'Le partenaire d’exercice va',
    accept: 'l’accepter',
    acceptMeaning: 'et en accuser réception',
    refuse: 'le refuser',
    refuseMeaning: 'avec une raison (NERP)',
    silent: 'se taire',
    silentMeaning: 'aucun accusé ne vient',
    cut: 'couper la liaison',
    cutMeaning: 'une fois, au milieu; l’envoi reprend',
  },
  digipoort: {
    check: 'le vérifier',
    checkMeaning: 'd’après son métafichier; .ok ou .error',
    reject: 'le rejeter',
    rejectMeaning: 'pour la raison ci-dessous',
    silent: 'se taire',
    silentMeaning: 'il répondra quand il ne se taira plus',
    deny: 'ne laisser entrer personne',
    denyMeaning: 'ouverture de session refusée',
    cut: 'couper la liaison',
    cutMeaning: 'une fois; l’envoi reprend',
    reason: 'Raison',
    reasons: {
      'data-file-missing': 'le fichier de données manque',
      'metafile-unreadable': 'le métafichier est illisible',
      'element-missing': 'un élément obligatoire manque',
      'sender-unknown': 'l’expéditeur est inconnu',
      'receiver-unknown': 'le destinataire est inconnu',
      'size-differs': 'la taille diffère',
      'digest-differs': 'le condensé diffère',
      'name-invalid': 'le nom n’est pas valide',
    },
    errorsIn: 'Il place le .error dans',
    folder: { in: 'Son dossier in', out: 'Son dossier out' },
    empty: 'Rien ne s’y trouve.',
    show: 'Lire',
    read: 'Lire {{name}}',
    close: 'Fermer',
    cutText: 'Seul le début est affiché.',
  },
  bank: {
    check: 'le traiter',
    checkMeaning: 'si son contenu est juste',
    refuse: 'ne rien traiter',
    refuseMeaning: 'et écrire pourquoi',
    silent: 'n’envoyer aucun courriel',
    silentMeaning: 'jusqu’à nouvel ordre',
    deny: 'ne laisser entrer personne',
    denyMeaning: 'ouverture de session incorrecte',
    cut: 'couper la liaison',
    cutMeaning: 'une fois, au milieu',
    userType: 'Son utilisateur envoie',
    userTypes: {
      employer: 'des fichiers de paie (employeur)',
      'purchase-agent': 'des fichiers d’achat (agent d’achat)',
    },
    mails: 'Courriels que la Banque enverrait',
    mailsMeaning:
      'Rien d’autre n’indique qu’un fichier a été reçu. Après avoir lu son courriel, confirmez le fichier.',
    noMails: 'Aucun encore.',
  },
  timeline: {
    title: 'Ce qui lui arrive',
    empty: {
      oftp2: 'Les étapes de votre fichier s’afficheront ici, une à une, jusqu’à son accusé de réception.',
      digipoort:
        'Les étapes de votre fichier s’afficheront ici : le fichier de données, son métafichier et le .ok qui revient.',
      'bank-of-canada':
        'Les étapes de votre fichier s’afficheront ici. La Banque ne donne pas d’accusé de réception : elle envoie un courriel, et vous confirmez.',
    },
  },
  otherWays: {
    title: 'Prêt pour un vrai partenaire?',
    addPartner: 'Ajouter un partenaire…',
    addPartnerMeaning:
      'Il vous faut son code d’identification, son adresse et son certificat. Waybill montre ce qu’il lui faut de vous.',
    importMeaning:
      'Ou importez des partenaires à partir d’un fichier d’un autre ordinateur ou d’un programme FTP.',
  },
  skip: 'Passer pour l’instant',
  done: 'Aller à mes transferts',
  waiting: {
    title: 'Fichiers à récupérer',
    none: 'Le partenaire d’exercice n’a aucun fichier pour vous.',
    some_one: 'Le partenaire d’exercice a {{count}} fichier pour vous.',
    some_other: 'Le partenaire d’exercice a {{count}} fichiers pour vous.',
    collect: 'Récupérer',
    offer: 'Y mettre un exemple',
  },
  received: {
    title: 'Ce que le partenaire d’exercice a reçu',
    none: 'Rien encore.',
  },
  running: 'En marche sur {{host}}, port {{port}} (TLS)',
  runningAs: 'En marche sur {{host}}, port {{port}} (TLS), utilisateur {{user}}',
  stopped: 'Démarre avec le premier fichier.',
};
