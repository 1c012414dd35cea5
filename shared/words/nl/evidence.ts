import type { evidence as English } from '../en/evidence.ts';
import { evidencePage } from './evidence-page.ts';

/** The README beside the files that prove a receipt, for whoever checks them. */
export const evidence: typeof English = {
  page: evidencePage,
  received: '{{partner}} heeft het bestand {{file}} ontvangen en op {{at}} met deze {{form}} geantwoord.',
  refused: '{{partner}} heeft het bestand {{file}} geweigerd en op {{at}} met deze {{form}} geantwoord.',
  oursReceived: 'Het bestand {{file}} kwam van {{partner}} en is op {{at}} met deze {{form}} beantwoord.',
  oursRefused: 'Het bestand {{file}} van {{partner}} is op {{at}} met deze {{form}} geweigerd.',
  noReceiptSent:
    'Bewijs van het bestand {{file}}, verzonden aan {{partner}}. Er is geen ontvangstbewijs bij.',
  noReceiptCame:
    'Bewijs van het bestand {{file}}, ontvangen van {{partner}}. Er is geen ontvangstbewijs bij.',
  fileName: 'Tussen beide partijen heet het bestand {{remoteName}}.',
  others:
    'In evidence.html staat alles wat ervan bekend is, om te lezen en af te drukken: wat hiermee is bewezen en wat niet. evidence.json is hetzelfde voor programma’s.',
  about:
    'Tussen beide partijen heet het bestand {{remoteName}}, met datum- en tijdstempel {{stamp}}. receipt.* bevat de bytes van het ontvangstbewijs zoals ze zijn binnengekomen (RFC 5024 5.3.13, 5.3.14).',
  aboutMetafile:
    'receipt.* is het antwoord zoals het bij Digipoort stond, metafile.xml wat er vooraf over het bestand is gemeld. De eigen referentie van Digipoort is {{stamp}}; de digest van het bestand in het metabestand is {{metafileDigest}}.',
  fileHash: 'Het bestand aan deze kant heeft de SHA-256 {{sha256}}.',
  unsigned:
    'Het ontvangstbewijs is niet ondertekend: het meldt dat het bestand is aangekomen, maar bewijst dat niet tegenover anderen.',
  unknownSigner:
    'Het ontvangstbewijs is ondertekend, maar door niemand van wie het certificaat hier bekend is: het bewijst niets.',
  /** Before what is said of the signature. */
  failed: 'Waybill heeft het niet als bewijs aanvaard: {{title}}. {{meaning}}',
  signedBy:
    'Het ontvangstbewijs is ondertekend. signature.p7m is de handtekening (CMS SignedData), signed-content.bin is wat is ondertekend: naam, tijdstempel, bestemming en oorspronkelijke afzender van het bestand, en zijn hash. signer.pem is het certificaat van de ondertekenaar: {{signer}}.',
  fingerprint:
    'SHA-256-vingerafdruk van dat certificaat, te vergelijken met wat de eigenaar opgeeft: {{signerFingerprint}}',
  transmitted: 'Hash van het bestand zoals het is verzonden ({{algorithm}}): {{hash}}',
  check: 'Zo controleert u de handtekening met OpenSSL 3, in deze map:',
  compare:
    'Er verschijnt “CMS Verification successful”. Wat is ondertekend, is dan precies wat in het ontvangstbewijs staat:',
};
