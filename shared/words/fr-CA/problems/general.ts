import type { general as English } from '../../en/problems/general.ts';

/** Problems of a call to the engine, of the engine itself, and of the program around it. */
export const general: typeof English = {
  internal: {
    title: 'Quelque chose a mal tourné dans Waybill',
    meaning: 'Le programme a rencontré une erreur interne. Ce qui était déjà dans le journal est en sûreté.',
    next: 'Réessayez. Si cela se reproduit, notez ce que vous avez fait et signalez-le.',
  },
  'retry-deadline': {
    title: 'Pas livré en {{hours}} {{hours|heure|heures}}',
    meaning:
      'Waybill a essayé aussi longtemps que convenu avec ce partenaire. La dernière raison : {{last}}.',
    next: 'Corrigez la cause, puis réessayez : un nouveau délai commence alors.',
  },
  'retry-deadline-untried': {
    title: 'Pas envoyé en {{hours}} {{hours|heure|heures}}, faute de session',
    meaning:
      'Pendant ce temps, aucune session avec le partenaire n’a permis d’envoyer le fichier. Rien n’a été envoyé.',
    next: 'Testez la connexion ou demandez au partenaire quand il appelle, puis réessayez.',
  },
  'fetch-deadline': {
    title: 'Pas récupéré en {{hours}} {{hours|heure|heures}}',
    meaning: 'Waybill a essayé aussi longtemps que convenu avec ce partenaire.',
    next: 'Corrigez ce qui y faisait obstacle, puis réessayez : un nouveau délai commence alors.',
  },
  'retry-deadline-unknown': {
    title: 'Arrivée incertaine depuis {{hours}} {{hours|heure|heures}}',
    meaning:
      'Le dernier octet est parti et aucune réponse n’est venue. Depuis, le partenaire n’a pas pu être interrogé. La dernière raison : {{last}}.',
    next: 'Demandez au partenaire s’il a le fichier : confirmez-le, ou laissez Waybill demander de nouveau.',
  },
  'duplicate-never-sent': {
    title: 'Le partenaire a un autre fichier de même nom et de même horodatage',
    meaning:
      'Il dit avoir déjà ce fichier, mais Waybill ne l’a jamais envoyé jusqu’au bout. Il n’a rien conservé de votre envoi.',
    next: 'Demandez au partenaire ce qu’il a reçu. Pour envoyer le vôtre, envoyez-le comme un nouveau fichier : il aura son propre horodatage.',
  },
  'unknown-problem': {
    title: 'Un problème sans description',
    meaning: 'Waybill n’a pas encore de mots pour ce problème; son code est affiché à côté.',
    next: 'Réessayez, ou signalez le code.',
  },
  'bad-arguments': {
    title: 'Une valeur n’est pas valide',
    meaning: 'Une des valeurs données ne peut pas être utilisée. Rien n’a été modifié.',
    next: 'Corrigez la valeur et réessayez.',
  },
  'unknown-call': {
    title: 'Le moteur ne connaît pas cette demande',
    meaning: 'La fenêtre ou la ligne de commande et le moteur en marche ne sont pas de la même version.',
    next: 'Fermez toutes les fenêtres de Waybill, puis redémarrez-le.',
  },
  'engine-version': {
    title: 'Une autre version de Waybill est en marche',
    meaning: 'Le moteur en marche pour ce dossier de données appartient à une autre version du programme.',
    next: 'Fermez toutes les fenêtres de Waybill et arrêtez ses commandes, puis redémarrez-le.',
  },
  'engine-gone': {
    title: 'Le moteur ne répond pas',
    meaning:
      'La connexion au moteur en marche est perdue. Les fichiers en file d’attente sont en sûreté dans le journal.',
    next: 'Redémarrez Waybill; il reprend où il en était.',
  },
  'engine-busy': {
    title: 'Le moteur est occupé',
    meaning: 'Le moteur en marche ne peut pas accepter une connexion de plus pour l’instant.',
    next: 'Attendez un moment et réessayez.',
  },
  'not-authorised': {
    title: 'Le moteur n’a pas accepté ce programme',
    meaning: 'Le moteur en marche appartient à un autre utilisateur ou a été redémarré entre-temps.',
    next: 'Réessayez comme l’utilisateur qui a démarré Waybill.',
  },
  'home-locked': {
    title: 'Un autre Waybill utilise ce dossier de données',
    meaning:
      'Un seul moteur à la fois peut utiliser un dossier de données, pour que rien ne soit envoyé deux fois.',
    next: 'Fermez l’autre Waybill, ou choisissez un autre dossier de données.',
  },
  'session-cut-off': {
    title: 'Waybill s’est arrêté au milieu de cette session',
    meaning:
      'Le programme ou l’ordinateur s’est arrêté avant la fin de la session. Ses fichiers sont en sûreté dans le journal.',
    next: 'Rien à faire : ce qui était en cours reprend de lui-même.',
  },
  'session-unknown': {
    title: 'Aucune session n’a ce numéro',
    meaning: 'Aucune session du journal n’a ce numéro, ou elle est plus ancienne que ce qui est conservé.',
    next: 'Cherchez le numéro dans la liste des sessions.',
  },
  'engine-stopping': {
    title: 'Le moteur est en train de s’arrêter',
    meaning:
      'Rien de nouveau n’est commencé. Ce qui est dans la file d’attente est en sûreté dans le journal.',
    next: 'Redémarrez Waybill; il reprend où il en était.',
  },
  'engine-was-stopped': {
    title: 'Waybill a été arrêté en plein travail',
    meaning: 'Ce qui était arrivé compte; le reste suit.',
    next: 'Rien à faire : Waybill reprend où il en était.',
  },
  'home-not-a-folder': {
    title: 'Le dossier de données n’est pas un dossier',
    meaning: '{{home}} est autre chose : rien ne peut y être conservé.',
    next: 'Choisissez un autre dossier de données.',
  },
  'home-not-writable': {
    title: 'Impossible d’écrire dans le dossier de données',
    meaning: 'L’ordinateur ne laisse pas Waybill créer ni modifier {{home}}.',
    next: 'Vérifiez ses permissions, ou choisissez un autre dossier de données.',
  },
  'home-not-private': {
    title: 'D’autres peuvent voir dans ce dossier',
    meaning:
      '{{home}} contient autre chose et est ouvert à d’autres utilisateurs : des mots de passe n’y seraient pas en sûreté.',
    next: 'Choisissez un dossier vide ou nouveau comme dossier de données, ou fermez celui-ci aux autres.',
  },
  'home-not-usable': {
    title: 'Le dossier de données est inutilisable',
    meaning: 'Waybill n’a pas le droit de lire et d’écrire dans son dossier de données.',
    next: 'Vérifiez les permissions du dossier, ou choisissez-en un autre.',
  },
  'not-possible-now': {
    title: 'Ce n’est pas possible pour l’instant',
    meaning:
      'Le fichier ou le partenaire est dans un état où cela ne peut pas se faire. Rien n’a été modifié.',
    next: 'Regardez l’état du fichier, puis décidez.',
  },
  'runtime-too-old': {
    title: 'Node.js est trop ancien',
    meaning: 'Node.js {{has}} est installé; Waybill exige {{needs}} ou une version plus récente.',
    next: 'Installez un Node.js plus récent et redémarrez.',
  },
};
