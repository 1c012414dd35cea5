import type {
  digipoortFields as DigipoortFields,
  partnerDigipoort as PartnerDigipoort,
} from '../../en/window/partner-digipoort.ts';

/** What the partner dialog says of Digipoort alone (FTPS interface description 1.6.1). */
export const partnerDigipoort: typeof PartnerDigipoort = {
  intro:
    'L’hôte, le port et les ports passifs figurent dans le formulaire de raccordement (« Connection form technical data ») que Logius a envoyé avec le compte.',
  fields: {
    host: {
      label: 'Nom d’hôte',
      hint: 'Celui du formulaire de raccordement.',
      invalid: 'Un nom d’hôte d’au plus 253 caractères, sans ftp:// au début.',
    },
    user: {
      label: 'Utilisateur',
      hint: 'Il va avec votre certificat : avec un autre, l’ouverture de session est refusée.',
      invalid: 'Donnez l’utilisateur du formulaire de raccordement. « anonymous » n’est pas permis.',
    },
    password: { label: 'Mot de passe', invalid: 'Au plus 255 caractères, sur une ligne.' },
    passiveFrom: {
      label: 'Ports de données de',
      hint: 'Ceux du formulaire de raccordement. Les deux vides : tous à partir de 1024.',
      invalid: 'Deux nombres de 1 à 65535, le plus petit ici; ou les deux vides.',
    },
    receiptDueHours: {
      label: 'Une réponse est en retard après (heures)',
      hint: 'Un fichier compte comme accepté quand son .ok est ici, jamais avant.',
      invalid: 'Un nombre de 1 à 720.',
    },
  },
  who: {
    title: 'Qui vous êtes pour Digipoort',
    otherRegistered:
      'Cela a été déclaré pour un autre certificat. Désactivez puis réactivez l’option quand celui ci-dessus est aussi enregistré.',
    certificate: 'Notre certificat',
    certificateMeaning:
      'Digipoort n’accepte qu’un certificat de services PKIoverheid, et le demande toujours. Toute sa chaîne est présentée.',
  },
  parties: {
    title: 'Expéditeur et destinataire dans chaque métafichier',
    meaning: 'Digipoort rejette un fichier dont il ne connaît pas l’expéditeur ou le destinataire.',
    fromCertificate: 'Utiliser {{oin}}, de notre certificat',
    noOin: 'Notre certificat ne contient pas d’OIN : écrivez celui que Logius vous a donné.',
  },
  metafile: {
    intro:
      'Chaque fichier est suivi d’un métafichier qui dit ce qu’il est. Son XML s’écrit selon le metafile.xsd reçu avec le compte. Ce qui est marqué comme supposé reste une hypothèse tant que personne ne l’a comparé.',
    root: 'Document',
    elements: 'Éléments, dans l’ordre où ils sont écrits',
    element: {
      used: 'Utiliser : {{name}}',
      path: 'Élément pour : {{name}}',
      required: 'Obligatoire : {{name}}',
      assumed: 'Supposé : {{name}}',
      up: 'Monter : {{name}}',
      down: 'Descendre : {{name}}',
      invalid: 'Des noms XML séparés par / : lettres, chiffres, _ - et .; sans espaces.',
      head: { required: 'obligatoire', assumed: 'supposé' },
      onlyIn: { receipt: 'dans .ok seulement', error: 'dans .error seulement' },
    },
    names: {
      dataReferenceId: 'Référence de l’expéditeur',
      sender: 'Expéditeur',
      receiver: 'Destinataire',
      fileName: 'Nom du fichier',
      size: 'Taille',
      digest: 'Condensé',
      received: 'Moment de la réception',
      digipoortReferenceId: 'Référence de Digipoort',
      error: 'Raison d’un rejet',
    },
    digest: 'Condensé',
    algorithm: { label: 'Algorithme' },
    encoding: {
      label: 'Écrit en',
      hex: 'hexadécimal, minuscules',
      HEX: 'hexadécimal, majuscules',
      base64: 'Base64',
    },
  },
  files: {
    title: 'Le metafile.xsd du compte',
    none: 'Aucun n’est importé : les métafichiers ne sont vérifiés que d’après l’écriture ci-dessous.',
    has: 'Importé : chaque métafichier est vérifié d’après lui avant l’envoi.',
    takeSchema: 'Importer le metafile.xsd…',
    dropSchema: 'Le retirer',
    takeProfile: 'Lire l’écriture d’un fichier…',
    saveProfile: 'Enregistrer l’écriture dans un fichier',
    badSchema: 'Ce n’est pas un schéma XML, ou il dépasse un demi-mégaoctet. Rien n’a été modifié.',
    badProfile: 'Ce n’est pas une écriture de métafichiers enregistrée par Waybill. Rien n’a été modifié.',
  },
  options: {
    answers: 'Réponses',
    folders: 'Dossiers distants',
    line: 'Liaison',
    always:
      'La liaison est toujours en TLS explicite, passive, à connexions de données chiffrées et octet par octet : Digipoort n’accepte rien d’autre.',
  },
  testMeaning:
    'Trouve l’adresse, vérifie le certificat, ouvre une session et regarde dans les dossiers. Aucun fichier n’est envoyé.',
};

/** Fields of Digipoort, as those of the other partners. */
export const digipoortFields: typeof DigipoortFields = {
  sender: {
    label: 'Expéditeur',
    hint: 'Votre OIN de 20 chiffres, ou ce qui est convenu.',
    invalid: 'Au plus 100 caractères.',
  },
  receiver: {
    label: 'Destinataire',
    hint: 'L’OIN de celui à qui les fichiers sont destinés.',
    invalid: 'Au plus 100 caractères.',
  },
  isRegistered: {
    label: 'Le certificat est enregistré auprès de Logius',
    hint: 'C’est vous qui le déclarez : on ne peut pas le voir d’ici. D’ici là, l’ouverture de session est refusée.',
  },
  inFolder: {
    label: 'Les envois vont dans',
    hint: 'Habituel : in',
    invalid: 'Le nom d’un seul dossier : lettres, chiffres, _ . et -, sans /.',
  },
  outFolder: {
    label: 'Réponses et fichiers pour nous dans',
    hint: 'Habituel : out. Les réponses sont cherchées dans les deux.',
    invalid: 'Le nom d’un seul dossier : lettres, chiffres, _ . et -, sans /.',
  },
  lookEveryMinutes: {
    label: 'Chercher les réponses toutes les (minutes)',
    hint: 'Tant qu’une réponse est attendue. 0 : seulement sur demande.',
    invalid: 'Un nombre de 0 à 1440.',
  },
  rootName: {
    label: 'Nom du document',
    invalid: 'Un nom XML : lettres, chiffres, _ - et .; sans espaces.',
  },
  rootNamespace: { label: 'Espace de noms', hint: 'Vide : aucun.', invalid: 'Au plus 500 caractères.' },
  rootPrefix: {
    label: 'Préfixe',
    hint: 'Vide : aucun.',
    invalid: 'Un nom XML : lettres, chiffres, _ - et .; sans espaces.',
  },
  rootAssumed: { label: 'Le nom et l’espace de noms sont supposés' },
  algorithmAttribute: {
    label: 'Attribut qui nomme l’algorithme',
    hint: 'Vide : il n’y en a pas.',
    invalid: 'Un nom XML : lettres, chiffres, _ - et .; sans espaces.',
  },
  constants: {
    label: 'Éléments qui disent toujours la même chose',
    hint: 'Sur chaque ligne : élément = texte. Ils suivent les autres.',
    invalid: 'Il faut sur chaque ligne un élément et son texte : message-type = OB. Aucun élément deux fois.',
  },
};
