import type { bank as English } from '../../en/problems/bank.ts';

/** What is found in files for the Bank of Canada before they are sent (FTPS Server User Guide 2.1). */
export const bank: typeof English = {
  'bank-empty': {
    title: 'Le fichier est vide',
    meaning: 'Il ne contient aucun enregistrement.',
    next: 'Refaites le fichier, puis envoyez-le.',
  },
  'bank-other-kind': {
    title: 'Ce fichier n’est pas du type qu’envoie cet utilisateur',
    meaning:
      'Les employeurs envoient des fichiers de paie, qui commencent par l’enregistrement 10; les agents d’achat envoient des fichiers d’achat, qui commencent par A.',
    next: 'Choisissez le bon fichier, ou le bon type d’utilisateur dans la fiche du partenaire.',
  },
  'bank-first-record': {
    title: 'Ligne {{line}} : enregistrement « {{type}} » au lieu de {{expected}}',
    meaning: 'Le premier enregistrement doit être {{expected}}; la Banque ne traiterait pas le fichier.',
    next: 'Refaites le fichier, puis envoyez-le.',
  },
  'bank-last-record': {
    title: 'Ligne {{line}} : enregistrement « {{type}} » au lieu de {{expected}}',
    meaning: 'Le dernier enregistrement doit être {{expected}} : le fichier a peut-être été tronqué.',
    next: 'Refaites le fichier, puis envoyez-le.',
  },
  'bank-transmitter': {
    title:
      'Ligne {{line}}, colonne {{column}} : identifiant d’organisation « {{organization}} » au lieu de {{ours}}',
    meaning:
      'Le premier et le dernier enregistrement indiquent qui envoie. La Banque ne traite pas le fichier de quelqu’un d’autre.',
    next: 'Écrivez le fichier avec l’identifiant d’organisation de l’utilisateur de ce partenaire.',
  },
  'bank-not-permitted': {
    title: 'Ligne {{line}}, colonne {{column}} : rien n’indique que vous envoyez pour « {{organization}} »',
    meaning:
      'La Banque accepte les enregistrements des organisations pour lesquelles elle vous a permis d’envoyer.',
    next: 'Ajoutez-la aux organisations permises du partenaire si la Banque l’a permise, ou envoyez quand même.',
  },
  'bank-record-unknown': {
    title: 'Ligne {{line}}, colonne {{column}} : l’enregistrement « {{type}} » n’existe pas',
    meaning:
      'Les fichiers de paie ont les enregistrements 10, 20, 30, 40, 50, 80 et 90, d’après ce que l’on sait.',
    next: 'Vérifiez que c’est voulu.',
  },
  'bank-record-length': {
    title: 'Ligne {{line}} : longueur {{length}} au lieu de {{expected}}',
    meaning: 'Les enregistrements des fichiers de paie ont tous la même longueur, d’après ce que l’on sait.',
    next: 'Vérifiez qu’il n’y manque rien.',
  },
  'bank-record-endless': {
    title: 'Ce n’est pas un fichier d’enregistrements',
    meaning: 'Une de ses lignes dépasse {{most}} caractères.',
    next: 'Choisissez le bon fichier.',
  },
  'bank-no-layout': {
    title: 'L’identifiant d’organisation du fichier n’a pas été comparé',
    meaning:
      'On ne sait pas où les enregistrements {{first}} et {{last}} le portent : la structure de ces fichiers de la Banque n’est pas publique.',
    next: 'Indiquez dans la fiche du partenaire les colonnes où il se trouve, et il sera comparé désormais.',
  },
  'bank-not-ascii': {
    title: 'Ligne {{line}}, colonne {{column}} : un caractère spécial',
    meaning:
      'Le fichier part en texte, ce que la Banque demande d’abord; de tels caractères peuvent être altérés en chemin.',
    next: 'Envoyez d’abord un fichier d’essai. S’il arrive modifié ou est refusé, envoyez en binaire (waybill partner change PARTENAIRE --transfer-type binary).',
  },
  'bank-name': {
    title: 'La Banque n’accepte pas un fichier nommé {{name}} : {{fault}}',
    meaning:
      'Un nom se compose de l’identifiant d’organisation {{organization}}, du numéro du fichier, puis de .##T pour un essai ou de .##P pour la production, sans rien entre eux.',
    next: 'Dites si c’est un essai ou de la production, et donnez-lui un nom de ce type.',
  },
  'bank-sequence-used': {
    title: '{{name}} a déjà été envoyé',
    meaning:
      'La Banque n’accepte chaque numéro qu’une fois : une fois par jour pour les fichiers de paie, une fois par campagne pour les fichiers d’achat.',
    next: 'Donnez-lui le prochain numéro libre, du même type.',
  },
  'bank-password-file': {
    title: '{{name}} changerait le mot de passe à la Banque',
    meaning:
      'Un fichier de ce nom est lu comme un nouveau mot de passe. Waybill garderait l’ancien et se verrait refuser l’accès; il n’est donc jamais envoyé comme un fichier.',
    next: 'Changez plutôt le mot de passe dans la fiche du partenaire.',
  },
  'bank-production': {
    title: '{{name}} est un fichier de production',
    meaning: 'La Banque comptabilisera ce qu’il contient.',
    next: 'Rien à faire si c’est voulu.',
  },
  'bank-test': {
    title: '{{name}} est un fichier d’essai',
    meaning: 'La Banque le vérifie et ne comptabilise rien.',
    next: 'Rien à faire si c’est voulu.',
  },
  'notice-not-wanted': {
    title: '{{partner}} ne demande pas de courriel avant un fichier',
    meaning: 'Seuls les agents d’achat de la Banque du Canada annoncent leurs fichiers.',
    next: 'Envoyez le fichier.',
  },
  'refused-by-word': {
    title: 'Le partenaire l’a refusé, comme vous l’avez indiqué',
    meaning:
      'Le fichier a été livré, mais non traité. Le même fichier sous le même nom serait refusé de nouveau.',
    next: 'Envoyez le fichier corrigé sous le prochain nom libre, et marquez celui-ci comme réglé.',
  },
};
