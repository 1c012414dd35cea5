import type { partners as English } from '../../en/problems/partners.ts';

/** Problems of a partner's entry, of a transfer's state, and of the practice partner. */
export const partners: typeof English = {
  'partner-unknown': {
    title: 'Ce partenaire n’existe pas',
    meaning: 'Aucun partenaire n’a ce nom ou ce numéro.',
    next: 'Cherchez le nom dans la liste des partenaires.',
  },
  'partner-shows-nothing': {
    title: '{{partner}} n’a pas de dossiers à consulter',
    meaning:
      'Avec un partenaire OFTP2, on envoie et on récupère des fichiers; il ne montre rien de ce qu’il a.',
    next: 'Récupérez ce qu’il a pour vous.',
  },
  'partner-never-calls': {
    title: '{{partner}} ne nous appelle jamais',
    meaning:
      'C’est nous qui appelons un serveur; il n’a pas de certificat à présenter en appelant. Rien n’a été modifié.',
    next: 'Approuvez le certificat qu’il présente quand nous l’appelons.',
  },
  'partner-known': {
    title: 'C’est déjà le partenaire {{name}}',
    meaning: 'Il a la même adresse, et le même utilisateur ou le même code. Rien n’a été changé.',
    next: 'Modifiez ce partenaire, ou supprimez-le d’abord.',
  },
  'partner-other-kind': {
    title: '{{name}} est un partenaire d’un autre type',
    meaning:
      'Ses fichiers, ses accusés de réception et ses certificats dépendent de ce qui était convenu avec lui jusqu’ici.',
    next: 'Ajoutez un nouveau partenaire pour l’autre protocole, et supprimez celui-ci quand plus rien n’est en suspens.',
  },
  'partner-takes-no-certificates': {
    title: '{{partner}} n’accepte pas de certificats sous forme de fichiers',
    meaning: 'Seuls les partenaires OFTP2 échangent des certificats de cette façon.',
    next: 'Envoyez le certificat par courriel, ou comme le partenaire vous l’a indiqué.',
  },
  'partner-exists': {
    title: 'Il y a déjà un partenaire de ce nom',
    meaning: 'Chaque partenaire a son propre nom; les majuscules ne comptent pas.',
    next: 'Choisissez un autre nom, ou modifiez le partenaire qui est là.',
  },
  'partner-code-exists': {
    title: 'Un autre partenaire a ce code d’identification',
    meaning:
      'Deux partenaires qui ont les mêmes codes ne pourraient pas être distingués quand ils appellent.',
    next: 'Vérifiez le code avec le partenaire.',
  },
  'partner-has-open-files': {
    title: 'Le partenaire a des fichiers ou des accusés en suspens',
    meaning: 'Le supprimer maintenant arrêterait des fichiers en route.',
    next: 'Attendez qu’ils soient terminés, ou supprimez-le en annulant ce qui est en suspens.',
  },
  'partner-has-no-address': {
    title: 'Le partenaire n’a pas d’adresse à appeler',
    meaning: 'Sans nom d’hôte, Waybill ne peut qu’attendre l’appel du partenaire.',
    next: 'Entrez l’hôte et le port, ou laissez le partenaire vous appeler.',
  },
  'partner-changed': {
    title: 'Le partenaire a été modifié entre-temps',
    meaning:
      'Quelqu’un a modifié {{partner}} dans une autre fenêtre ou en ligne de commande depuis l’ouverture de cette boîte. Ce que vous avez saisi est toujours là et n’est pas enregistré.',
    next: 'Enregistrez de nouveau pour que votre saisie remplace cette version, ou annulez pour garder celle-ci.',
  },
  'partner-gone': {
    title: 'Le partenaire a été supprimé',
    meaning: 'Ce fichier appartient à un partenaire qui n’est plus dans la liste.',
    next: 'Ajoutez de nouveau le partenaire et renvoyez le fichier.',
  },
  'sender-gone': {
    title: 'Le partenaire qui a envoyé ce fichier a été supprimé',
    meaning:
      'Le fichier n’était pas arrivé à terme quand son partenaire a été supprimé; aucun accusé de réception ne peut donc être envoyé.',
    next: 'Ce qui est arrivé est conservé. Ajoutez de nouveau le partenaire et demandez-lui de renvoyer le fichier.',
  },
  'own-code-missing': {
    title: 'Votre propre code d’identification n’est pas entré',
    meaning:
      'Les partenaires vous connaissent par votre code d’identification (Odette ID); sans lui, aucune session ne peut commencer.',
    next: 'Entrez votre code dans les réglages.',
  },
  'transfer-unknown': {
    title: 'Ce transfert n’existe pas',
    meaning: 'Le journal n’a aucun transfert de ce numéro.',
    next: 'Cherchez le numéro dans la liste des transferts.',
  },
  'receipt-unknown': {
    title: 'Cet accusé de réception n’existe pas',
    meaning: 'Le journal n’a aucun accusé de réception de ce numéro.',
    next: 'Consultez la liste des accusés de réception.',
  },
  'partner-takes-nothing': {
    title: 'Le partenaire ne prend pas de fichiers pour l’instant',
    meaning:
      'La session avec le partenaire s’est ouverte et terminée normalement, mais il ne nous a jamais donné le droit d’émettre.',
    next: 'Demandez au partenaire si sa station accepte vos fichiers; Waybill réessaiera.',
  },
  'listener-without-port': {
    title: 'Aucun port où attendre',
    meaning: 'Pour attendre des appels, il faut un port avec TLS, un port sans TLS, ou les deux.',
    next: 'Indiquez un port.',
  },
  'practice-not-here': {
    title: 'Ce moteur n’a pas de partenaire d’exercice',
    meaning: 'Le moteur en marche a été démarré sans lui.',
    next: 'Redémarrez Waybill.',
  },
  'practice-not-running': {
    title: 'Le partenaire d’exercice n’est pas en marche',
    meaning: 'Le partenaire d’exercice ne répond que lorsqu’il est en marche.',
    next: 'Démarrez le partenaire d’exercice, puis réessayez.',
  },
  'practice-name': {
    title: 'Digipoort n’accepte pas un fichier nommé {{name}}',
    meaning:
      'Les noms n’y contiennent que des lettres, des chiffres, « _ », « . » et « - », commencent par une lettre ou « _ » et comptent au plus 95 caractères.',
    next: 'Donnez un autre nom au fichier, puis déposez-le de nouveau.',
  },
  'practice-too-large': {
    title: 'Le fichier est trop gros pour s’exercer',
    meaning: 'Le Digipoort d’exercice offre des fichiers d’au plus 512 Mio.',
    next: 'Prenez un fichier plus petit.',
  },
  'practice-file-gone': {
    title: '{{name}} ne s’y trouve plus',
    meaning: 'Il a été traité, ou récupéré, depuis que vous l’avez vu.',
    next: 'Regardez de nouveau les dossiers.',
  },
  'practice-no-name': {
    title: 'Il n’y a plus de nom libre pour un autre exemple',
    meaning: 'Les numéros des fichiers d’achat ont trois chiffres, et tous sont utilisés.',
    next: 'Envoyez un de vos fichiers, sous un nom de votre choix.',
  },
};
