import type { remote as English } from '../../en/problems/remote.ts';

/** Problems with what lies at a partner. */
export const remote: typeof English = {
  'remote-too-deep': {
    title: 'Les dossiers sont emboîtés trop profondément',
    meaning:
      'Les dossiers emboîtés sont parcourus sur {{most}} niveaux. Ce qui se trouve plus bas a été laissé tel quel.',
    next: 'Commencez plus bas.',
  },
  'remote-too-many': {
    title: 'C’est trop à la fois',
    meaning:
      'Au plus {{most}} fichiers et dossiers sont parcourus à la fois. Le reste a été laissé tel quel.',
    next: 'Choisissez moins de dossiers, ou poursuivez avec ce qui reste.',
  },
  'remote-top-folder': {
    title: 'Le dossier racine n’est pas supprimé',
    meaning: 'Tout ce qui se trouve chez ce partenaire disparaîtrait. Rien n’a été modifié.',
    next: 'Choisissez ce qui, à l’intérieur, doit disparaître.',
  },
  'remote-not-found': {
    title: '{{file}} est introuvable chez {{partner}}',
    meaning: 'Le dossier distant ne le montre pas. Rien n’a été fait.',
    next: 'waybill ls montre ce qui s’y trouve; les majuscules comptent sur la plupart des serveurs.',
  },
  'remote-not-a-file': {
    title: '{{file}} n’est ni un fichier ni un dossier',
    meaning: 'C’est un périphérique ou une chose semblable, et il ne peut pas être récupéré.',
    next: 'Rien à faire.',
  },
  'remote-link-left': {
    title: 'Le lien {{file}} a été laissé de côté',
    meaning:
      'Les liens à l’intérieur des dossiers ne sont pas suivis : ils peuvent mener n’importe où, et en rond.',
    next: 'S’il vous faut ce à quoi il mène, choisissez-le à part.',
  },
  'remote-folder-empty': {
    title: 'Il n’y a aucun fichier dans {{folder}}',
    meaning: 'Le dossier du partenaire est vide; rien n’a donc été récupéré.',
    next: 'Rien à faire.',
  },
  'remote-names-left': {
    title: 'Noms illisibles dans {{folder}} : {{count}}',
    meaning:
      'Ils sont écrits autrement que convenu, ou aucun fichier ne peut s’appeler ainsi. Les autres arrivent.',
    next: 'Demandez d’autres noms au partenaire, ou essayez l’autre codage des noms.',
  },
  'local-name-taken': {
    title: '{{file}} est déjà là',
    meaning:
      'Ce qui serait récupéré porte le même nom. Rien n’a été récupéré, et celui d’ici n’a pas été touché.',
    next: 'Dites ce qu’il faut faire : remplacer, garder les deux, continuer à la suite ou laisser tel quel.',
  },
  'local-name-skipped': {
    title: 'Non récupéré : {{file}} est déjà là',
    meaning: 'Comme convenu, ou comme vous l’avez dit, ce qui est ici reste.',
    next: 'Rien à faire.',
  },
  'fetched-already': {
    title: '{{file}} est déjà en route',
    meaning:
      'Le même fichier est en file d’attente pour le même emplacement. Il n’y a pas été mis une seconde fois.',
    next: 'Rien à faire.',
  },
  'beginning-changed': {
    title: '{{file}} a changé',
    meaning: 'Il devait servir de début au fichier à continuer, et n’est plus ce qu’il était alors.',
    next: 'Récupérez de nouveau le fichier, et redites ce qu’il faut faire de celui d’ici.',
  },
};
