import type { usage as English } from '../../en/problems/usage.ts';

/** Wrong use of the command line, and what a command found in the end. */
export const usage: typeof English = {
  'usage-no-command': {
    title: 'Quelle commande?',
    meaning: 'Le premier mot dit quoi faire.',
    next: 'waybill --help liste les commandes.',
  },
  'usage-unknown-command': {
    title: 'Il n’y a pas de commande « {{command}} »',
    meaning: 'Rien n’a été fait.',
    next: 'waybill --help liste les commandes.',
  },
  'usage-unknown-option': {
    title: 'L’option {{option}} n’est pas connue ici',
    meaning: 'Rien n’a été fait.',
    next: 'waybill {{command}} --help liste ses options.',
  },
  'usage-missing-value': {
    title: 'L’option {{option}} exige une valeur',
    meaning: 'Rien n’a été fait.',
    next: 'Écrivez {{option}} VALEUR.',
  },
  'usage-unexpected-value': {
    title: 'L’option {{option}} ne prend pas de valeur',
    meaning: 'Rien n’a été fait.',
    next: 'Omettez ce qui suit le signe égal.',
  },
  'usage-given-twice': {
    title: 'L’option {{option}} a été donnée deux fois',
    meaning: 'Une seule peut être la bonne. Rien n’a été fait.',
    next: 'Omettez-en une.',
  },
  'usage-bad-value': {
    title: '« {{value}} » n’est pas une valeur pour {{option}}',
    meaning: 'Attendu : {{expected}}. Rien n’a été fait.',
    next: 'Corrigez la valeur.',
  },
  'usage-missing-operand': {
    title: 'Il manque quelque chose : {{operands}}',
    meaning: 'Rien n’a été fait.',
    next: 'waybill {{command}} --help montre comment l’écrire.',
  },
  'usage-too-many-operands': {
    title: '« {{operand}} » est un mot de trop',
    meaning: 'Rien n’a été fait.',
    next: 'waybill {{command}} --help montre comment l’écrire. Mettez entre guillemets un nom qui contient des espaces.',
  },
  'usage-not-together': {
    title: '{{option}} et {{other}} ne vont pas ensemble',
    meaning: 'Rien n’a été fait.',
    next: 'Omettez-en une.',
  },
  'usage-password-in-address': {
    title: 'L’adresse contient un mot de passe',
    meaning: 'Tous les utilisateurs de cet ordinateur peuvent lire une ligne de commande. Rien n’a été fait.',
    next: 'Omettez-le : il sera demandé, ou lu dans --our-password-file ou WAYBILL_OUR_PASSWORD. Changez le mot de passe si d’autres utilisent cet ordinateur.',
  },
  'usage-yes-needed': {
    title: 'Rien n’est supprimé sans confirmation',
    meaning:
      'Ce qui est supprimé sur un serveur est perdu, et il n’y a ici personne à qui poser la question.',
    next: 'Ajoutez {{option}}.',
  },
  'usage-option-kind': {
    title: '{{option}} ne s’applique pas à un partenaire de type {{kind}}',
    meaning: 'Rien n’a été fait.',
    next: 'Omettez-la, ou indiquez le type voulu avec --kind.',
  },
  'usage-command-kind': {
    title: '{{command}} ne s’applique pas à un partenaire de type {{kind}}',
    meaning: 'Rien n’a été fait.',
    next: 'Nommez un partenaire de l’autre type : waybill partner list.',
  },
  'usage-other-kind': {
    title: '{{name}} est de type {{kind}}',
    meaning:
      'Un partenaire garde son type : ses fichiers et ses accusés de réception en dépendent. Rien n’a été fait.',
    next: 'Ajoutez un nouveau partenaire pour l’autre protocole.',
  },
  'usage-missing-option': {
    title: 'L’option {{option}} est nécessaire ici',
    meaning: 'Rien n’a été fait.',
    next: 'waybill {{command}} --help montre comment l’écrire.',
  },
  'usage-one-file-one-name': {
    title: '--as ne nomme qu’un seul fichier',
    meaning: 'Plusieurs fichiers ne peuvent pas avoir le même nom chez le partenaire. Rien n’a été envoyé.',
    next: 'Envoyez les fichiers un par un, ou omettez --as.',
  },
  'usage-bad-file': {
    title: 'Le fichier {{file}} est inutilisable',
    meaning:
      'Il n’est pas là, est illisible ou contient autre chose que ce qu’il faut. Rien n’a été modifié.',
    next: 'Vérifiez le fichier; docs/command-line.md dit ce qu’il doit contenir.',
  },
  'usage-bad-field': {
    title: 'Valeur non valide : {{field}}',
    meaning: 'Rien n’a été modifié.',
    next: 'Corrigez-la. waybill partner schema dit ce que peut être chaque champ.',
  },
  'usage-stdin-twice': {
    title: 'L’entrée standard ne peut être lue que pour une seule chose',
    meaning: 'Deux options disent « - ». Rien n’a été fait.',
    next: 'Mettez l’une d’elles dans un fichier.',
  },
  'usage-secret-in-sight': {
    title: 'Un mot de passe n’a pas sa place dans {{option}}',
    meaning:
      'Tous les utilisateurs de cet ordinateur peuvent lire ce qui est sur une ligne de commande. Rien n’a été fait.',
    next: 'Omettez-le ici et utilisez --proxy-password-file.',
  },
  'usage-passwords-differ': {
    title: 'Les deux mots de passe ne sont pas identiques',
    meaning: 'Rien n’a été écrit.',
    next: 'Réessayez.',
  },
  'usage-password-too-short': {
    title: 'Le mot de passe est trop court',
    meaning: 'Il lui faut au moins {{least}} caractères, car il protège une clé privée. Rien n’a été écrit.',
    next: 'Choisissez-en un plus long.',
  },
  'usage-interrupted': {
    title: 'Interrompu',
    meaning: 'Rien n’a été fait.',
    next: 'Relancez la commande quand vous êtes prêt.',
  },
  'not-delivered': {
    title: 'Pas encore livré',
    meaning:
      'Le fichier est dans la file d’attente et en sûreté dans le journal; un Waybill en marche réessaiera.',
    next: 'Laissez la fenêtre ouverte ou lancez waybill listen; waybill transfers montre où il en est.',
  },
  'certificates-expiring': {
    title: 'Des certificats expirent d’ici {{days}} {{days|jour|jours}}, ou ont expiré',
    meaning: 'Il y en a {{count}}. Ce qui est envoyé ou reçu avec un certificat expiré est refusé.',
    next: 'Renouvelez les vôtres avec waybill cert request ou cert make; demandez les leurs aux partenaires.',
  },
  'doctor-failed': {
    title: 'Quelque chose ne fonctionne pas ici',
    meaning: 'Vérifications échouées : {{count}}.',
    next: 'waybill doctor les nomme une à une et dit quoi faire.',
  },
  'receipt-not-in-time': {
    title: 'Pas encore d’accusé de réception',
    meaning: 'Le partenaire a le fichier, mais n’en a pas accusé réception dans le délai donné.',
    next: 'Attendez-le : waybill collect PARTENAIRE récupère les accusés de réception, waybill receipts les liste.',
  },
};
