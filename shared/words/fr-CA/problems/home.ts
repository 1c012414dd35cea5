import type { home as English } from '../../en/problems/home.ts';

/** Problems of what lies in the home folder: the journal, the sealed secrets, our certificate. */
export const home: typeof English = {
  'journal-newer': {
    title: 'Le journal a été écrit par un Waybill plus récent',
    meaning: 'Cette version ne connaît pas la forme du journal et le laisse tel quel.',
    next: 'Installez la version plus récente de Waybill.',
  },
  'journal-corrupt': {
    title: 'Le journal est endommagé',
    meaning: 'Le fichier ne se lit pas comme un journal. Il a été laissé intact.',
    next: 'Restaurez une copie du dossier de données, ou mettez le fichier endommagé de côté et demandez de l’aide.',
  },
  'journal-busy': {
    title: 'Le journal est déjà utilisé',
    meaning: 'Un autre programme tient le journal et ne le libère pas.',
    next: 'Fermez les autres programmes qui pourraient consulter le dossier de données, comme une sauvegarde, puis réessayez.',
  },
  'journal-failed': {
    title: 'Le journal n’a pas pu être écrit',
    meaning: 'Ce qui s’est passé n’a pas pu être noté; le travail a été arrêté plutôt que fait sans preuve.',
    next: 'Vérifiez le disque et les permissions du dossier de données.',
  },
  'passphrase-needed': {
    title: 'La phrase de passe est nécessaire',
    meaning: 'Les mots de passe et les clés de ce dossier de données sont scellés avec une phrase de passe.',
    next: 'Entrez la phrase de passe; pour les commandes sans surveillance, dans WAYBILL_PASSPHRASE.',
  },
  'passphrase-wrong': {
    title: 'Ce n’est pas la bonne phrase de passe',
    meaning: 'Elle n’ouvre pas les mots de passe et les clés scellés.',
    next: 'Réessayez; attention aux majuscules et à la disposition du clavier.',
  },
  'secrets-unreadable': {
    title: 'Les secrets scellés sont endommagés',
    meaning: 'Le fichier des mots de passe et des clés scellés ne peut pas être lu.',
    next: 'Restaurez une copie du dossier de données, ou entrez de nouveau les mots de passe des partenaires.',
  },
  'keyring-unavailable': {
    title: 'Le coffre de mots de passe de cet ordinateur ne s’ouvre pas',
    meaning:
      'Les mots de passe de ce dossier de données sont scellés avec le coffre du système d’exploitation, qui ne répond pas.',
    next: 'Ouvrez une session sur le bureau ou déverrouillez le coffre de mots de passe, puis réessayez.',
  },
  'certificate-unreadable': {
    title: 'Le certificat ne peut pas être lu',
    meaning:
      'Aucun certificat n’a pu y être lu, ni sous forme de texte PEM ni sous sa forme binaire (DER); ou il enfreint les règles de son format, et d’autres programmes pourraient y lire autre chose.',
    next: 'Demandez le certificat sous forme de fichier .pem, .crt ou .cer; s’il est arrivé ainsi, demandez-en un nouveau qui respecte les règles.',
  },
  'key-unreadable': {
    title: 'Notre clé privée ne peut pas être lue',
    meaning: 'La clé scellée du dossier de données est endommagée ou a été scellée par un autre ordinateur.',
    next: 'Restaurez une copie du dossier de données.',
  },
  'fingerprint-unreadable': {
    title: 'Ce n’est pas une empreinte',
    meaning:
      'Une empreinte SHA-256 compte 64 chiffres de 0 à 9 et de a à f; les deux-points et les espaces ne comptent pas.',
    next: 'Copiez de nouveau toute l’empreinte.',
  },
  'certificate-too-large': {
    title: 'C’est trop gros pour un certificat',
    meaning: 'Le fichier est bien plus long que ne le sont les certificats.',
    next: 'Vérifiez que c’est le bon fichier.',
  },
};
