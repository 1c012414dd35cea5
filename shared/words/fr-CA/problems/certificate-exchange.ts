import type { certificateExchange as English } from '../../en/problems/certificate-exchange.ts';

/** Problems of certificates that partners send each other as files. */
export const certificateExchange: typeof English = {
  'certificate-offered': {
    title: 'Un certificat du partenaire vous attend',
    meaning: '{{subject}} est arrivé sous forme de fichier. Il ne vaut rien avant que vous disiez oui.',
    next: 'Comparez son empreinte avec celle que le partenaire vous indique, puis acceptez-le ou refusez-le.',
  },
  'certificate-offer-refused': {
    title: 'Vous avez refusé ce certificat',
    meaning: 'Le partenaire en a été informé. {{subject}} n’est pas utilisé; le fichier est conservé.',
    next: 'Rien à faire; le partenaire peut en envoyer un autre.',
  },
  'certificate-offer-unknown': {
    title: 'Il n’y a pas de tel certificat à accepter ou à refuser',
    meaning: 'Aucun certificat portant le numéro {{id}} n’est arrivé.',
    next: 'Consultez la liste des certificats en attente.',
  },
  'certificate-offer-decided': {
    title: 'La décision a déjà été prise',
    meaning: 'Décision prise pour ce certificat : {{decision}}. Le partenaire en a été informé.',
    next: 'Modifiez ses usages dans la liste des certificats.',
  },
  'certificate-offer-differs': {
    title: 'L’empreinte n’est pas la même',
    meaning: 'Le certificat arrivé a l’empreinte {{fingerprint}}. Rien n’a été modifié.',
    next: 'Demandez au partenaire quel certificat il a envoyé; refusez celui-ci si ce n’est pas le sien.',
  },
  'certificate-offers-full': {
    title: 'Trop de certificats de ce partenaire attendent',
    meaning: 'Il y en a déjà {{most}}; celui-ci a été refusé. Le fichier est conservé.',
    next: 'Décidez de ceux qui attendent, et demandez au partenaire de renvoyer celui-ci.',
  },
  'certificate-not-partners': {
    title: 'Le certificat est celui de quelqu’un d’autre',
    meaning:
      'Le fichier a été écrit par {{originator}}, qui n’est pas le code de ce partenaire. Il a été refusé; le fichier est conservé.',
    next: 'Demandez au partenaire à qui est ce certificat; importez-le à la main là où il doit être.',
  },
  'certificate-is-ours': {
    title: 'Le partenaire a envoyé votre propre certificat',
    meaning: '{{subject}} est le vôtre. Il a été refusé; le fichier est conservé.',
    next: 'Demandez au partenaire son propre certificat.',
  },
  'certificate-for-nothing': {
    title: 'Le certificat ne peut servir à rien ici',
    meaning:
      'D’après ses propres mentions, {{subject}} ne sert qu’à {{keyUsage}}. Il a été refusé; le fichier est conservé.',
    next: 'Si c’est une autorité, importez-la à la main; sinon, demandez au partenaire son propre certificat.',
  },
  'certificate-more-than-one': {
    title: 'Le fichier contient plusieurs certificats',
    meaning: 'Il en contient {{count}}, qui ne vont pas ensemble. Il a été refusé; le fichier est conservé.',
    next: 'Demandez au partenaire d’envoyer un seul certificat par fichier.',
  },
  'certificate-with-key': {
    title: 'Le fichier contient une clé privée',
    meaning:
      'Quiconque l’a peut agir à la place de son titulaire. Il a été refusé sans être lu; le fichier est conservé.',
    next: 'Dites au partenaire que sa clé est sortie de chez lui, et supprimez le fichier.',
  },
  'certificate-ended': {
    title: 'Ce certificat du partenaire n’est plus utilisé',
    meaning:
      '{{subject}} a été remplacé ou mis hors service ici. Rien n’a été envoyé ni reçu avec lui, quel qu’en soit le signataire.',
    next: 'Demandez au partenaire d’utiliser son nouveau certificat; si celui-ci est le bon, remettez-le en service dans la liste des certificats.',
  },
};
