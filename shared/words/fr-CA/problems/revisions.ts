import type { revisions as English } from '../../en/problems/revisions.ts';

/** Problems of partners that speak an old revision of OFTP. */
export const revisions: typeof English = {
  'revision-without-security': {
    title: 'Le programme du partenaire est trop ancien pour des fichiers sécurisés',
    meaning:
      'Le fichier doit être signé, compressé ou chiffré. Le partenaire utilise OFTP {{revision}}, qui ne connaît rien de cela; rien n’a donc été envoyé.',
    next: 'Demandez au partenaire un programme compatible avec OFTP 2.0, ou convenez avec lui d’envoyer les fichiers tels quels.',
  },
  'revision-without-receipt': {
    title: 'Le programme du partenaire est trop ancien pour cet accusé de réception',
    meaning:
      'Waybill doit dire au partenaire qu’un fichier a été refusé. La version d’OFTP du partenaire n’a pas d’accusés de réception négatifs; celui-ci reste donc à envoyer.',
    next: 'Prévenez le partenaire du refus par un autre moyen. Waybill réessaie chaque jour.',
  },
};
