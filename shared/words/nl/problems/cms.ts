import type { cms as English } from '../../en/problems/cms.ts';

/** Problems of signing, compressing and encrypting files, and of taking that off again. */
export const cms: typeof English = {
  'cms-malformed': {
    title: 'Het beveiligde bestand is niet goed opgebouwd',
    meaning:
      'Het zou een CMS-bestand moeten zijn, maar dat is het niet, of het is beschadigd (bij byte {{at}}).',
    next: 'Vraag de partner om het opnieuw te verzenden, en met welke software het is gemaakt.',
  },
  'cms-truncated': {
    title: 'Het beveiligde bestand houdt te vroeg op',
    meaning: 'Het eind ontbreekt, dus op niets erin valt te vertrouwen.',
    next: 'Vraag de partner om het opnieuw te verzenden.',
  },
  'cms-too-large': {
    title: 'Er kwam meer uit dan mag',
    meaning: 'Uitgepakt is het groter dan {{limit}}, en dat is meer dan aangekondigd of toegestaan.',
    next: 'Vraag de partner naar het bestand; sta voor deze partner meer toe als het klopt.',
  },
  'cms-unsupported': {
    title: 'Het bestand is beveiligd op een manier die hier niet te lezen is',
    meaning: 'Waybill of deze omgeving kent {{what}} niet.',
    next: 'Spreek met de partner een andere cipher suite af, bijvoorbeeld 04.',
  },
  'cms-no-recipient': {
    title: 'Het bestand is voor iemand anders versleuteld',
    meaning: 'Het is voor geen van uw certificaten versleuteld.',
    next: 'Geef de partner uw certificaat voor versleuteling.',
  },
  'cms-not-decrypted': {
    title: 'Het bestand kon niet worden ontsleuteld',
    meaning: 'De sleutel past niet, of het bestand is onderweg veranderd.',
    next: 'Vraag de partner om het opnieuw te verzenden; vergelijk certificaten.',
  },
  'cms-not-inflated': {
    title: 'Het bestand kon niet worden uitgepakt',
    meaning: 'De compressie is beschadigd.',
    next: 'Vraag de partner om het opnieuw te verzenden.',
  },
  'cms-signer-unusable': {
    title: 'Met uw certificaat kan niet worden ondertekend',
    meaning: '{{subject}} of de sleutel ervan is niet bruikbaar om te ondertekenen.',
    next: 'Gebruik een ander certificaat van u om te ondertekenen.',
  },
  'cms-recipient-unusable': {
    title: 'Voor dit certificaat kan niet worden versleuteld',
    meaning: '{{subject}} heeft geen RSA-sleutel, of mag niet voor versleuteling worden gebruikt.',
    next: 'Vraag de partner om zijn certificaat voor versleuteling.',
  },
};
