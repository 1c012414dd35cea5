import type { cms as English } from '../../en/problems/cms.ts';

/** Problems of signing, compressing and encrypting files, and of taking that off again. */
export const cms: typeof English = {
  'cms-malformed': {
    title: 'Le fichier sécurisé est mal formé',
    meaning: 'Ce devrait être un fichier CMS, mais ce n’en est pas un, ou il est endommagé (octet {{at}}).',
    next: 'Demandez au partenaire de le renvoyer, et quel logiciel l’a produit.',
  },
  'cms-truncated': {
    title: 'Le fichier sécurisé se termine trop tôt',
    meaning: 'Sa fin manque; on ne peut donc se fier à rien de ce qu’il contient.',
    next: 'Demandez au partenaire de le renvoyer.',
  },
  'cms-too-large': {
    title: 'Le contenu est plus gros que permis',
    meaning: 'Décompressé, il dépasse {{limit}}, soit plus que ce qui était annoncé ou permis.',
    next: 'Interrogez le partenaire sur ce fichier; permettez-en davantage à ce partenaire si c’est normal.',
  },
  'cms-unsupported': {
    title: 'Le fichier est sécurisé d’une manière illisible ici',
    meaning: 'Waybill ou cet environnement ne connaît pas {{what}}.',
    next: 'Convenez d’une autre suite cryptographique avec le partenaire, par exemple 04.',
  },
  'cms-no-recipient': {
    title: 'Le fichier a été chiffré pour quelqu’un d’autre',
    meaning: 'Aucun de vos certificats n’est parmi ceux pour lesquels il a été chiffré.',
    next: 'Donnez au partenaire votre certificat de chiffrement.',
  },
  'cms-not-decrypted': {
    title: 'Le fichier n’a pas pu être déchiffré',
    meaning: 'La clé ne convient pas, ou le fichier a été modifié en chemin.',
    next: 'Demandez au partenaire de le renvoyer; comparez les certificats.',
  },
  'cms-not-inflated': {
    title: 'Le fichier n’a pas pu être décompressé',
    meaning: 'Sa compression est endommagée.',
    next: 'Demandez au partenaire de le renvoyer.',
  },
  'cms-signer-unusable': {
    title: 'Votre certificat ne peut pas signer',
    meaning: '{{subject}} ou sa clé ne peut pas servir à signer.',
    next: 'Utilisez un autre de vos certificats pour signer.',
  },
  'cms-recipient-unusable': {
    title: 'Impossible de chiffrer pour ce certificat',
    meaning: '{{subject}} n’a pas de clé RSA, ou n’a pas le droit de servir au chiffrement.',
    next: 'Demandez au partenaire son certificat de chiffrement.',
  },
};
