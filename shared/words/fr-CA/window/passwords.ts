import type { passwords as English } from '../../en/window/passwords.ts';

/** Our passwords at partners that tell how they are changed. */
export const passwords: typeof English = {
  title: 'Notre mot de passe',
  open: 'Mot de passe…',
  reading: 'Lecture…',
  notSet: 'Aucun mot de passe n’est entré.',
  since: 'En service depuis : {{moment}}.',
  due: 'À changer au plus tard : {{moment}}.',
  old: 'Il était à changer au plus tard : {{moment}}.',
  history: 'Changements antérieurs',
  wordOn: 'réponse du {{day}}',
  logsIn: {
    old: 'L’ancien sert aux ouvertures de session.',
    new: 'Le nouveau sert aux ouvertures de session.',
  },
  state: {
    prepared: 'Commencé ({{moment}}); rien n’est parti.',
    sending: 'Le nouveau mot de passe est en route.',
    uploaded: 'Le partenaire a le nouveau mot de passe ({{moment}}); son courriel n’est pas arrivé.',
    unknown:
      'La liaison a été coupée ({{moment}}) pendant l’envoi du nouveau mot de passe : on ne sait pas si le partenaire l’a.',
    confirmed: 'Confirmé ({{moment}})',
    rejected: 'Rejeté par le partenaire ({{moment}})',
    failed: 'Échec ({{moment}}), rien n’est parti',
    replaced: 'Entré à la main ({{moment}})',
  },
  change: {
    title: 'Changer le mot de passe chez {{partner}}',
    wanted: 'Nouveau mot de passe',
    make: 'En créer un',
    copy: 'Copier',
    show: 'Afficher',
    send: 'Changer le mot de passe',
    kept: 'Les deux mots de passe sont gardés jusqu’à l’arrivée du courriel.',
    meaning:
      'Le nouveau mot de passe part dans un fichier qui n’est sur aucun disque. Le partenaire le change en quelques minutes et indique par courriel si le changement a réussi. Gardez-en une copie là où votre organisation conserve ses mots de passe : personne chez le partenaire ne peut le relire.',
  },
  decide: {
    title: '{{partner}} a-t-il changé le mot de passe?',
    meaning:
      'Le courriel du partenaire dit si le changement a réussi. Les deux mots de passe sont gardés jusqu’à ce que vous l’indiquiez.',
    which: 'Ouvrir la session avec',
    old: 'L’ancien mot de passe',
    oldMeaning: 'Tant que le changement n’a pas pris effet.',
    new: 'Le nouveau mot de passe',
    newMeaning: 'Si l’ancien est refusé. Waybill n’essaie jamais l’autre de lui-même.',
    refused:
      'Le partenaire a refusé l’ouverture de session ({{moment}}). Choisissez l’autre mot de passe si c’est le bon.',
    accepted: 'Le partenaire a accepté le nouveau mot de passe ({{moment}}).',
    on: 'Jour d’arrivée du courriel',
    note: 'Qui l’a dit, et comment',
    notYet: 'Pas encore',
    confirm: 'Le changement a réussi',
    reject: 'Il a été rejeté',
    confirmed: 'Le nouveau mot de passe vaut désormais.',
    rejected: 'L’ancien mot de passe reste.',
  },
};
