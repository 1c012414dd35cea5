import type { evidence as English } from '../en/evidence.ts';
import { evidencePage } from './evidence-page.ts';

/** The README beside the files that prove a receipt, for whoever checks them. */
export const evidence: typeof English = {
  page: evidencePage,
  received:
    '{{partner}} hat die Datei {{file}} empfangen und mit dieser Quittung ({{form}}) geantwortet. Zeitpunkt: {{at}}.',
  refused:
    '{{partner}} hat die Datei {{file}} abgelehnt und mit dieser Quittung ({{form}}) geantwortet. Zeitpunkt: {{at}}.',
  oursReceived:
    'Die Datei {{file}} kam von {{partner}} und wurde mit dieser Quittung ({{form}}) beantwortet. Zeitpunkt: {{at}}.',
  oursRefused:
    'Die Datei {{file}} von {{partner}} wurde mit dieser Quittung ({{form}}) abgelehnt. Zeitpunkt: {{at}}.',
  noReceiptSent: 'Nachweis zur Datei {{file}}, gesendet an {{partner}}. Eine Quittung gehört nicht dazu.',
  noReceiptCame: 'Nachweis zur Datei {{file}}, empfangen von {{partner}}. Eine Quittung gehört nicht dazu.',
  fileName: 'Zwischen den Partnern heißt die Datei {{remoteName}}.',
  others:
    'evidence.html sagt alles, was darüber bekannt ist, zum Lesen und Drucken: was damit bewiesen ist und was nicht. evidence.json ist dasselbe für Programme.',
  about:
    'Zwischen den Partnern heißt die Datei {{remoteName}}, mit dem Zeitstempel {{stamp}}. receipt.* enthält die Quittung Byte für Byte so, wie sie kam (RFC 5024 5.3.13, 5.3.14).',
  aboutMetafile:
    'receipt.* ist die Antwort, wie sie bei Digipoort lag, metafile.xml das, was ihm vorher über die Datei gesagt wurde. Digipoorts eigene Referenz ist {{stamp}}; der Prüfwert der Datei im Metafile ist {{metafileDigest}}.',
  fileHash: 'Die Datei auf dieser Seite hat den SHA-256-Wert {{sha256}}.',
  unsigned:
    'Die Quittung ist nicht signiert: Sie sagt, dass die Datei angekommen ist, beweist es Dritten aber nicht.',
  unknownSigner:
    'Die Quittung ist signiert, aber von niemandem, dessen Zertifikat hier bekannt ist: Sie beweist nichts.',
  /** Before what is said of the signature. */
  failed: 'Waybill hat sie nicht als Nachweis anerkannt: {{title}}. {{meaning}}',
  signedBy:
    'Die Quittung ist signiert. signature.p7m ist die Signatur (CMS SignedData), signed-content.bin das, was signiert wurde: Name, Zeitstempel, Ziel und Absender der Datei sowie ihr Hash. signer.pem ist das Zertifikat des Unterzeichners: {{signer}}.',
  fingerprint:
    'SHA-256-Fingerabdruck dieses Zertifikats, zu vergleichen mit dem, was der Inhaber angibt: {{signerFingerprint}}',
  transmitted: 'Hash der Datei, wie sie übertragen wurde ({{algorithm}}): {{hash}}',
  check: 'So prüfen Sie die Signatur mit OpenSSL 3, in diesem Ordner:',
  compare:
    'Der Befehl meldet „CMS Verification successful“. Was signiert wurde, ist dann genau das, was in der Quittung steht:',
};
