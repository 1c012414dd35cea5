import type { reasons as English } from '../en/reasons.ts';

/** Phrases for the values that a problem's parameters may have, by the parameter's name. */
export const reasons: typeof English = {
  /** What comes next, where it was agreed otherwise than usual for the partner's reason: a whole sentence. */
  byAgreement: {
    later:
      'Rien à faire pour l’instant : Waybill réessaie de lui-même, comme vous l’avez réglé pour cette raison chez ce partenaire. Si cela persiste, interrogez le partenaire.',
    never:
      'Waybill ne réessaie pas de lui-même, comme vous l’avez réglé pour cette raison chez ce partenaire. Interrogez le partenaire, puis réessayez à la main.',
  },
  why: {
    'self-signed': 'il est signé par lui-même',
    'unknown-authority': 'son autorité n’est pas connue',
    changed: 'ce n’est plus le même qu’avant',
    'authority-expired': 'une autorité dont la validité a pris fin',
    'authority-not-yet-valid': 'une autorité qui n’est pas encore valide',
    'not-an-authority': 'il n’a pas le droit de signer des certificats',
    'key-usage': 'sa clé ne sert pas à signer des certificats',
    'path-length': 'plus d’autorités sous lui qu’il n’en permet',
    'name-constraints': 'un nom pour lequel il n’a pas le droit de signer',
    'critical-extension': 'il contient une mention que Waybill ne connaît pas et ne peut pas ignorer',
    'weak-key': 'sa clé est trop courte',
    'weak-signature': 'sa signature est d’un type qui peut être contrefait',
    signature: 'sa signature n’est pas valide',
    'tls-library': 'la bibliothèque TLS ne l’accepte pas',
  },
  /** What is wrong with a name, at Digipoort or at the Bank of Canada. */
  fault: {
    empty: 'il n’y a pas de nom',
    'first-character': 'il doit commencer par une lettre ou _',
    character: 'il contient des caractères interdits',
    long: 'il dépasse 100 caractères',
    'long-with-metafile': 'suivi de .meta, il dépasserait 100 caractères',
    'reserved-ending': 'les noms qui se terminent par .meta ou .error sont réservés aux messages',
    'reserved-look': 'il se termine comme un message',
    space: 'il contient un espace',
    'no-extension': 'il lui manque le point et ce qui le suit',
    'no-hashes': 'il lui manque ## avant la dernière lettre',
    'few-hashes': 'il a un seul # là où il en faut deux',
    'many-hashes': 'il a plus de deux #',
    'other-extension': 'il doit se terminer par .##T ou .##P',
    'no-organization': 'il doit commencer par les cinq chiffres de l’identifiant d’organisation',
    'no-sequence': 'il lui manque le numéro du fichier',
    'sequence-length': 'le numéro du fichier doit compter trois caractères',
    'other-organization': 'il commence par l’identifiant d’organisation de quelqu’un d’autre',
  },
  /** What a person said to a certificate that came as a file. */
  decision: { accepted: 'accepté', refused: 'refusé' },
  /** Who is at an end of a delivery. */
  end: { sender: 'expéditeur', receiver: 'destinataire' },
  /** What a metafile says, in words. */
  field: {
    dataReferenceId: 'la référence de l’expéditeur',
    sender: 'l’expéditeur',
    receiver: 'le destinataire',
    fileName: 'le nom du fichier',
    size: 'la taille',
    digest: 'le condensé',
    received: 'le moment de la réception',
    digipoortReferenceId: 'la référence de Digipoort',
    error: 'la raison d’un rejet',
  },
  road: {
    'tls-client': 'la station appelée',
    'tls-server': 'un appelant',
    signer: 'le signataire d’un fichier',
    recipient: 'celui pour qui un fichier est chiffré',
    receipt: 'le signataire d’un accusé de réception',
  },
  purpose: {
    tls: 'la liaison (TLS)',
    authentication: 'la preuve d’identité',
    signing: 'la signature de fichiers',
    encryption: 'le chiffrement de fichiers',
    receipts: 'la signature d’accusés de réception',
  },
};
