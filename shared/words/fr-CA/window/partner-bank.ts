import type { bankFields as BankFields, partnerBank as PartnerBank } from '../../en/window/partner-bank.ts';

/** What the partner dialog says of the Bank of Canada alone (FTPS Server User Guide 2.1). */
export const partnerBank: typeof PartnerBank = {
  intro:
    'Ce que la Banque vous a donné : un identifiant d’organisation (Organization Id), un utilisateur et un mot de passe. Le reste est conforme à son guide.',
  userType: 'Ce que vous envoyez',
  userTypes: {
    employer: 'Fichiers de paie',
    employerMeaning: 'Vous êtes un employeur, ou un service de paie qui envoie pour des employeurs.',
    'purchase-agent': 'Fichiers d’achat',
    'purchase-agentMeaning':
      'Vous êtes un agent d’achat. Envoyez un courriel à la Banque avant le fichier; elle confirme dans les 24 heures.',
  },
  mode: 'Chiffrement',
  modes: {
    implicit: 'TLS implicite, port 990',
    implicitMeaning: 'TLS dès le premier octet.',
    explicit: 'TLS explicite, port 21021',
    explicitMeaning: 'Commence en clair et demande TLS avant toute ouverture de session. Pas le port 21.',
  },
  fields: {
    host: {
      label: 'Nom d’hôte',
      hint: 'Vide : {{host}}',
      invalid: 'Un nom d’hôte d’au plus 253 caractères, sans ftp:// au début.',
    },
    user: {
      label: 'Utilisateur',
      hint: 'Vide : {{user}}, comme la Banque les crée.',
      invalid: 'Au plus 255 caractères, sur une ligne.',
    },
    password: { label: 'Mot de passe', invalid: 'Au plus 255 caractères, sur une ligne.' },
    passiveFrom: {
      label: 'Ports de données de',
      hint: 'Habituels : 23001 à 23100. D’autres servent aussi, et sont signalés.',
      invalid: 'Deux nombres de 1 à 65535, le plus petit ici; ou les deux vides.',
    },
  },
  /** Each rule for passwords (B-30, B-31), as it is told while one is written. */
  rules: {
    title: 'Règles de la Banque pour les mots de passe',
    broken: 'non respectée',
    kept: 'respectée',
    ascii: 'Seulement des lettres de a à z et des chiffres',
    length: '12 à 40 caractères',
    lower: 'Une minuscule',
    upper: 'Une majuscule',
    digits: 'Deux chiffres',
    'first-digit': 'Un chiffre parmi les huit premiers caractères',
    'first-letters': 'Deux lettres parmi les huit premiers caractères',
    'user-shift': 'Pas une rotation du nom d’utilisateur',
    'previous-same': 'Pas le précédent, même avec d’autres majuscules',
    'previous-reversed': 'Pas le précédent à l’envers',
    'previous-shift': 'Pas une rotation du précédent',
    'previous-different': 'Trois caractères qui diffèrent du précédent',
    'contains-user': 'Il contient le nom d’utilisateur, ce que la Banque déconseille.',
    'few-new-characters': 'Il est formé de presque les mêmes caractères que le précédent.',
  },
  files: {
    names: 'Noms',
    payrollNames:
      'L’identifiant d’organisation, un numéro pas encore utilisé aujourd’hui et la lettre de son type. Ici, les fichiers peuvent s’appeler autrement : c’est vous qui dites si c’est un essai ou de la production, et Waybill ne change jamais l’un en l’autre.',
    purchaseNames:
      'L’identifiant d’organisation, trois caractères pas encore utilisés dans cette campagne et la lettre de son type. Ici, les fichiers peuvent s’appeler autrement : c’est vous qui dites si c’est un essai ou de la production, et Waybill ne change jamais l’un en l’autre.',
    transferType: {
      label: 'Fichiers envoyés en',
      text: 'Texte : ce que la Banque demande d’abord',
      binary: 'Binaire : si un fichier d’essai est arrivé modifié',
    },
    contents: 'Ce qui est comparé avant l’envoi d’un fichier',
    payrollLayout:
      'Sinon, d’après ce que l’on sait : des enregistrements de 120 caractères, l’identifiant d’organisation dans les colonnes 3 à 7.',
    purchaseLayout:
      'Sinon, seuls le premier et le dernier enregistrement sont examinés : on ne sait pas où se trouve l’identifiant d’organisation.',
    layoutMeaning:
      'Les colonnes se comptent à partir de 1, la première et la dernière comprises. La structure de ces fichiers est dans les spécifications techniques de la Banque.',
    afterwards: 'Après l’envoi',
  },
  options: {
    password: 'Changements du mot de passe',
    passwordFileEnd: {
      label: 'Le fichier qui le change contient',
      none: 'Le mot de passe seul',
      line: 'Le mot de passe en une ligne, avec sa fin',
    },
    line: 'Liaison',
    always:
      'Les connexions de données sont toujours chiffrées et passives. On n’y fait que déposer des fichiers : la Banque n’en affiche, n’en donne et n’en supprime aucun.',
  },
  testMeaning:
    'Trouve l’adresse, vérifie le certificat et ouvre une session. Rien n’est affiché, car la Banque l’interdit, et aucun fichier n’est envoyé.',
};

/** Fields of the bank, as those of the other partners. */
export const bankFields: typeof BankFields = {
  organization: {
    label: 'Identifiant d’organisation',
    hint: 'Cinq chiffres (Organization Id). Tous les noms de fichiers commencent par eux.',
    invalid: 'Cinq chiffres, attribués par la Banque.',
  },
  permitted: {
    label: 'Organisations pour qui vous pouvez envoyer',
    hint: 'En plus de la vôtre; cinq chiffres chacune, une par ligne. Un fichier qui en contient d’autres donne un avertissement.',
    invalid: 'Cinq chiffres chacune, au plus 10 000 en tout.',
  },
  confirmWithinHours: {
    label: 'Me demander de confirmer après (heures)',
    hint: 'La Banque ne répond que par courriel : ce que vous n’avez pas confirmé d’ici là vous est demandé.',
    invalid: 'Un nombre de 1 à 720.',
  },
  campaignFrom: {
    label: 'Début de la campagne',
    hint: 'Comme 2026-10-01. Les numéros utilisés depuis ne resservent pas. Vide : les deux derniers mois.',
    invalid: 'Une date comme 2026-10-01.',
  },
  hasOwnLayout: { label: 'Indiquer les colonnes de l’identifiant d’organisation' },
  typeFrom: { label: 'Type d’enregistrement, de la colonne', invalid: 'Un nombre de 1 à 10000.' },
  typeTo: { label: 'à', invalid: 'Un nombre de 1 à 10000, pas avant le début.' },
  organizationFrom: {
    label: 'Identifiant, de la colonne',
    hint: 'Les deux vides : non comparé.',
    invalid: 'Un nombre de 1 à 10000.',
  },
  organizationTo: { label: 'à', invalid: 'Un nombre de 1 à 10000, pas avant le début.' },
  bankRecordLength: {
    label: 'Caractères par enregistrement',
    hint: 'Vide : non comparé.',
    invalid: 'Un nombre de 1 à 10000.',
  },
};
