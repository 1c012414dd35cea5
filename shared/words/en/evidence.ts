import { evidencePage } from './evidence-page.ts';

/** The README beside the files that prove a receipt, for whoever checks them. */
export const evidence = {
  page: evidencePage,
  received: '{{partner}} has received the file {{file}} and answered with this {{form}} on {{at}}.',
  refused: '{{partner}} has refused the file {{file}} and answered with this {{form}} on {{at}}.',
  oursReceived: 'The file {{file}} came from {{partner}}, and was answered with this {{form}} on {{at}}.',
  oursRefused: 'The file {{file}} of {{partner}} was refused with this {{form}} on {{at}}.',
  noReceiptSent: 'Evidence of the file {{file}}, sent to {{partner}}. There is no receipt with it.',
  noReceiptCame: 'Evidence of the file {{file}}, received from {{partner}}. There is no receipt with it.',
  fileName: 'Between the two the file is called {{remoteName}}.',
  others:
    'evidence.html says all that is known of it, to be read and printed: what this proves and what it does not. evidence.json is the same for programs.',
  about:
    'The file is called {{remoteName}} between the two, with date and time stamp {{stamp}}. receipt.* holds the bytes of the receipt as they came (RFC 5024 5.3.13, 5.3.14).',
  aboutMetafile:
    'receipt.* is the answer as it lay at Digipoort, metafile.xml what it was told of the file before. Its own reference is {{stamp}}; the digest of the file in the metafile is {{metafileDigest}}.',
  fileHash: 'The file on this side has the SHA-256 {{sha256}}.',
  unsigned: 'The receipt is not signed: it says that the file arrived, and proves it to nobody else.',
  unknownSigner: 'The receipt is signed, but by nobody whose certificate is known here: it proves nothing.',
  /** Before what is said of the signature. */
  failed: 'Waybill did not accept it as proof: {{title}}. {{meaning}}',
  signedBy:
    'The receipt is signed. signature.p7m is the signature (CMS SignedData), signed-content.bin what it is over: name, stamp, destination and originator of the file, and its hash. signer.pem is the certificate of the signer: {{signer}}.',
  fingerprint:
    'SHA-256 fingerprint of that certificate, to be compared with what its owner says: {{signerFingerprint}}',
  transmitted: 'Hash of the file as it crossed the line ({{algorithm}}): {{hash}}',
  check: 'To check the signature with OpenSSL 3, in this folder:',
  compare:
    'It prints “CMS Verification successful”. What was signed is then exactly what stands in the receipt:',
};
