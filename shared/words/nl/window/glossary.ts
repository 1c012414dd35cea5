import type { glossary as English } from '../../en/window/glossary.ts';

/** What the words of the protocols mean; the words themselves are in src-renderer/glossary. */
export const glossary: typeof English = {
  title: 'Begrippen',
  meaning: 'Wat de woorden van de protocollen betekenen. Ze zijn in elke taal hetzelfde.',
  search: 'Begrippen zoeken',
  none: 'Geen begrip met die naam.',
  whatIs: 'Wat is {{term}}?',
  terms: {
    oftp2:
      'Het ODETTE File Transfer Protocol, versie 2 (RFC 5024): zo wisselt de auto-industrie bestanden uit, met ondertekende ontvangstbewijzen.',
    ftps: 'FTP over TLS: de oude bestandsoverdracht, met versleutelde commando’s en gegevens.',
    eerp: 'End to End Response: het OFTP2-ontvangstbewijs dat zegt dat het bestand zijn bestemming heeft bereikt. Ondertekend bewijst het dat aan anderen.',
    nerp: 'Negative End Response: het OFTP2-antwoord dat zegt dat het bestand niet kon worden afgeleverd of is geweigerd, en waarom.',
    sfna: 'Start File Negative Answer: de partner neemt het bestand niet aan, en geeft een reden met nummer.',
    efna: 'End File Negative Answer: de partner had het hele bestand, maar aanvaardt het niet.',
    efpa: 'End File Positive Answer: het station van de partner heeft het hele bestand. Het ontvangstbewijs volgt.',
    esid: 'End Session: een van beide kanten beëindigt de sessie, met een reden met nummer.',
    ssid: 'Start Session: wie verbinding maakt, met welk wachtwoord, en wat voor de sessie is afgesproken.',
    sfid: 'Start File: het bestand dat wordt aangeboden, met naam, tijdstempel, grootte en bestemming.',
    cms: 'Cryptographic Message Syntax: de envelop waarin een bestand wordt ondertekend, gecomprimeerd en versleuteld.',
    tls: 'Transport Layer Security: versleutelt de verbinding, en toont met certificaten wie aan beide kanten zit.',
    crl: 'Certificate Revocation List: de lijst van een autoriteit met certificaten die niet meer gelden.',
    sha256:
      'Een vingerafdruk van bytes: twee bestanden of certificaten met dezelfde vingerafdruk zijn gelijk.',
    digipoort:
      'Het postkantoor van de Nederlandse overheid voor bestanden: bedrijven leveren er aan, overheidsdiensten halen er op.',
    pkioverheid:
      'De certificaten van de Nederlandse overheid. Zonder zo’n certificaat laat Digipoort niemand binnen.',
    oin: 'Organisatie-identificatienummer: 20 cijfers waarmee de overheid een organisatie kent. Het staat in het certificaat.',
  },
};
