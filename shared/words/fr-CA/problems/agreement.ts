import type { agreement as English } from '../../en/problems/agreement.ts';

/** What does not work in what is agreed with a partner; the first sentences also stand at the field. */
export const agreement: typeof English = {
  'agreement-level-security': {
    title: 'La sécurité exige OFTP 2.0',
    meaning:
      'La signature, la compression et le chiffrement des fichiers, les accusés de réception signés et l’authentification sécurisée n’existent pas dans les versions antérieures.',
    next: 'Utilisez OFTP 2.0 avec ce partenaire, ou désactivez-les.',
  },
  'agreement-blocks-variable': {
    title: 'Des enregistrements de longueurs différentes doivent être séparés',
    meaning: 'D’un seul tenant, on ne saurait pas où se termine un enregistrement de format V.',
    next: 'Choisissez des lignes, ou une longueur devant chaque enregistrement.',
  },
  'agreement-record-too-long': {
    title: 'Un enregistrement de format V compte au plus {{longest}} octets',
    meaning: 'Sa longueur s’écrit sur 2 octets (RFC 5024, 6.5).',
    next: 'Convenez d’enregistrements plus courts.',
  },
  'agreement-code-twice': {
    title: '{{code}} figure deux fois dans la liste',
    meaning: 'Chaque code ne sert qu’une fois.',
    next: 'Retirez-en un.',
  },
  'agreement-code-is-partner': {
    title: '{{code}} est le code de ce partenaire lui-même',
    meaning: 'Son propre code mène déjà à lui, et n’est pas un des nôtres.',
    next: 'Retirez-le de la liste.',
  },
  'agreement-code-is-ours': {
    title: '{{code}} est un de nos propres codes',
    meaning: 'Ce qui arrive pour un de nos propres codes reste ici et n’est pas relayé.',
    next: 'Retirez-le de la liste.',
  },
  'agreement-code-elsewhere': {
    title: '{{code}} mène déjà à {{partner}}',
    meaning: 'Avec deux chemins vers un même code, on ne saurait pas lequel prend un fichier.',
    next: 'Laissez-le à un seul des deux partenaires.',
  },
  'agreement-code-is-group': {
    title: '{{code}} est le code d’un de nos groupes',
    meaning: 'Les fichiers qui lui sont adressés vont à chaque membre du groupe.',
    next: 'Choisissez un autre code, ou supprimez d’abord le groupe dans les réglages.',
  },
  'agreement-retry-duplicate': {
    title: 'Un doublon n’est jamais renvoyé',
    meaning: 'Avec {{reason}}, le partenaire dit qu’il a déjà le fichier; il compte comme livré.',
    next: 'Retirez la règle pour {{reason}}.',
  },
  'agreement-no-own-certificate': {
    title: 'Vous n’avez pas de certificat pour {{purpose}}',
    meaning: 'Aucun de vos certificats n’est en service à cette fin.',
    next: 'Créez-en ou importez-en d’abord un.',
  },
  'agreement-no-partner-certificate': {
    title: 'Le certificat du partenaire pour {{purpose}} n’est pas encore ici',
    meaning:
      'Sans lui, cela ne peut pas fonctionner : des fichiers et des accusés de réception resteraient en suspens.',
    next: 'Importez le certificat du partenaire.',
  },
};
