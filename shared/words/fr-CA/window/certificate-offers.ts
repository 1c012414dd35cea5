import type { certificateOffers as English } from '../../en/window/certificate-offers.ts';

/** Certificates that partners send each other as files: the question about one that came, and the dialog that sends ours. */
export const certificateOffers: typeof English = {
  waiting: 'Certificats qui vous attendent',
  titlePlain: 'Un certificat est arrivé',
  title: 'Est-ce le certificat de {{partner}}?',
  gone: 'La décision a été prise entre-temps; il n’y a plus rien à faire.',
  kind: {
    request: '{{partner}} a envoyé son certificat et demande le vôtre.',
    deliver: '{{partner}} a envoyé son prochain certificat.',
    replace: '{{partner}} a envoyé un nouveau certificat à la place du précédent.',
  },
  meaning: {
    request: 'Ce qui vaut maintenant continue de valoir.',
    deliver: 'Les deux valent côte à côte jusqu’à l’expiration du précédent.',
    replace:
      'Dès que vous l’acceptez, le précédent ne vaut plus : il est peut-être tombé en de mauvaises mains.',
  },
  known: 'Il est déjà dans le magasin; l’accepter ne change que ses usages.',
  first: 'Il n’y en a encore aucun de {{partner}} auquel le comparer. Comparez l’empreinte.',
  old: 'En service',
  new: 'Envoyé maintenant',
  ending: 'N’est plus approuvé pour ces usages : {{labels}}.',
  answer: 'Envoyer aussi le nôtre',
  answerHint: 'Chacun de nos certificats en service chez ce partenaire part sous forme de fichier.',
  note: 'Comment vous vous en êtes assuré, ou pourquoi vous le refusez',
  noteHint: 'Conservé avec la décision. Le partenaire lit la raison d’un refus.',
  later: 'Plus tard',
  refuse: 'Refuser',
  accept: 'Accepter',
  told: {
    accept: 'Le certificat de {{partner}} est accepté; l’accusé de réception lui est envoyé.',
    refuse: 'Le certificat est refusé; {{partner}} en est informé.',
    answered_one: 'Le nôtre est en route vers {{partner}}.',
    answered_other: '{{count}} de nos certificats sont en route vers {{partner}}.',
  },
  deliver: {
    title: 'Envoyer {{label}} à des partenaires',
    meaning:
      'Il part sous forme d’un fichier que le programme du partenaire reconnaît comme un certificat; aucune clé ne l’accompagne. Son accusé de réception dit si le partenaire l’a adopté.',
    kind: 'Ce qu’il dit au partenaire',
    kinds: { deliver: 'Le prochain', replace: 'À la place du précédent', request: 'Envoyez-moi le vôtre' },
    kindMeaning: {
      deliver: 'Le précédent vaut jusqu’à son expiration.',
      replace: 'Le précédent ne vaut plus. Pour le cas où sa clé serait en de mauvaises mains.',
      request: 'Pour commencer : le partenaire répond avec le sien.',
    },
    partners: 'Partenaires',
    nobody: 'Il n’y a encore aucun partenaire à qui envoyer des fichiers.',
    deliver_one: 'Envoyer à {{count}} partenaire',
    deliver_other: 'Envoyer à {{count}} partenaires',
    told_one: '{{label}} est en route vers {{count}} partenaire.',
    told_other: '{{label}} est en route vers {{count}} partenaires.',
  },
};
