import type { metafiles as English } from '../../en/window/metafiles.ts';

/** What the window says of Digipoort's metafiles, and of answers that fit several files. */
export const metafiles: typeof English = {
  sent: 'Métafichier, tel qu’il a été envoyé',
  cameWith: 'Métafichier arrivé avec lui',
  made: 'Métafichier, tel qu’il sera envoyé',
  reference: 'Référence',
  theirReference: 'Référence de Digipoort',
  sender: 'Expéditeur',
  receiver: 'Destinataire',
  dataReferenceId: 'Référence',
  show: 'Afficher le métafichier',
  hide: 'Masquer le métafichier',
  copy: 'Copier le métafichier',
  correct: 'Corriger le métafichier…',
  withdraw: 'Retirer…',
  withdrawing: 'Il doit être retiré',
  withdrawingMeaning:
    'À la prochaine session, Waybill regarde si Digipoort l’a pris, et le supprime de son serveur sinon.',
  leftThere: 'Son fichier se trouve encore chez Digipoort, et rien ne lui arrive. Il peut être retiré.',
  correctDialog: {
    title: 'Corriger le métafichier',
    meaning:
      'Le fichier se trouve encore chez Digipoort : seul le métafichier part. Ce qui reste vide ici et le reste de ce qu’il dit sont convenus dans la fiche du partenaire. Si Digipoort a pris le fichier entre-temps, rien n’est envoyé.',
    leave: 'Pas maintenant',
    act: 'Envoyer le métafichier',
  },
  withdrawDialog: {
    title: 'Retirer {{file}}?',
    meaning:
      'Il est supprimé définitivement chez Digipoort. Votre propre fichier reste. Si Digipoort l’a pris entre-temps, rien n’est supprimé, et il compte comme livré.',
    leave: 'Le laisser',
    act: 'Retirer',
  },
  assignDialog: {
    title: 'Quel fichier vise cet accusé de réception?',
    received:
      '{{partner}} a reçu un fichier dont le nom commence par {{name}} ({{moment}}). Plusieurs des vôtres sont dans ce cas, et rien dans l’accusé de réception ne dit lequel.',
    refused:
      '{{partner}} a rejeté un fichier dont le nom commence par {{name}} ({{moment}}). Plusieurs des vôtres sont dans ce cas, et rien dans le message ne dit lequel.',
    receivedNone:
      '{{partner}} a reçu un fichier qui y porte le nom {{name}} ({{moment}}). Aucun des vôtres qui attendent un accusé de réception ne porte ce nom.',
    refusedNone:
      '{{partner}} a rejeté un fichier qui y porte le nom {{name}} ({{moment}}). Aucun des vôtres qui attendent un accusé de réception ne porte ce nom.',
    which: 'Fichiers qui attendent encore une réponse',
    sentAt: 'livré ({{moment}}), {{size}}',
    none: 'Aucun d’eux',
    noneMeaning: 'Il est conservé avec les accusés de réception, et la question n’est plus posée.',
    leave: 'Pas maintenant',
    act: 'C’est celui-là',
  },
  standing: {
    title: 'Notre certificat, vu par Digipoort',
    subject: 'Certificat',
    oin: 'OIN',
    ends: 'Expire',
    chain: 'Chaîne',
    complete: 'complète, jusqu’à {{root}}',
    incomplete: 's’arrête à {{top}} : on ne sait pas ici qui l’a signé',
    alone: 'signé par lui-même',
    levels: 'Chaque niveau : révoqué ou non',
    good: 'non révoqué',
    revoked: 'révoqué',
    'not-needed': 'la racine : n’exige pas de liste',
    'not-checked': 'non vérifié',
    listOf: 'liste ({{moment}})',
    answerOf: 'réponse ({{moment}})',
    until: 'expire : {{moment}}',
    nothing: 'Rien ne s’y oppose.',
    register: 'Il est enregistré auprès de Logius',
  },
};
