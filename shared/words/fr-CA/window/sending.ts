import type { sending as English } from '../../en/window/sending.ts';

/** Dropped, picked and pasted files on their way into the queue. */
export const sending: typeof English = {
  emptyFolder: 'Il n’y a aucun fichier dans le dossier.',
  overlay: {
    title: 'Déposer pour envoyer',
    meaning:
      'Vous choisissez le partenaire et voyez chaque vérification avant que quoi que ce soit ne parte.',
    titleTo: 'Déposer pour envoyer à {{partner}}',
    meaningTo:
      'Vous voyez chaque vérification avant que quoi que ce soit ne parte. Avec la touche Maj enfoncée, ce qui les réussit toutes est envoyé aussitôt.',
  },
  /** A file for the Bank of Canada is one or the other, and never becomes the other by itself. */
  purpose: { test: 'ESSAI', production: 'PRODUCTION', short: 'PROD' },
  purposeCount_one: '{{count}} fichier',
  purposeCount_other: '{{count}} fichiers',
  suggested: {
    label: 'Noms sous lesquels {{file}} peut être envoyé',
    sendAs: 'Envoyer comme',
  },
  dialog: {
    title: 'Envoyer des fichiers',
    titleTo: 'Envoyer à {{partner}}',
    partner: 'Partenaire',
    recipients_one: 'À {{count}} destinataire. En choisir d’autres…',
    recipients_other: 'À {{count}} destinataires',
    recipientsLabel: 'Destinataires : chacun reçoit chaque fichier et répond pour lui-même',
    via: '{{destination}} par {{partner}}',
    choosePartner: 'Choisissez un partenaire',
    noPartners: 'Il n’y a encore aucun partenaire à qui envoyer des fichiers.',
    addPartner: 'Ajouter un partenaire…',
    pick: 'Choisir des fichiers…',
    more: 'Ajouter des fichiers…',
    dropHere: 'Déposez des fichiers ici, collez-les ou choisissez-les.',
    files: 'Fichiers',
    remove: 'Laisser de côté {{file}}',
    nameAt: 'Nom chez le partenaire',
    into: 'Dans le dossier {{folder}} du serveur. Les dossiers qui n’y sont pas encore sont créés.',
    intoLogin:
      'Dans le dossier où mène l’ouverture de session. Les dossiers qui n’y sont pas encore sont créés.',
    nameFor: 'Nom de {{file}} chez le partenaire',
    taking: 'Lecture de {{file}}',
    taken: 'Lu',
    checking: 'Vérification…',
    checked: 'Prêt',
    choosePartnerFirst: 'Vérifié dès qu’un partenaire est choisi',
    warning: 'Avertissement',
    error: 'Bloquant',
    note: 'Remarque',
    send_one: 'Envoyer {{count}} fichier',
    send_other: 'Envoyer {{count}} fichiers',
    sendSome: 'Envoyer {{good}} des {{count}} fichiers',
    sendNone: 'Envoyer',
    sending: 'Mise en file d’attente…',
    nothingLeaves: 'Rien ne quitte cet ordinateur avant que vous appuyiez sur Envoyer.',
    withWarnings: 'Vous les envoyez malgré les avertissements affichés.',
    folder: 'Un dossier ne peut pas être envoyé. Choisissez les fichiers qu’il contient.',
    noPath: 'Ce fichier n’est pas sur un disque. Enregistrez-le d’abord, puis déposez-le.',
    uploadFailed: 'Le fichier n’a pas pu être lu.',
  },
  binary: {
    meaning:
      'Ces fichiers partent en texte, ce que la Banque demande d’abord. Si un fichier d’essai est arrivé modifié ou a été refusé, envoyez en binaire : octet pour octet.',
    act: 'Désormais envoyer en binaire',
    toggle: 'Envoyer désormais en binaire les fichiers pour {{partner}}',
    toggleMeaning:
      'Jusqu’ici, ils partent en texte, où des caractères spéciaux peuvent être altérés. En binaire, ils partent octet pour octet.',
    toBinary: 'Les fichiers pour {{partner}} partent désormais en binaire.',
    undo: 'De nouveau en texte',
  },
  announcement: {
    write: 'Courriel d’annonce…',
    copyText: 'Copier le courriel',
    copySubject: 'Copier l’objet',
  },
};
