import type { proof as English } from '../../en/problems/proof.ts';

/** Problems of certificates that are missing for a purpose, of signatures on files, and of receipts as proof. */
export const proof: typeof English = {
  'no-own-certificate': {
    title: 'U hebt hiervoor geen certificaat',
    meaning: 'Er is een certificaat nodig voor {{purpose}}, en geen van de uwe is daarvoor.',
    next: 'Maak of importeer er een, en gebruik het voor dit doel.',
  },
  'no-partner-certificate': {
    title: 'Het certificaat van de partner ontbreekt',
    meaning: 'Er is een certificaat nodig voor {{purpose}}, en geen van die van de partner is daarvoor.',
    next: 'Vraag de partner om zijn certificaat en importeer het.',
  },
  'file-not-encrypted': {
    title: 'Het bestand is niet versleuteld',
    meaning: 'Het was als versleuteld aangekondigd, en is het niet.',
    next: 'Vraag het aan de partner.',
  },
  'signature-missing': {
    title: 'Het bestand is niet ondertekend',
    meaning: 'Het was als ondertekend aangekondigd, en er zit geen handtekening in.',
    next: 'Vraag het aan de partner.',
  },
  'signature-wrong': {
    title: 'De handtekening van het bestand klopt niet',
    meaning:
      'Het bestand is veranderd nadat {{signer}} het had ondertekend, of de handtekening is van iemand anders.',
    next: 'Vraag de partner om het opnieuw te verzenden; gebruik dit bestand niet.',
  },
  'signature-unknown-signer': {
    title: 'Het bestand is ondertekend door een onbekende',
    meaning: '{{signer}} is geen van de certificaten waarmee deze partner ondertekent.',
    next: 'Vraag de partner om zijn certificaat voor ondertekening, vergelijk het en importeer het.',
  },
  'signature-unsupported': {
    title: 'De handtekening kan hier niet worden gecontroleerd',
    meaning: '{{signer}} heeft ondertekend op een manier die Waybill of deze omgeving niet kent.',
    next: 'Spreek met de partner een andere cipher suite af, bijvoorbeeld 04.',
  },
  'receipt-signature-unsupported': {
    title: 'De handtekening van het ontvangstbewijs kan hier niet worden gecontroleerd',
    meaning:
      '{{signer}} heeft ondertekend op een manier die Waybill of deze omgeving niet kent. Het bewijst niets.',
    next: 'Spreek met de partner een andere cipher suite af, bijvoorbeeld 04.',
  },
  'receipt-not-signed': {
    title: 'Het ontvangstbewijs is niet ondertekend',
    meaning: 'Er was om een ondertekend ontvangstbewijs gevraagd. Dit bewijst niets.',
    next: 'Vraag de partner om een ondertekend ontvangstbewijs, of spreek af dat ze niet worden ondertekend.',
  },
  'receipt-signature-unreadable': {
    title: 'De handtekening van het ontvangstbewijs is niet te lezen',
    meaning: 'Het is geen CMS-handtekening, of ze is beschadigd. Het ontvangstbewijs bewijst niets.',
    next: 'Vraag de partner met welke software het is gemaakt, en om een ander ontvangstbewijs.',
  },
  'receipt-signature-wrong': {
    title: 'De handtekening van het ontvangstbewijs klopt niet',
    meaning: 'Ze past niet bij het ontvangstbewijs. Het bewijst niets.',
    next: 'Vraag de partner per telefoon of hij het bestand heeft.',
  },
  'receipt-other-content': {
    title: 'De handtekening hoort bij een ander ontvangstbewijs',
    meaning: 'Wat is ondertekend, is niet wat dit ontvangstbewijs zegt. Het bewijst niets.',
    next: 'Vraag de partner per telefoon of hij het bestand heeft.',
  },
  'receipt-unknown-signer': {
    title: 'Het ontvangstbewijs is ondertekend door een onbekende',
    meaning: '{{signer}} is geen van de certificaten waarmee deze partner ontvangstbewijzen ondertekent.',
    next: 'Vraag de partner om zijn certificaat voor ontvangstbewijzen, vergelijk het en importeer het.',
  },
  'receipt-without-file': {
    title: 'Het ontvangstbewijs past bij geen bestand van u',
    meaning:
      'Er is van hier geen bestand met deze naam en dit tijdstempel naar deze partner verzonden, of het is niet meer bekend.',
    next: 'Verwacht u dit ontvangstbewijs niet, vraag de partner dan wat hij heeft ontvangen.',
  },
  'receipt-other-file': {
    title: 'Het ontvangstbewijs is voor een ander bestand',
    meaning: 'De hash is niet die van wat is verzonden. Voor dit bestand bewijst het niets.',
    next: 'Vraag de partner per telefoon wat hij heeft ontvangen.',
  },
};
