import type { glossary as English } from '../../en/window/glossary.ts';

/** What the words of the protocols mean; the words themselves are in src-renderer/glossary. */
export const glossary: typeof English = {
  title: 'Glossaire',
  meaning: 'Ce que veulent dire les mots des protocoles. Ils sont les mêmes dans toutes les langues.',
  search: 'Chercher un terme',
  none: 'Aucun terme ne porte ce nom.',
  whatIs: 'Qu’est-ce que {{term}}?',
  terms: {
    oftp2:
      'Le protocole de transfert de fichiers ODETTE, version 2 (RFC 5024) : l’industrie automobile s’en sert pour échanger des fichiers, avec des accusés de réception signés.',
    ftps: 'FTP sur TLS : l’ancien transfert de fichiers, dont les commandes et les données sont chiffrées.',
    eerp: 'End to End Response : l’accusé de réception OFTP2 qui dit que le fichier est arrivé à destination. Signé, il le prouve à des tiers.',
    nerp: 'Negative End Response : la réponse OFTP2 qui dit que le fichier n’a pas pu être livré ou a été refusé, et pourquoi.',
    sfna: 'Start File Negative Answer : le partenaire ne prend pas le fichier et en donne la raison par un numéro.',
    efna: 'End File Negative Answer : le partenaire a eu tout le fichier et ne l’accepte pas.',
    efpa: 'End File Positive Answer : la station du partenaire a tout le fichier. L’accusé de réception suit.',
    esid: 'End Session : l’un des deux met fin à la session, avec une raison numérotée.',
    ssid: 'Start Session : qui appelle, avec quel mot de passe, et ce qui vaut pour la session.',
    sfid: 'Start File : le fichier proposé, son nom, son horodatage, sa taille et sa destination.',
    cms: 'Cryptographic Message Syntax : l’enveloppe dans laquelle un fichier est signé, compressé et chiffré.',
    tls: 'Transport Layer Security : chiffre la liaison et montre par des certificats qui est à chaque bout.',
    crl: 'Certificate Revocation List : la liste, tenue par une autorité, des certificats qui ne sont plus valides.',
    sha256:
      'Le hachage d’une suite d’octets : deux fichiers ou deux certificats qui ont le même sont identiques. Celui d’un certificat s’appelle son empreinte.',
    digipoort:
      'Le bureau de poste du gouvernement néerlandais pour les fichiers : les entreprises y déposent, les administrations y récupèrent.',
    pkioverheid:
      'Les certificats du gouvernement néerlandais. Sans eux, Digipoort ne laisse entrer personne.',
    oin: 'Organisatie-identificatienummer : les 20 chiffres par lesquels le gouvernement néerlandais connaît une organisation. Ils figurent dans le certificat.',
  },
};
