import type { certificates as English } from '../../en/problems/certificates.ts';

/** Problems of certificates and keys: trust, revocation, import and export. */
export const certificates: typeof English = {
  'certificate-missing': {
    title: 'De partner toonde geen certificaat',
    meaning:
      'Zonder certificaat kan Waybill niet zeker weten wie aan de andere kant zit. Er is niets verzonden.',
    next: 'Vraag de partner om zijn certificaat te tonen, of wijzig in zijn gegevens wat van hem wordt gevraagd.',
  },
  'certificate-expired': {
    title: 'Het certificaat van de partner is verlopen',
    meaning: '{{subject}} was geldig tot {{validUntil}}. Er is niets mee verzonden of aangenomen.',
    next: 'Vraag de partner om zijn nieuwe certificaat; controleer de klok van deze computer.',
  },
  'certificate-not-yet-valid': {
    title: 'Het certificaat van de partner is nog niet geldig',
    meaning: '{{subject}} is geldig vanaf {{validFrom}}, of de klok van deze computer loopt verkeerd.',
    next: 'Controleer de klok van deze computer; vraag de partner vanaf wanneer zijn certificaat geldt.',
  },
  'certificate-no-chain': {
    title: 'Het certificaat van de partner wordt niet vertrouwd',
    meaning:
      'Geen autoriteit die u vertrouwt, staat in voor {{subject}}, en u hebt het zelf ook niet vertrouwd.',
    next: 'Vergelijk de vingerafdruk met wat de partner u per telefoon of brief opgeeft, en vertrouw het dan.',
  },
  'certificate-chain-invalid': {
    title: 'De keten van het certificaat klopt niet',
    meaning: '{{level}} staat tussen het certificaat en wie u vertrouwt, en breekt een regel: {{why}}.',
    next: 'Vraag de partner om zijn certificaat met de juiste keten.',
  },
  'certificate-wrong-purpose': {
    title: 'Het certificaat is hier niet voor bedoeld',
    meaning: 'In {{subject}} staat waarvoor het mag worden gebruikt, en dit hoort daar niet bij.',
    next: 'Vraag de partner om een certificaat voor dit doel.',
  },
  'certificate-wrong-name': {
    title: 'Het certificaat is van iemand anders',
    meaning: 'De naam {{name}} staat er niet in. Er is niets verzonden.',
    next: 'Controleer host en code in de gegevens van de partner; kloppen die, vraag het dan aan de partner.',
  },
  'certificate-revoked': {
    title: 'Het certificaat is ingetrokken',
    meaning:
      'De autoriteit heeft {{level}} ingetrokken: niemand mag het nog vertrouwen. Er is niets mee verzonden of aangenomen.',
    next: 'Vraag de partner per telefoon wat er is gebeurd, en om zijn nieuwe certificaat.',
  },
  'trust-asked': {
    title: 'Iemand moet zeggen of dit echt de partner is',
    meaning:
      'De partner toonde een certificaat dat niet wordt vertrouwd: {{subject}}. Er is niets verzonden.',
    next: 'Vergelijk de vingerafdruk met wat de partner u per telefoon of brief opgeeft, en vertrouw of weiger het dan.',
  },
  'trust-refused': {
    title: 'U hebt het certificaat van de partner geweigerd',
    meaning: '{{subject}} wordt niet vertrouwd, en er is niets verzonden.',
    next: 'Vraag de partner wat er is gebeurd. Verzend opnieuw zodra hij het juiste certificaat toont; doet hij dat niet, dan krijgt u de vraag weer.',
  },
  'shown-certificate-gone': {
    title: 'Het certificaat moet nog een keer worden getoond',
    meaning:
      'Waybill is opnieuw gestart nadat de verbinding werd getest, en heeft het certificaat niet meer. Er is niets opgeslagen.',
    next: 'Test de verbinding opnieuw en sla dan op. Of sla op zonder het voor versleuteling en ontvangstbewijzen te gebruiken.',
  },
  'trust-question-unknown': {
    title: 'Over dit certificaat wordt niets meer gevraagd',
    meaning: 'De vraag is intussen beantwoord, of de partner heeft een ander certificaat getoond.',
    next: 'Test de verbinding: is er nog iets te beslissen, dan krijgt u de vraag.',
  },
  'trust-differs': {
    title: 'De partner toont een ander certificaat',
    meaning:
      'U vroeg om {{expected}}, en hij toonde {{fingerprint}}. Er is niets verzonden, en er wordt niets vertrouwd.',
    next: 'Vergelijk met wat de partner u per telefoon of brief opgeeft. Er kan iemand tussen u en de partner zitten.',
  },
  'partner-without-tls': {
    title: 'Met deze partner wordt zonder TLS verbonden',
    meaning: '{{partner}} toont geen certificaat, dus er is er geen om te vertrouwen.',
    next: 'Zet TLS aan in de gegevens van de partner.',
  },
  'revocation-no-list': {
    title: 'Niet te controleren of het certificaat is ingetrokken',
    meaning:
      'Voor {{level}} was geen intrekkingslijst en geen antwoord te krijgen. Bij deze partner is dat vereist.',
    next: 'Controleer het netwerk en de proxy van de partner, importeer de lijst, of laat de eis bij deze partner vallen.',
  },
  'revocation-list-invalid': {
    title: 'De intrekkingslijst is niet geldig',
    meaning:
      'Wat als intrekkingslijst of antwoord voor {{level}} kwam, is niet door de juiste autoriteit ondertekend of is beschadigd.',
    next: 'Probeer het later opnieuw; blijft het zo, meld het dan aan de autoriteit.',
  },
  'revocation-list-expired': {
    title: 'De intrekkingslijst is te oud',
    meaning:
      'De autoriteit van {{level}} had een nieuwere moeten publiceren, of deze computer kon die niet krijgen.',
    next: 'Controleer de klok en het netwerk; blijft het zo, meld het dan aan de autoriteit.',
  },
  'certificate-unknown': {
    title: 'Zo’n certificaat is er niet',
    meaning: 'Bij de bewaarde certificaten is er geen met nummer {{id}}.',
    next: 'Kijk in de lijst met certificaten.',
  },
  'certificate-not-own': {
    title: 'Dit is geen certificaat van u',
    meaning: 'Waybill heeft er geen privésleutel bij, dus het is niet als uw eigen certificaat te gebruiken.',
    next: 'Kies een van uw eigen certificaten.',
  },
  'certificate-in-use': {
    title: 'Dit certificaat is in gebruik',
    meaning: '{{label}} is wat Waybill of een partner nu gebruikt.',
    next: 'Gebruik eerst een ander en haal dit daarna weg.',
  },
  'certificate-not-active': {
    title: 'Dit certificaat is nu niet bruikbaar',
    meaning: '{{label}} is buiten gebruik, of de autoriteit heeft nog niet geantwoord.',
    next: 'Neem het weer in gebruik, of importeer het antwoord van de autoriteit.',
  },
  'certificate-needs-partner': {
    title: 'Van wie is het certificaat?',
    meaning:
      'In het bestand zit geen privésleutel en het antwoordt op geen aanvraag van u; het is dus van een partner.',
    next: 'Noem de partner.',
  },
  'certificate-known': {
    title: 'Dit certificaat is er al',
    meaning: '{{label}} is al bewaard.',
    next: 'U hoeft niets te doen.',
  },
  'certificate-weak': {
    title: 'De sleutel van dit certificaat is te zwak',
    meaning:
      '{{subject}} heeft een sleutel ({{keyType}}) die anderen kunnen achterhalen. Er is niets bewaard.',
    next: 'Vraag om een certificaat met een RSA-sleutel van ten minste 2048 bits.',
  },
  'key-without-certificate': {
    title: 'De privésleutel hoort niet bij deze certificaten',
    meaning:
      'In het bestand zitten een privésleutel en certificaten van andere sleutels. Er is niets bewaard.',
    next: 'Importeer eerst de sleutel alleen en dan het certificaat; of beide samen, bijvoorbeeld als PKCS#12.',
  },
  'password-needed': {
    title: 'Het bestand is met een wachtwoord beschermd',
    meaning: 'Het is alleen met het wachtwoord te lezen.',
    next: 'Typ het wachtwoord van het bestand.',
  },
  'password-wrong': {
    title: 'Het wachtwoord opent het bestand niet',
    meaning: 'Het is een ander wachtwoord, of het bestand is beschadigd. Er is niets veranderd.',
    next: 'Probeer het opnieuw; let op hoofdletters en het toetsenbord.',
  },
  'file-exists': {
    title: 'Er is al een bestand met deze naam',
    meaning: 'Waybill overschrijft niets.',
    next: 'Kies een andere naam.',
  },
  'private-key-unreadable': {
    title: 'De privésleutel is niet te lezen',
    meaning: 'Hij is beschadigd, of van een soort die Waybill niet kent. Er is niets veranderd.',
    next: 'Exporteer hem opnieuw waar hij vandaan komt, als PKCS#12 of PEM.',
  },
  'certificate-form-unknown': {
    title: 'Deze vorm van een certificaat wordt niet gelezen',
    meaning: 'In het bestand zit een {{form}}, met eigen instellingen die verloren zouden gaan.',
    next: 'Vraag het als gewoon certificaat: CERTIFICATE, .cer of .p7b.',
  },
  'protection-unknown': {
    title: 'Het bestand is beveiligd op een manier die Waybill niet kent',
    meaning: 'De beveiliging heet {{algorithm}}.',
    next: 'Exporteer het opnieuw met AES-256 of 3DES.',
  },
  'protection-too-costly': {
    title: 'Het bestand openen zou te lang duren',
    meaning: 'Het vraagt veel meer rekenwerk dan de beveiliging van een sleutel nodig heeft.',
    next: 'Ga na waar het bestand vandaan komt, en vraag het met de gebruikelijke instellingen.',
  },
  'certificate-kept': {
    title: 'Dit certificaat wordt bewaard',
    meaning: '{{label}} kan nog nodig zijn om te lezen of te controleren wat eerder kwam.',
    next: 'Stel het buiten gebruik; verwijder het alleen met dwang als er niets meer is dat ervoor is versleuteld.',
  },
  'request-not-certificate': {
    title: 'Dit is een aanvraag, geen certificaat',
    meaning: 'Het bestand vraagt een autoriteit om een certificaat; het is er zelf geen.',
    next: 'Stuur het aan de autoriteit, en importeer daarna wat die antwoordt.',
  },
  'certificate-own-ends': {
    title: 'Uw certificaat verloopt binnenkort',
    meaning:
      '{{label}} verloopt over {{days}} {{days|dag|dagen}}, op {{until}}. Daarna nemen partners het niet meer aan.',
    next: 'Maak tijdig een nieuw certificaat of vraag het aan, en geef het aan uw partners.',
  },
  'certificate-own-ended': {
    title: 'Uw certificaat is verlopen',
    meaning: '{{label}} is verlopen op {{until}}. Partners nemen het niet meer aan.',
    next: 'Maak een nieuw certificaat of vraag het aan, geef het aan uw partners en gebruik het.',
  },
  'certificate-partner-ends': {
    title: 'Een certificaat van de partner verloopt binnenkort',
    meaning: '{{label}} verloopt over {{days}} {{days|dag|dagen}}, op {{until}}.',
    next: 'Vraag de partner om zijn volgende certificaat en importeer het naast dit.',
  },
  'certificate-partner-ended': {
    title: 'Een certificaat van de partner is verlopen',
    meaning: '{{label}} is verlopen op {{until}} en wordt niet meer vertrouwd.',
    next: 'Vraag de partner om zijn nieuwe certificaat en importeer het.',
  },
};
