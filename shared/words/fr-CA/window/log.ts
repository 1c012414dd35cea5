import type { log as English } from '../../en/window/log.ts';

/** The screen of all sessions, and the panel of one with its trace. */
export const log: typeof English = {
  title: 'Sessions',
  search: 'Partenaire ou fichier',
  filters: {
    label: 'Ce qui est affiché',
    partner: 'Partenaire',
    partnerAll: 'Tous les partenaires',
    failed: 'Seulement les échecs',
    clear: 'Tout afficher',
  },
  grid: 'Sessions, de la plus récente à la plus ancienne',
  count_one: '{{formatted}} session',
  count_other: '{{formatted}} sessions',
  columns: {
    role: 'Qui a appelé',
    partner: 'Partenaire',
    outcome: 'Résultat',
    files: 'Fichiers',
    lines: 'Lignes',
    at: 'Date',
  },
  panel: {
    label: 'Session {{id}}',
    title: '{{partner}}, {{moment}}',
    loading: 'Lecture de la session…',
    open: 'Cette session est en cours : ses commandes s’affichent ici à mesure qu’elles sont échangées.',
    facts: 'Détails',
    files: 'Fichiers',
    showFile: 'Afficher le parcours de {{file}}',
    commands: 'Commandes',
    commandsMeaning:
      'Telles qu’elles ont été échangées, celles d’OFTP2 avec leurs champs nommés comme dans la RFC 5024. Les mots de passe et les réponses aux défis sont masqués.',
    sent: 'envoyé',
    received: 'reçu',
    more_one: 'Afficher {{formatted}} ligne de plus',
    more_other: 'Afficher {{formatted}} lignes de plus',
    copy: 'Copier le texte',
    save: 'Enregistrer le texte',
    saved: 'Enregistré dans {{path}}',
    partner: 'Afficher le partenaire',
  },
  empty: {
    title: 'Les sessions seront notées ici',
    meaning:
      'Chaque appel entre un partenaire et nous : ce que les deux côtés ont dit, ce dont ils ont convenu et comment il s’est terminé.',
    action: 'Envoyer quelque chose au partenaire d’exercice',
    filteredTitle: 'Aucune session ne correspond',
    filteredMeaning: 'Le journal en contient d’autres.',
  },
};
