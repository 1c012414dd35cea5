import type { automation as English } from '../../en/window/automation.ts';

/** What happens by itself, and when next. */
export const automation: typeof English = {
  title: 'Automatisation',
  lead: 'Ce que Waybill fait de lui-même, et quand il le fera de nouveau.',
  partners: 'Partenaire par partenaire',
  empty: {
    title: 'Ce qui se fait tout seul avec chaque partenaire figurera ici',
    meaning: 'Le prochain appel, ce qui attend et ce dont vous serez prévenu.',
  },
  all: {
    title: 'Pour tous les partenaires',
    listen: 'Les partenaires peuvent appeler cet ordinateur',
    listening: 'À l’écoute sur le port {{ports}}.',
    notListening: 'Personne ne peut appeler : Waybill n’est pas à l’écoute.',
    listenFailed: 'Le port n’a pas pu être ouvert. La barre d’état dit pourquoi.',
    settings: 'Ports et adresses…',
    retries:
      'Ce qui n’a pas pu être envoyé est essayé de nouveau : après quelques secondes d’abord, après une demi-heure à la fin, à partir du point d’arrêt.',
    certificates:
      'Vous êtes prévenu {{first}}, {{second}} et {{third}} jours avant l’expiration d’un certificat. La révocation est vérifiée plusieurs fois par jour.',
    deadlines:
      'Ce qui n’est pas livré dans le délai convenu s’arrête, et un accusé en retard est signalé : les deux figurent sous « À traiter ».',
  },
  paused: 'en pause',
  needsPerson: 'vous attend',
  callsByItself: 'Appeler {{partner}} automatiquement',
  now: 'Appeler maintenant',
  nowFor: 'Appeler maintenant : {{partner}}',
  waiting_one: '{{count}} fichier est en route',
  waiting_other: '{{count}} fichiers sont en route',
  nothingWaits: 'Appelé dès qu’il y a un fichier pour lui',
  callSoon: 'Prochain appel : dès que possible',
  callAt: 'Prochain appel : {{moment}}',
  looks: 'Cherche des réponses toutes les {{time}} tant qu’une est attendue',
  lookSoon: 'Prochaine recherche : d’ici une minute',
  lookAt: 'Prochaine recherche : {{moment}}',
  pausedMeaning: 'Appelé seulement quand vous le dites; les délais courent toujours',
  mayCall: 'Peut nous appeler en tout temps',
  reminder_one: '{{count}} accusé attendu; rappel : {{moment}}',
  reminder_other: '{{count}} accusés attendus; premier rappel : {{moment}}',
};
