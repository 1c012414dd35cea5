import type { passwords as English } from '../../en/problems/passwords.ts';

/** Our password at a partner, and how it is changed. */
export const passwords: typeof English = {
  'password-not-changeable': {
    title: '{{partner}} n’indique aucun moyen de changer le mot de passe',
    meaning:
      'Waybill ne change les mots de passe qu’à la Banque du Canada, par le fichier que la Banque demande.',
    next: 'Changez-le comme l’indique le partenaire, et entrez le nouveau dans sa fiche.',
  },
  'password-rules': {
    title: 'Le mot de passe ne respecte pas les règles du partenaire',
    meaning: 'Le partenaire le refuserait. Rien n’a été envoyé, et l’ancien mot de passe vaut toujours.',
    next: 'Choisissez-en un autre, ou laissez Waybill en créer un.',
  },
  'password-change-open': {
    title: 'Un changement du mot de passe attend encore votre décision',
    meaning: 'Waybill garde l’ancien mot de passe et le nouveau jusqu’à l’arrivée du courriel du partenaire.',
    next: 'Indiquez d’abord si ce changement a été confirmé ou rejeté.',
  },
  'password-change-none': {
    title: 'Aucun changement du mot de passe n’attend de réponse',
    meaning: 'Il y a un seul mot de passe, et il est en service.',
    next: 'Rien à faire.',
  },
  'password-change-runs': {
    title: 'Le mot de passe est en train d’être changé',
    meaning: 'Le nouveau est en route vers le partenaire.',
    next: 'Attendez la fin du changement, puis regardez de nouveau.',
  },
};
