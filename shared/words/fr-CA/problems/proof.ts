import type { proof as English } from '../../en/problems/proof.ts';

/** Problems of certificates that are missing for a purpose, of signatures on files, and of receipts as proof. */
export const proof: typeof English = {
  'no-own-certificate': {
    title: 'Vous n’avez pas de certificat pour cela',
    meaning: 'Il en faut un pour {{purpose}}, et aucun de vos certificats n’est prévu à cette fin.',
    next: 'Créez-en ou importez-en un, et utilisez-le pour cet usage.',
  },
  'no-partner-certificate': {
    title: 'Le certificat du partenaire manque',
    meaning: 'Il en faut un pour {{purpose}}, et aucun certificat du partenaire n’est prévu à cette fin.',
    next: 'Demandez son certificat au partenaire et importez-le.',
  },
  'file-not-encrypted': {
    title: 'Le fichier n’est pas chiffré',
    meaning: 'Il était annoncé comme chiffré, et ne l’est pas.',
    next: 'Interrogez le partenaire à ce sujet.',
  },
  'signature-missing': {
    title: 'Le fichier n’est pas signé',
    meaning: 'Il était annoncé comme signé, et ne contient aucune signature.',
    next: 'Interrogez le partenaire à ce sujet.',
  },
  'signature-wrong': {
    title: 'La signature du fichier n’est pas valide',
    meaning:
      'Le fichier a été modifié après sa signature par {{signer}}, ou la signature est celle de quelqu’un d’autre.',
    next: 'Demandez au partenaire de le renvoyer; n’utilisez pas ce fichier.',
  },
  'signature-unknown-signer': {
    title: 'Le fichier est signé par un inconnu',
    meaning: '{{signer}} n’est aucun des certificats avec lesquels ce partenaire signe.',
    next: 'Demandez au partenaire son certificat de signature, comparez-le et importez-le.',
  },
  'signature-unsupported': {
    title: 'La signature ne peut pas être vérifiée ici',
    meaning: '{{signer}} a signé d’une manière que Waybill ou cet environnement ne connaît pas.',
    next: 'Convenez d’une autre suite cryptographique avec le partenaire, par exemple 04.',
  },
  'receipt-signature-unsupported': {
    title: 'La signature de l’accusé de réception ne peut pas être vérifiée ici',
    meaning:
      '{{signer}} a signé d’une manière que Waybill ou cet environnement ne connaît pas. Il ne prouve rien.',
    next: 'Convenez d’une autre suite cryptographique avec le partenaire, par exemple 04.',
  },
  'receipt-not-signed': {
    title: 'L’accusé de réception n’est pas signé',
    meaning: 'Un accusé de réception signé était demandé. Celui-ci ne prouve rien.',
    next: 'Demandez au partenaire un accusé de réception signé, ou convenez d’accusés non signés.',
  },
  'receipt-signature-unreadable': {
    title: 'La signature de l’accusé de réception est illisible',
    meaning: 'Ce n’est pas une signature CMS, ou elle est endommagée. L’accusé de réception ne prouve rien.',
    next: 'Demandez au partenaire quel logiciel l’a produite, et un autre accusé de réception.',
  },
  'receipt-signature-wrong': {
    title: 'La signature de l’accusé de réception n’est pas valide',
    meaning: 'Elle ne correspond pas à l’accusé de réception. Il ne prouve rien.',
    next: 'Demandez au partenaire, par téléphone, s’il a le fichier.',
  },
  'receipt-other-content': {
    title: 'La signature est celle d’un autre accusé de réception',
    meaning: 'Ce qui a été signé n’est pas ce que dit cet accusé de réception. Il ne prouve rien.',
    next: 'Demandez au partenaire, par téléphone, s’il a le fichier.',
  },
  'receipt-unknown-signer': {
    title: 'L’accusé de réception est signé par un inconnu',
    meaning:
      '{{signer}} n’est aucun des certificats avec lesquels ce partenaire signe ses accusés de réception.',
    next: 'Demandez au partenaire son certificat pour les accusés de réception, comparez-le et importez-le.',
  },
  'receipt-without-file': {
    title: 'L’accusé de réception ne vise aucun de vos fichiers',
    meaning:
      'Aucun fichier de ce nom et de cet horodatage n’a été envoyé d’ici à ce partenaire, ou il n’est plus connu.',
    next: 'Demandez au partenaire ce qu’il a reçu, si vous n’attendez pas cet accusé de réception.',
  },
  'receipt-other-file': {
    title: 'L’accusé de réception vise un autre fichier',
    meaning: 'Son hachage n’est pas celui de ce qui a été envoyé. Il ne prouve rien pour ce fichier.',
    next: 'Demandez au partenaire, par téléphone, ce qu’il a reçu.',
  },
};
