import type { doors as English } from '../../en/problems/doors.ts';

/** Problems between a door (the window, the command line) and the engine behind it. */
export const doors: typeof English = {
  'too-many-calls': {
    title: 'Trop de demandes à la fois',
    meaning: 'Le moteur est encore occupé par les demandes précédentes. Rien n’a été modifié.',
    next: 'Attendez un moment et réessayez.',
  },
  'line-too-long': {
    title: 'Trop de données envoyées au moteur à la fois',
    meaning:
      'Le moteur accepte des demandes d’une taille limitée, pour que personne ne puisse remplir sa mémoire.',
    next: 'Procédez par plus petites parties : moins de fichiers à la fois.',
  },
  'host-not-ours': {
    title: 'Cette adresse n’est pas celle de Waybill',
    meaning:
      'La fenêtre a été appelée sous un autre nom que le sien et ne répond pas, pour tenir les inconnus à l’écart.',
    next: 'Ouvrez la fenêtre en démarrant Waybill.',
  },
  'origin-not-ours': {
    title: 'La demande vient d’une autre page',
    meaning: 'Seule la fenêtre de Waybill peut s’adresser au moteur.',
    next: 'Ouvrez la fenêtre en démarrant Waybill.',
  },
  'not-let-in': {
    title: 'Cette page ne peut pas parler au moteur',
    meaning: 'La page n’a pas été ouverte par Waybill, ou l’est depuis un démarrage antérieur.',
    next: 'Fermez-la et redémarrez Waybill.',
  },
  'start-link-spent': {
    title: 'Ce lien de démarrage a déjà servi ou est trop ancien',
    meaning: 'Chaque lien ouvre la fenêtre une seule fois, en moins d’une minute.',
    next: 'Redémarrez Waybill pour obtenir un nouveau lien.',
  },
  'upload-cut': {
    title: 'Le fichier n’est pas arrivé entier',
    meaning: 'La fenêtre a remis moins d’octets que le fichier n’en compte. Rien n’a été conservé.',
    next: 'Déposez de nouveau le fichier.',
  },
  'file-without-path': {
    title: 'Ce fichier n’est pas sur un disque',
    meaning: 'Ce qui a été déposé ou collé n’existe que dans un autre programme.',
    next: 'Enregistrez-le d’abord dans un fichier, puis déposez celui-ci.',
  },
  'window-not-built': {
    title: 'La fenêtre est introuvable',
    meaning: 'Les fichiers de la fenêtre manquent à côté du programme.',
    next: 'Lancez npm run build, ou réinstallez Waybill.',
  },
  'port-not-free': {
    title: 'Le port est pris par un autre programme',
    meaning: 'La fenêtre ne peut pas être servie sur ce port.',
    next: 'Choisissez un autre port, ou aucun : n’importe lequel de libre est alors pris.',
  },
};
