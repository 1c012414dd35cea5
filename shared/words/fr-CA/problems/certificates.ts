import type { certificates as English } from '../../en/problems/certificates.ts';

/** Problems of certificates and keys: trust, revocation, import and export. */
export const certificates: typeof English = {
  'certificate-missing': {
    title: 'Le partenaire n’a présenté aucun certificat',
    meaning:
      'Sans certificat, Waybill ne peut pas être sûr de qui se trouve à l’autre bout. Rien n’a été envoyé.',
    next: 'Demandez au partenaire de présenter son certificat, ou modifiez dans sa fiche ce qui lui est demandé.',
  },
  'certificate-expired': {
    title: 'Le certificat du partenaire a expiré',
    meaning: '{{subject}} était valide jusqu’au {{validUntil}}. Rien n’a été envoyé ni reçu avec lui.',
    next: 'Demandez au partenaire son nouveau certificat; vérifiez l’horloge de cet ordinateur.',
  },
  'certificate-not-yet-valid': {
    title: 'Le certificat du partenaire n’est pas encore valide',
    meaning: '{{subject}} est valide à partir du {{validFrom}}, ou l’horloge de cet ordinateur est fausse.',
    next: 'Vérifiez l’horloge de cet ordinateur; demandez au partenaire à partir de quand son certificat vaut.',
  },
  'certificate-no-chain': {
    title: 'Le certificat du partenaire n’est pas approuvé',
    meaning:
      'Aucune autorité que vous approuvez ne se porte garante de {{subject}}, et vous ne l’avez pas approuvé vous-même.',
    next: 'Comparez l’empreinte avec celle que le partenaire vous indique par téléphone ou par lettre, puis approuvez-le.',
  },
  'certificate-chain-invalid': {
    title: 'La chaîne du certificat ne tient pas',
    meaning:
      '{{level}} se trouve entre le certificat et l’autorité que vous approuvez, et enfreint une règle : {{why}}.',
    next: 'Demandez au partenaire son certificat avec la bonne chaîne.',
  },
  'certificate-wrong-purpose': {
    title: 'Le certificat n’est pas prévu pour cet usage',
    meaning: '{{subject}} indique lui-même à quoi il peut servir, et cet usage n’en fait pas partie.',
    next: 'Demandez au partenaire un certificat pour cet usage.',
  },
  'certificate-wrong-name': {
    title: 'Le certificat appartient à quelqu’un d’autre',
    meaning: 'Il ne porte pas le nom {{name}}. Rien n’a été envoyé.',
    next: 'Vérifiez l’hôte et le code dans la fiche du partenaire; s’ils sont justes, interrogez le partenaire.',
  },
  'certificate-revoked': {
    title: 'Le certificat a été révoqué',
    meaning:
      'Son autorité a retiré {{level}} : plus personne ne doit s’y fier. Rien n’a été envoyé ni reçu avec lui.',
    next: 'Demandez au partenaire par téléphone ce qui s’est passé, ainsi que son nouveau certificat.',
  },
  'trust-asked': {
    title: 'Quelqu’un doit dire si c’est bien le partenaire',
    meaning: 'Le partenaire a présenté un certificat non approuvé : {{subject}}. Rien n’a été envoyé.',
    next: 'Comparez l’empreinte avec celle que le partenaire vous indique par téléphone ou par lettre, puis approuvez-le ou refusez-le.',
  },
  'trust-refused': {
    title: 'Vous avez refusé le certificat du partenaire',
    meaning: '{{subject}} n’est pas approuvé, et rien n’a été envoyé.',
    next: 'Demandez au partenaire ce qui s’est passé. Renvoyez quand il présente le bon certificat : sinon, la question vous sera posée de nouveau.',
  },
  'shown-certificate-gone': {
    title: 'Le certificat doit être présenté encore une fois',
    meaning:
      'Waybill a redémarré depuis le test de la connexion et n’a plus le certificat. Rien n’a été enregistré.',
    next: 'Testez la connexion de nouveau, puis enregistrez. Ou enregistrez sans l’utiliser pour le chiffrement et les accusés de réception.',
  },
  'trust-question-unknown': {
    title: 'La question ne se pose plus pour ce certificat',
    meaning: 'Quelqu’un y a répondu entre-temps, ou le partenaire a présenté un autre certificat.',
    next: 'Testez la connexion : s’il reste quelque chose à décider, la question vous sera posée.',
  },
  'trust-differs': {
    title: 'Le partenaire présente un autre certificat',
    meaning:
      'Vous avez indiqué {{expected}}, et il a présenté {{fingerprint}}. Rien n’a été envoyé, et rien n’est approuvé.',
    next: 'Comparez avec ce que le partenaire vous indique par téléphone ou par lettre. Quelqu’un pourrait se trouver entre vous.',
  },
  'partner-without-tls': {
    title: 'Ce partenaire est appelé sans TLS',
    meaning: '{{partner}} ne présente aucun certificat; il n’y a donc rien à approuver.',
    next: 'Activez TLS dans la fiche du partenaire.',
  },
  'revocation-no-list': {
    title: 'Impossible de vérifier si le certificat est révoqué',
    meaning:
      'Aucune liste de révocation ni réponse n’a pu être obtenue pour {{level}}. Ce partenaire en exige une.',
    next: 'Vérifiez le réseau et le serveur mandataire du partenaire, importez la liste, ou renoncez-y pour ce partenaire.',
  },
  'revocation-list-invalid': {
    title: 'La liste de révocation n’est pas valide',
    meaning:
      'La liste de révocation ou la réponse reçue pour {{level}} n’était pas signée par la bonne autorité, ou est endommagée.',
    next: 'Réessayez plus tard; si cela persiste, prévenez l’autorité.',
  },
  'revocation-list-expired': {
    title: 'La liste de révocation est trop ancienne',
    meaning:
      'L’autorité de {{level}} aurait dû en publier une plus récente, ou cet ordinateur n’a pas pu l’obtenir.',
    next: 'Vérifiez l’horloge et le réseau; si cela persiste, prévenez l’autorité.',
  },
  'certificate-unknown': {
    title: 'Ce certificat n’existe pas',
    meaning: 'Le magasin de certificats n’a pas d’élément {{id}}.',
    next: 'Consultez la liste des certificats.',
  },
  'certificate-not-own': {
    title: 'Ce n’est pas un de vos certificats',
    meaning: 'Waybill n’a pas sa clé privée; il ne peut donc pas servir comme le vôtre.',
    next: 'Choisissez un de vos propres certificats.',
  },
  'certificate-in-use': {
    title: 'Ce certificat est en service',
    meaning: '{{label}} est celui que Waybill ou un partenaire utilise actuellement.',
    next: 'Mettez-en d’abord un autre en service, puis retirez celui-ci.',
  },
  'certificate-not-active': {
    title: 'Ce certificat ne peut pas servir pour l’instant',
    meaning: '{{label}} est hors service, ou son autorité n’a pas encore répondu.',
    next: 'Remettez-le en service, ou importez la réponse de l’autorité.',
  },
  'certificate-needs-partner': {
    title: 'À qui est ce certificat?',
    meaning:
      'Le fichier ne contient pas de clé privée et ne répond à aucune de vos demandes : c’est donc celui d’un partenaire.',
    next: 'Indiquez le partenaire.',
  },
  'certificate-known': {
    title: 'Ce certificat est déjà là',
    meaning: '{{label}} est dans le magasin.',
    next: 'Rien à faire.',
  },
  'certificate-weak': {
    title: 'La clé de ce certificat est trop faible',
    meaning: '{{subject}} a une clé ({{keyType}}) que d’autres peuvent trouver. Rien n’a été conservé.',
    next: 'Demandez un certificat avec une clé RSA d’au moins 2048 bits.',
  },
  'key-without-certificate': {
    title: 'La clé privée ne correspond pas à ces certificats',
    meaning: 'Le fichier contient une clé privée et des certificats d’autres clés. Rien n’a été conservé.',
    next: 'Importez d’abord la clé seule, puis son certificat; ou les deux ensemble, par exemple au format PKCS#12.',
  },
  'password-needed': {
    title: 'Le fichier est protégé par un mot de passe',
    meaning: 'Il ne peut être lu qu’avec son mot de passe.',
    next: 'Tapez le mot de passe du fichier.',
  },
  'password-wrong': {
    title: 'Le mot de passe n’ouvre pas le fichier',
    meaning: 'Ce n’est pas le bon mot de passe, ou le fichier est endommagé. Rien n’a été modifié.',
    next: 'Réessayez; attention aux majuscules et au clavier.',
  },
  'file-exists': {
    title: 'Il y a déjà un fichier de ce nom',
    meaning: 'Waybill ne remplace aucun fichier.',
    next: 'Choisissez un autre nom.',
  },
  'private-key-unreadable': {
    title: 'La clé privée ne peut pas être lue',
    meaning: 'Elle est endommagée, ou d’un type que Waybill ne connaît pas. Rien n’a été modifié.',
    next: 'Exportez-la de nouveau de là où elle vient, au format PKCS#12 ou PEM.',
  },
  'certificate-form-unknown': {
    title: 'Cette forme de certificat ne peut pas être lue',
    meaning: 'Le fichier contient un {{form}}, dont les réglages particuliers seraient perdus.',
    next: 'Demandez-le comme certificat ordinaire : CERTIFICATE, .cer ou .p7b.',
  },
  'protection-unknown': {
    title: 'Le fichier est protégé d’une manière que Waybill ne connaît pas',
    meaning: 'Sa protection s’appelle {{algorithm}}.',
    next: 'Exportez-le de nouveau avec AES-256 ou 3DES.',
  },
  'protection-too-costly': {
    title: 'L’ouverture du fichier prendrait trop de temps',
    meaning: 'Il demande bien plus de calculs que n’en exige la protection d’une clé.',
    next: 'Vérifiez d’où vient le fichier, et demandez-le avec les réglages habituels.',
  },
  'certificate-kept': {
    title: 'Ce certificat est conservé',
    meaning: '{{label}} peut encore servir à lire ou à vérifier ce qui est arrivé auparavant.',
    next: 'Mettez-le hors service; ne forcez sa suppression que s’il ne reste rien de chiffré pour lui.',
  },
  'request-not-certificate': {
    title: 'C’est une demande, pas un certificat',
    meaning: 'Le fichier demande un certificat à une autorité; il n’en est pas un.',
    next: 'Envoyez-le à l’autorité, puis importez ce qu’elle répond.',
  },
  'certificate-own-ends': {
    title: 'Votre certificat expire bientôt',
    meaning:
      '{{label}} expire dans {{days}} {{days|jour|jours}}, le {{until}}. Les partenaires ne l’accepteront plus ensuite.',
    next: 'Créez-en ou demandez-en un nouveau à temps, et donnez-le à vos partenaires.',
  },
  'certificate-own-ended': {
    title: 'Votre certificat a expiré',
    meaning: '{{label}} a expiré le {{until}}. Les partenaires ne l’acceptent plus.',
    next: 'Créez-en ou demandez-en un nouveau, donnez-le à vos partenaires et utilisez-le.',
  },
  'certificate-partner-ends': {
    title: 'Un certificat du partenaire expire bientôt',
    meaning: '{{label}} expire dans {{days}} {{days|jour|jours}}, le {{until}}.',
    next: 'Demandez au partenaire son prochain certificat et importez-le à côté de celui-ci.',
  },
  'certificate-partner-ended': {
    title: 'Un certificat du partenaire a expiré',
    meaning: '{{label}} a expiré le {{until}} et n’est plus approuvé.',
    next: 'Demandez au partenaire son nouveau certificat et importez-le.',
  },
};
