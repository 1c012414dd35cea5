import type { routing as English } from '../../en/problems/routing.ts';

/** Problems of files that go through somebody: to a code behind a partner, or from one partner to another. */
export const routing: typeof English = {
  'destination-unknown': {
    title: 'On ne peut pas joindre {{destination}} par ce partenaire',
    meaning: 'La fiche du partenaire ne dit pas que ce code se trouve derrière lui.',
    next: 'Corrigez le code, ou entrez-le chez le partenaire sous les codes derrière lui.',
  },
  'recipient-twice': {
    title: '{{partner}} est nommé deux fois pour la même destination',
    meaning: 'Chaque destinataire reçoit un fichier une fois. Rien n’a été mis en file d’attente.',
    next: 'Nommez chaque destinataire une seule fois.',
  },
  'group-code-twice': {
    title: 'Deux groupes ont le code {{code}}',
    meaning: 'Avec deux groupes du même code, on ne saurait pas où vont ses fichiers.',
    next: 'Donnez à l’un d’eux un autre code.',
  },
  'group-code-is-ours': {
    title: '{{code}} est un de nos propres codes',
    meaning: 'Ce qui arrive pour nos propres codes reste ici. Un groupe a besoin de son propre code.',
    next: 'Choisissez un autre code pour le groupe.',
  },
  'group-code-is-partner': {
    title: '{{code}} mène déjà à {{partner}}',
    meaning: 'Les fichiers pour ce code vont à ce partenaire. Un groupe a besoin de son propre code.',
    next: 'Choisissez un autre code pour le groupe.',
  },
  'group-member-twice': {
    title: '{{member}} figure deux fois dans le groupe {{code}}',
    meaning: 'Chaque membre reçoit un fichier une fois.',
    next: 'Retirez-en un.',
  },
  'group-member-is-group': {
    title: '{{member}} est lui-même un groupe',
    meaning: 'Un groupe a pour membres des partenaires, et non d’autres groupes.',
    next: 'Nommez plutôt les membres de {{member}}.',
  },
  'group-member-unknown': {
    title: 'Aucun partenaire ne mène à {{member}}',
    meaning: 'Les membres d’un groupe sont des codes de partenaires, ou des codes derrière eux.',
    next: 'Corrigez le code, ou entrez-le d’abord chez son partenaire.',
  },
  'group-unknown': {
    title: 'Il n’y a pas de groupe {{code}}',
    meaning: 'Aucun de nos groupes n’a ce code.',
    next: 'Consultez la liste des groupes.',
  },
  'relay-not-moved': {
    title: '{{file}} attend d’être relayé',
    meaning: 'Il est arrivé entier, mais n’a pas pu passer dans le dossier d’où partent les fichiers.',
    next: 'Voyez à ce que le disque ait de la place et que les dossiers de Waybill soient accessibles en écriture. Un nouvel essai a lieu chaque minute.',
  },
  'relay-cancelled': {
    title: 'Non relayé : vous l’avez annulé',
    meaning: 'Le fichier n’a pas été relayé à {{partner}}. Son expéditeur en est informé.',
    next: 'Rien à faire. L’expéditeur peut le renvoyer comme un nouveau fichier.',
  },
  'relay-answered': {
    title: 'Ce fichier n’est plus relayé',
    meaning: 'Son expéditeur est informé qu’il n’est pas arrivé, et ses octets sont supprimés ici.',
    next: 'Demandez à l’expéditeur de le renvoyer.',
  },
  'relay-may-have-arrived': {
    title: 'Il est peut-être déjà arrivé',
    meaning:
      'Tous les octets ont peut-être atteint {{partner}}. Si vous l’annuliez maintenant, son expéditeur apprendrait qu’il n’est pas arrivé.',
    next: 'Réessayez : {{partner}} est interrogé et ne le reçoit pas deux fois. Annulez-le quand il est certain qu’il n’est pas arrivé.',
  },
  'relay-partner-gone': {
    title: 'Le partenaire suivant a été supprimé et a peut-être ce fichier',
    meaning: 'Nul ne peut dire si {{partner}} l’a reçu; son expéditeur n’a donc été informé de rien.',
    next: 'Interrogez le destinataire, prévenez l’expéditeur, puis marquez le fichier comme réglé.',
  },
  'relay-answered-before': {
    title: 'Non relayé : son expéditeur a déjà une réponse',
    meaning:
      'Cette réponse de la destination ({{form}}) est venue après qu’une autre a été donnée. Elle est conservée ici.',
    next: 'Prévenez l’expéditeur si les deux ne disent pas la même chose.',
  },
  'relay-unanswered-long': {
    title: 'Pas de réponse en {{days}} {{days|jour|jours}}',
    meaning:
      '{{partner}} n’a jamais dit ce qu’est devenu ce fichier. Son expéditeur est informé que la réception n’a pas été confirmée.',
    next: 'Demandez au destinataire s’il est arrivé, avant que l’expéditeur le renvoie.',
  },
  'group-incomplete': {
    title: '{{count}} {{count|membre|membres}} du groupe sur {{of}} ne {{count|l’a|l’ont}} pas : {{members}}',
    meaning:
      'Le fichier est allé à chaque membre du groupe. Son expéditeur est informé de ceux qui n’ont pas pu le recevoir ou l’ont refusé.',
    next: 'Voyez ce qu’il est devenu chez chaque membre. L’expéditeur peut l’envoyer à ceux à qui il manque.',
  },
  'relay-unanswered': {
    title: 'Son expéditeur attend une réponse',
    meaning: 'Ce fichier est relayé pour quelqu’un d’autre, qui ne sait pas ce qu’il est devenu.',
    next: 'Réessayez, ou annulez-le : son expéditeur est alors informé qu’il n’est pas arrivé.',
  },
  'relay-not-confirmed': {
    title: 'Un fichier relayé ne peut pas être confirmé à la main',
    meaning:
      'Son expéditeur attend l’accusé de réception de la destination elle-même; nul autre ne peut le donner.',
    next: 'Demandez son accusé de réception au partenaire suivant, ou annulez le fichier : son expéditeur est alors informé qu’il n’est pas arrivé.',
  },
};
