import type { oftp2 as English } from '../../en/problems/oftp2.ts';

/**
 * The reason codes of RFC 5024: end of session (5.3.11), refused start (5.3.5) and end (5.3.10) of a file, negative receipt
 * (5.3.14). Either side may be the one that says them, so that the sentences hold for both.
 */
const whySessionsEnd = {
  '00': {
    title: 'La session s’est terminée normalement',
    meaning: 'Les deux stations avaient fini.',
    next: 'Rien à faire.',
  },
  '01': {
    title: 'Une commande n’a pas été reconnue',
    meaning: 'Une station a envoyé une commande que l’autre ne connaît pas (ESID 01).',
    next: 'Waybill réessaiera. Si cela persiste, envoyez au partenaire les lignes de cette session.',
  },
  '02': {
    title: 'Une commande est venue au mauvais moment',
    meaning: 'Une station n’a pas respecté l’ordre du protocole (ESID 02).',
    next: 'Waybill réessaiera. Si cela persiste, envoyez au partenaire les lignes de cette session.',
  },
  '03': {
    title: 'Le code d’identification n’est pas connu',
    meaning:
      'Une station ne connaît pas le code sous lequel l’autre s’est annoncée (ESID 03). Rien n’a été envoyé.',
    next: 'Comparez votre code et celui du partenaire, caractère par caractère, avec ce dont vous avez convenu.',
  },
  '04': {
    title: 'Le mot de passe n’est pas le bon',
    meaning: 'Le mot de passe donné n’est pas celui qui était convenu (ESID 04). Rien n’a été envoyé.',
    next: 'Demandez le mot de passe au partenaire et entrez-le de nouveau; les majuscules comptent.',
  },
  '05': {
    title: 'Une station s’arrête',
    meaning: 'Une station a dû s’arrêter sur-le-champ (ESID 05).',
    next: 'Rien à faire : Waybill réessaiera plus tard.',
  },
  '06': {
    title: 'Une commande contenait des données non valides',
    meaning: 'Une station n’a pas compris une valeur envoyée par l’autre (ESID 06).',
    next: 'Vérifiez les codes et les noms convenus; envoyez au partenaire les lignes de cette session.',
  },
  '07': {
    title: 'Un message n’avait pas la bonne taille',
    meaning: 'La taille d’un tampon d’échange ne correspondait pas à son contenu (ESID 07).',
    next: 'Essayez un tampon d’échange plus petit, comme 2048; prévenez le partenaire si cela persiste.',
  },
  '08': {
    title: 'La station n’a pas de place pour une session',
    meaning: 'Trop de sessions sont ouvertes, ou autre chose est épuisé (ESID 08).',
    next: 'Rien à faire : Waybill réessaiera plus tard.',
  },
  '09': {
    title: 'L’autre station s’est tue',
    meaning: 'Une station a attendu l’autre plus longtemps que convenu (ESID 09).',
    next: 'Rien à faire : Waybill réessaiera. Si cela persiste, interrogez le partenaire.',
  },
  '10': {
    title: 'Ainsi réglées, les deux stations ne s’entendent pas',
    meaning:
      'Ce qu’une station veut, l’autre ne le peut pas : sens, reprise, compression ou version (ESID 10).',
    next: 'Comparez les réglages des deux côtés : envoi et réception, reprise, compression.',
  },
  '11': {
    title: 'La preuve d’identité n’a pas été acceptée',
    meaning: 'Une station n’a pas pu répondre à l’autre avec son certificat (ESID 11).',
    next: 'Échangez de nouveau les certificats avec le partenaire.',
  },
  '12': {
    title: 'Les stations ne s’entendent pas sur la preuve d’identité',
    meaning: 'Un côté veut l’authentification sécurisée, l’autre non (ESID 12).',
    next: 'Convenez-en avec le partenaire : l’authentification sécurisée des deux côtés, ou d’aucun.',
  },
  '99': {
    title: 'La session a pris fin sans raison connue',
    meaning: 'Une station a rencontré une erreur qui n’a pas de code (ESID 99).',
    next: 'Waybill réessaiera. Si cela persiste, interrogez le partenaire.',
  },
};

const invalidName = {
  title: 'Le nom du fichier a été refusé',
  meaning: 'Le partenaire n’accepte pas un fichier de ce nom, ou ne peut pas le conserver pour l’instant.',
  next: 'Demandez au partenaire quel nom il attend, et envoyez le fichier sous ce nom.',
};
const invalidDestination = {
  title: 'Le code de destination a été refusé',
  meaning: 'Le partenaire ne connaît pas la destination inscrite dans le fichier.',
  next: 'Vérifiez le code de destination de ce partenaire, caractère par caractère.',
};
const invalidOrigin = {
  title: 'Votre code d’expéditeur a été refusé',
  meaning: 'Le partenaire ne connaît pas l’expéditeur inscrit dans le fichier.',
  next: 'Vérifiez votre propre code chez ce partenaire, caractère par caractère.',
};
const recordFormat = {
  title: 'La forme du fichier a été refusée',
  meaning: 'Le partenaire n’accepte pas ce format d’enregistrement.',
  next: 'Demandez au partenaire le format qu’il accepte : non structuré, texte, enregistrements fixes ou variables.',
};
const recordLength = {
  title: 'Les enregistrements sont trop longs',
  meaning: 'Le partenaire n’accepte pas d’enregistrements de cette longueur.',
  next: 'Demandez au partenaire la longueur maximale qu’il accepte.',
};
const tooBig = {
  title: 'Le fichier est trop gros pour le partenaire',
  meaning: 'Le partenaire n’accepte pas un fichier de cette taille, ou n’a pas de place pour lui.',
  next: 'Demandez au partenaire de faire de la place, ou divisez le fichier.',
};
const recordCount = {
  title: 'Le nombre d’enregistrements ne concorde pas',
  meaning:
    'Le partenaire a compté un autre nombre d’enregistrements que celui annoncé et n’a pas gardé le fichier.',
  next: 'Renvoyez le fichier. Si cela persiste, prévenez le partenaire.',
};
const byteCount = {
  title: 'Le nombre d’octets ne concorde pas',
  meaning: 'Le partenaire a compté une autre taille que celle annoncée et n’a pas gardé le fichier.',
  next: 'Renvoyez le fichier. Si cela persiste, prévenez le partenaire.',
};
const accessFailure = {
  title: 'Le partenaire n’a pas pu enregistrer le fichier',
  meaning: 'Le partenaire n’a pas pu ouvrir ou écrire le fichier de son côté.',
  next: 'Prévenez le partenaire; renvoyez le fichier quand ce sera réparé.',
};
const duplicate = {
  title: 'Le partenaire a déjà ce fichier',
  meaning: 'Un fichier de même nom et de même horodatage y est déjà arrivé.',
  next: 'Rien à renvoyer : attendez l’accusé de réception, ou interrogez le partenaire.',
};
const direction = {
  title: 'Le partenaire n’accepte pas de fichiers dans ce sens',
  meaning: 'Ce qui est convenu ne permet pas à ce côté d’envoyer.',
  next: 'Convenez avec le partenaire de qui envoie.',
};
const cipherSuite = {
  title: 'Le type de chiffrement a été refusé',
  meaning: 'Le partenaire ne connaît pas cette suite cryptographique.',
  next: 'Convenez d’une suite cryptographique avec le partenaire.',
};
const encryptedNotAllowed = {
  title: 'Les fichiers chiffrés sont refusés',
  meaning: 'Le partenaire n’accepte ce fichier que sans chiffrement.',
  next: 'Désactivez le chiffrement pour ce partenaire, si les deux côtés en conviennent.',
};
const unencryptedNotAllowed = {
  title: 'Les fichiers sans chiffrement sont refusés',
  meaning: 'Le partenaire n’accepte ce fichier que chiffré.',
  next: 'Activez le chiffrement pour ce partenaire.',
};
const compressionNotAllowed = {
  title: 'Les fichiers compressés sont refusés',
  meaning: 'Le partenaire n’accepte ce fichier que sans compression.',
  next: 'Désactivez la compression pour ce partenaire.',
};
const signedNotAllowed = {
  title: 'Les fichiers signés sont refusés',
  meaning: 'Le partenaire n’accepte ce fichier que sans signature.',
  next: 'Désactivez la signature pour ce partenaire, si les deux côtés en conviennent.',
};
const unsignedNotAllowed = {
  title: 'Les fichiers sans signature sont refusés',
  meaning: 'Le partenaire n’accepte ce fichier que signé.',
  next: 'Activez la signature pour ce partenaire.',
};
const signatureInvalid = {
  title: 'La signature du fichier n’a pas été acceptée',
  meaning: 'Le partenaire n’a pas pu vérifier la signature.',
  next: 'Échangez de nouveau les certificats avec le partenaire, puis renvoyez le fichier.',
};
const decryptionFailed = {
  title: 'Le partenaire n’a pas pu déchiffrer le fichier',
  meaning: 'Le fichier a été chiffré pour un autre certificat que celui du partenaire.',
  next: 'Demandez son certificat au partenaire, puis renvoyez le fichier.',
};
const decompressionFailed = {
  title: 'Le partenaire n’a pas pu décompresser le fichier',
  meaning: 'Le contenu compressé n’a pas pu être ouvert de l’autre côté.',
  next: 'Renvoyez le fichier, ou désactivez la compression pour ce partenaire.',
};
const unspecified = {
  title: 'Le fichier a été refusé sans raison connue',
  meaning: 'Le partenaire n’a donné aucune raison décrite par le protocole.',
  next: 'Demandez-en la raison au partenaire.',
};

const whyFilesAreRefused = {
  '01': invalidName,
  '02': invalidDestination,
  '03': invalidOrigin,
  '04': recordFormat,
  '05': recordLength,
  '06': tooBig,
  '10': recordCount,
  '11': byteCount,
  '12': accessFailure,
  '13': duplicate,
  '14': direction,
  '15': cipherSuite,
  '16': encryptedNotAllowed,
  '17': unencryptedNotAllowed,
  '18': compressionNotAllowed,
  '19': signedNotAllowed,
  '20': unsignedNotAllowed,
  '99': unspecified,
};

export const oftp2: typeof English = {
  'does-not-fit': {
    title: 'Une valeur dépasse ce que permet le protocole',
    meaning:
      'Une valeur convenue pour ce partenaire est plus longue que la place prévue par le protocole. Rien n’a été envoyé.',
    next: 'Vérifiez les codes, les mots de passe et les noms de ce partenaire.',
  },
  record: {
    'too-long': {
      title: 'Un enregistrement est plus long que convenu',
      meaning:
        'L’enregistrement {{record}} du fichier dépasse la longueur maximale convenue ({{recordLength}} octets).',
      next: 'Corrigez cet enregistrement, ou convenez avec le partenaire d’enregistrements plus longs.',
    },
    'too-short': {
      title: 'Un enregistrement est plus court que convenu',
      meaning:
        'L’enregistrement {{record}} du fichier compte moins de {{recordLength}} octets, alors que tous doivent avoir cette longueur.',
      next: 'Corrigez cet enregistrement, ou convenez avec le partenaire d’enregistrements de longueur variable.',
    },
    'cut-off': {
      title: 'Le fichier se termine au milieu d’un enregistrement',
      meaning: 'L’enregistrement {{record}} est le dernier du fichier, et il en manque une partie.',
      next: 'Vérifiez que le fichier est complet et que ses enregistrements sont du type convenu.',
    },
    'line-end-inside': {
      title: 'Un enregistrement ne peut pas devenir une ligne',
      meaning:
        'L’enregistrement {{record}} du fichier contient un saut de ligne : en texte, il donnerait deux lignes.',
      next: 'Conservez les fichiers de ce partenaire avec la longueur de leurs enregistrements plutôt qu’en texte.',
    },
  },
  esid: whySessionsEnd,
  sfna: whyFilesAreRefused,
  efna: { ...whyFilesAreRefused, '21': signatureInvalid, '22': decryptionFailed, '23': decompressionFailed },
  nerp: {
    '03': {
      title: 'Le fichier n’a pas pu être relayé : code d’identification inconnu',
      meaning: 'La station suivante ne connaît pas le code de celle qui la précède.',
      next: 'Prévenez le partenaire : c’est à sa station ou à son centre de relais de transmettre le fichier.',
    },
    '04': {
      title: 'Le fichier n’a pas pu être relayé : mauvais mot de passe',
      meaning: 'La station suivante n’a pas accepté le mot de passe de celle qui la précède.',
      next: 'Prévenez le partenaire : c’est à sa station ou à son centre de relais de transmettre le fichier.',
    },
    '09': {
      title: 'Le fichier n’a pas pu être relayé',
      meaning: 'La station suivante a mis fin à la session sans raison connue.',
      next: 'Prévenez le partenaire : c’est à sa station ou à son centre de relais de transmettre le fichier.',
    },
    '11': invalidName,
    '12': invalidDestination,
    '13': invalidOrigin,
    '14': recordFormat,
    '15': recordLength,
    '16': tooBig,
    '20': recordCount,
    '21': byteCount,
    '22': accessFailure,
    '23': duplicate,
    '24': direction,
    '25': cipherSuite,
    '26': encryptedNotAllowed,
    '27': unencryptedNotAllowed,
    '28': compressionNotAllowed,
    '29': signedNotAllowed,
    '30': unsignedNotAllowed,
    '31': signatureInvalid,
    '32': decompressionFailed,
    '33': decryptionFailed,
    '34': {
      title: 'Le partenaire n’a pas pu traiter le fichier',
      meaning:
        'Le fichier est arrivé, mais le programme qui le traite de l’autre côté n’en a pas accepté le contenu.',
      next: 'Demandez au partenaire ce qui ne va pas dans le contenu, corrigez-le et envoyez un nouveau fichier.',
    },
    '35': {
      title: 'Le fichier n’a pas été livré à son destinataire',
      meaning: 'Une station intermédiaire a le fichier, mais n’a pas pu le remettre à son destinataire.',
      next: 'Interrogez le partenaire, et renvoyez le fichier quand la voie est libre.',
    },
    '36': {
      title: 'Le destinataire n’a pas accusé réception du fichier',
      meaning: 'Le fichier a été remis, mais le destinataire n’a jamais dit qu’il l’avait.',
      next: 'Demandez au destinataire si le fichier est là avant de le renvoyer.',
    },
    '50': {
      title: 'Quelqu’un a arrêté le fichier',
      meaning: 'Un opérateur chez le partenaire ou en chemin l’a arrêté.',
      next: 'Demandez-en la raison au partenaire, puis renvoyez le fichier.',
    },
    '90': {
      title: 'Le fichier est trop gros pour la station du destinataire',
      meaning:
        'La station du destinataire utilise une version antérieure du protocole, qui ne connaît pas de fichiers de cette taille.',
      next: 'Divisez le fichier, ou convenez d’un autre moyen avec le partenaire.',
    },
    '99': unspecified,
  },
};
