import type { evidence as English } from '../en/evidence.ts';
import { evidencePage } from './evidence-page.ts';

/** The README beside the files that prove a receipt, for whoever checks them. */
export const evidence: typeof English = {
  page: evidencePage,
  received:
    '{{partner}} a reçu le fichier {{file}} et a répondu par l’accusé de réception ({{form}}) ci-joint, le {{at}}.',
  refused:
    '{{partner}} a refusé le fichier {{file}} et a répondu par l’accusé de réception ({{form}}) ci-joint, le {{at}}.',
  oursReceived:
    'Le fichier {{file}} est venu de {{partner}}; la réponse a été l’accusé de réception ({{form}}) ci-joint, le {{at}}.',
  oursRefused:
    'Le fichier {{file}} de {{partner}} a été refusé par la réponse ({{form}}) ci-jointe, le {{at}}.',
  noReceiptSent: 'Preuve du fichier {{file}}, envoyé à {{partner}}. Aucun accusé de réception n’y est joint.',
  noReceiptCame: 'Preuve du fichier {{file}}, reçu de {{partner}}. Aucun accusé de réception n’y est joint.',
  fileName: 'Entre les deux parties, le fichier porte le nom {{remoteName}}.',
  others:
    'evidence.html dit tout ce que l’on en sait, à lire et à imprimer : ce que cela prouve et ce que cela ne prouve pas. evidence.json dit la même chose pour les programmes.',
  about:
    'Entre les deux parties, le fichier porte le nom {{remoteName}} et l’horodatage {{stamp}}. receipt.* contient les octets de l’accusé de réception tels qu’ils sont arrivés (RFC 5024, 5.3.13 et 5.3.14).',
  aboutMetafile:
    'receipt.* est la réponse telle qu’elle se trouvait chez Digipoort; metafile.xml, ce qui lui avait été dit du fichier auparavant. La référence propre à Digipoort est {{stamp}}; le condensé du fichier dans le métafichier est {{metafileDigest}}.',
  fileHash: 'Le SHA-256 du fichier de ce côté-ci est {{sha256}}.',
  unsigned:
    'L’accusé de réception n’est pas signé : il dit que le fichier est arrivé, mais ne le prouve à personne d’autre.',
  unknownSigner:
    'L’accusé de réception est signé, mais par quelqu’un dont aucun certificat n’est connu ici : il ne prouve rien.',
  /** Before what is said of the signature. */
  failed: 'Waybill ne l’a pas accepté comme preuve : {{title}}. {{meaning}}',
  signedBy:
    'L’accusé de réception est signé. signature.p7m est la signature (CMS SignedData), signed-content.bin ce sur quoi elle porte : le nom, l’horodatage, la destination et l’expéditeur du fichier, ainsi que son hachage. signer.pem est le certificat du signataire : {{signer}}.',
  fingerprint:
    'Empreinte SHA-256 de ce certificat, à comparer avec ce qu’en dit son titulaire : {{signerFingerprint}}',
  transmitted: 'Hachage du fichier tel qu’il a été transmis ({{algorithm}}) : {{hash}}',
  check: 'Pour vérifier la signature avec OpenSSL 3, dans ce dossier :',
  compare:
    'La commande affiche « CMS Verification successful ». Ce qui a été signé est alors exactement ce que dit l’accusé de réception :',
};
