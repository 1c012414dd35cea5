import type { partnerEditor as English } from '../../en/window/partner-editor.ts';

import { agreedFields } from './partner-agreed.ts';
import { bankFields } from './partner-bank.ts';
import { digipoortFields } from './partner-digipoort.ts';
import { serverFields } from './partner-server.ts';

/** The dialog that adds and edits a partner: in four steps, or in the tabs of a server. */
export const partnerEditor: typeof English = {
  addTitle: 'Partner toevoegen',
  editTitle: '{{partner}} bewerken',
  steps: {
    label: 'Stappen',
    who: 'Wie',
    where: 'Waar',
    identity: 'Identiteit',
    agreed: 'Afspraken',
    general: 'Algemeen',
    metafile: 'Metabestand',
    files: 'Bestanden',
    options: 'Opties',
    wrong: 'iets te verbeteren',
  },
  who: {
    intro: 'Hoe u de partner noemt, en hoe de twee stations elkaar noemen.',
  },
  where: {
    intro:
      'Waar het station van de partner antwoordt. Laat de host leeg als de partner alleen verbinding met u maakt.',
  },
  identity: {
    intro: 'Waaraan elke kant ziet dat hij met de juiste spreekt.',
    passwords: 'Wachtwoorden',
    theirCertificate: 'Certificaat van de partner',
    shown: 'De partner toonde dit certificaat',
    shownMeaning:
      'Vergelijk het, teken voor teken, met de vingerafdruk die de partner u per telefoon of brief opgeeft. Vertrouw het alleen als ze gelijk zijn; de partner wordt dan opgeslagen en opnieuw getest.',
    trustShown: 'Het is gelijk: vertrouwen',
    trusted: 'Vertrouwd vanaf de volgende sessie.',
    alsoFor: {
      both: 'Ook gebruiken voor versleuteling en ontvangstbewijzen',
      receipts: 'Ook gebruiken voor ontvangstbewijzen',
      encryption: 'Ook gebruiken voor versleuteling',
      meaning:
        'Alleen als de partner zegt dat hij dit ene certificaat voor alles heeft. Breng anders later het bestand van het andere in.',
    },
    ours: 'Ons certificaat',
    revocation: {
      title: 'Ingetrokken certificaten',
      label: 'Voordat een certificaat telt, vraagt Waybill na of het is ingetrokken',
      require: 'Moet bekend zijn',
      requireMeaning: 'Zonder actuele lijst of actueel antwoord wordt niets verzonden of aangenomen.',
      prefer: 'Als het te weten is',
      preferMeaning:
        'Een ingetrokken certificaat wordt geweigerd. Kan het nergens worden nagevraagd, dan gaat de overdracht door en wordt dat vermeld.',
      off: 'Nooit navragen',
      offMeaning: 'Een gestolen certificaat blijft vertrouwd tot het verloopt of u het weghaalt.',
      pinned:
        'Wordt nagevraagd voor certificaten die een autoriteit heeft ondertekend; een certificaat dat u zelf hebt vastgelegd, telt zoals het is.',
    },
    ownInUse: 'Wat voor alle partners in gebruik is',
    ownEnds: 'verloopt {{moment}}',
    importOwn: 'Certificaat importeren…',
    makeOwn: 'Certificaat maken…',
  },
  proxy: {
    title: 'De weg uit ons netwerk',
    kind: 'Proxy',
    kinds: {
      none: 'Geen: rechtstreeks naar de partner',
      http: 'HTTP-proxy (CONNECT)',
      socks5: 'SOCKS 5',
    },
    meaning: 'Intrekkingslijsten voor deze partner worden langs dezelfde weg opgehaald.',
  },
  security: {
    suite: 'Cipher suite',
    suites: {
      1: '01: 3DES, SHA-1 (oud)',
      2: '02: AES-256, SHA-1 (oud)',
      3: '03: 3DES, SHA-256',
      4: '04: AES-256, SHA-256 (wat partners nu gebruiken)',
      5: '05: 3DES, SHA-512',
      6: '06: AES-256, SHA-512',
      7: '07: AES-256, SHA3-512',
    },
    comingIn: 'Bestanden van deze partner',
  },
  agreed: {
    intro: 'Wat beide kanten hebben afgesproken. De waarden hier passen bij vrijwel elk station.',
    testTitle: 'Proberen',
    testMeaning:
      'Zoekt het adres, opent de verbinding, controleert het certificaat en meldt zich aan. Er wordt geen bestand verzonden.',
    saveAndTest: 'Opslaan en verbinding testen',
  },
  save: 'Partner opslaan',
  discard: 'Annuleren',
  unsaved: {
    title: 'Sluiten zonder op te slaan?',
    meaning: 'Wat is ingevuld, is nog niet opgeslagen. Na het sluiten is het weg.',
    stay: 'Verder bewerken',
    leave: 'Sluiten zonder op te slaan',
  },
  fields: {
    name: {
      label: 'Naam',
      hint: 'Zoals u hem noemt, hoogstens 60 tekens.',
      invalid: 'Geef een naam op van hoogstens 60 tekens.',
    },
    code: {
      label: 'Identificatiecode van de partner',
      hint: 'De Odette ID (SSID-code), bijvoorbeeld O0177000000012345.',
      invalid: 'Hoogstens 25 hoofdletters, cijfers, spaties en / - . & ( ).',
    },
    ourCode: {
      label: 'Onze code bij deze partner',
      hint: 'Alleen als die verschilt van onze eigen: {{code}}',
      hintNone:
        'Onze eigen code is nog niet ingevuld. Hier geldt hij voor deze partner, in de instellingen voor alle.',
      invalid: 'Hoogstens 25 hoofdletters, cijfers, spaties en / - . & ( ).',
    },
    host: {
      label: 'Hostnaam of adres',
      hint: 'Bijvoorbeeld oftp.partner.example',
      invalid: 'Hoogstens 253 tekens.',
    },
    port: { label: 'Poort', hint: 'Leeg: {{port}}', invalid: 'Een getal van 1 tot en met 65535.' },
    tls: {
      label: 'Verbinding versleutelen (TLS)',
      hint: 'Zonder TLS gaan wachtwoorden en bestanden onversleuteld over het netwerk.',
    },
    mayCall: {
      label: 'De partner mag verbinding met ons maken',
      hint: 'Hij brengt bestanden en ontvangstbewijzen dan zelf.',
    },
    mayCallPlain: {
      label: 'Dat mag ook zonder TLS',
      hint: 'Zijn wachtwoord gaat dan onversleuteld over het netwerk.',
    },
    ourPassword: {
      label: 'Wat wij de partner opgeven',
      invalid: 'Hoogstens 8 hoofdletters, cijfers en / - . & ( ).',
    },
    theirPassword: {
      label: 'Wat de partner ons moet opgeven',
      invalid: 'Hoogstens 8 hoofdletters, cijfers en / - . & ( ).',
    },
    pins: {
      label: 'Vertrouwde certificaten (SHA-256)',
      hint: 'Eén vingerafdruk per regel.',
      invalid: 'Op elke regel moeten de 64 hexadecimale tekens van een SHA-256-vingerafdruk staan.',
    },
    system: { label: 'Autoriteiten vertrouwen die deze computer vertrouwt' },
    authorities: {
      label: 'Autoriteiten van deze partner (PEM)',
      hint: 'De tekst tussen BEGIN CERTIFICATE en END CERTIFICATE, de een na de ander.',
      invalid: 'Dit is geen certificaat in PEM-vorm.',
    },
    serverName: {
      label: 'Naam in zijn certificaat',
      hint: 'Alleen als dat niet de hostnaam is.',
      invalid: 'Hoogstens 253 tekens.',
    },
    fromCertificates: {
      label: 'Navragen op de adressen die in de certificaten staan',
      hint: 'De autoriteiten zien van waar en wanneer er wordt nagevraagd.',
    },
    listAddresses: {
      label: 'Meer intrekkingslijsten',
      hint: 'Eén http- of https-adres per regel.',
      invalid: 'Op elke regel moet een adres staan dat met http:// of https:// begint.',
    },
    statusAddress: {
      label: 'Navragen met OCSP bij',
      hint: 'In plaats van het adres in het certificaat.',
      invalid: 'Een adres dat met http:// of https:// begint.',
    },
    proxyHost: { label: 'Host van de proxy', invalid: 'Geef de hostnaam of het adres op.' },
    proxyPort: { label: 'Poort', invalid: 'Een getal van 1 tot en met 65535.' },
    proxyUser: {
      label: 'Gebruikersnaam',
      hint: 'Leeg: de proxy vraagt niets.',
      invalid: 'Hoogstens 255 tekens.',
    },
    proxyPassword: { label: 'Wachtwoord van de proxy', invalid: 'Hoogstens 255 tekens.' },
    presentCertificate: { label: 'Ons certificaat tonen als de partner erom vraagt' },
    ownCertificate: { label: 'Het certificaat waaraan de partner ons herkent' },
    callerCertificate: {
      label: 'De partner moet een certificaat tonen als hij verbinding maakt',
      hint: 'Een van de hieronder genoemde, een dat hier van hem is bewaard, of een dat door zijn autoriteiten is ondertekend.',
    },
    callerPins: {
      label: 'Als hij verbinding maakt: zijn clientcertificaten (SHA-256)',
      hint: 'Eén vingerafdruk per regel. Staat hier iets, dan moet hij er een van tonen.',
      invalid: 'Op elke regel moeten de 64 hexadecimale tekens van een SHA-256-vingerafdruk staan.',
    },
    sign: {
      label: 'Bestanden ondertekenen',
      hint: 'De partner kan bewijzen dat ze van u komen en niet zijn veranderd.',
    },
    encrypt: {
      label: 'Bestanden versleutelen',
      hint: 'Alleen de partner kan ze lezen, waar ze ook staan. Daarvoor is zijn certificaat voor versleuteling nodig.',
    },
    compress: { label: 'Bestanden comprimeren' },
    signedReceipts: {
      label: 'Om ondertekende ontvangstbewijzen vragen',
      hint: 'Bewijs dat de partner precies dit bestand heeft. Een ontvangstbewijs dat niet goed is ondertekend, telt niet mee.',
    },
    authentication: {
      label: 'Aan het begin van elke sessie aantonen wie wij zijn',
      hint: 'Met een certificaat, in beide richtingen. De partner moet het ook willen.',
    },
    requireSigned: { label: 'Alleen ondertekende bestanden aannemen' },
    requireEncrypted: { label: 'Alleen versleutelde bestanden aannemen' },
    bufferSize: {
      label: 'Uitwisselingsbuffer (bytes)',
      hint: '128 t/m 99.999',
      invalid: 'Een getal van 128 tot en met 99999.',
    },
    credit: {
      label: 'Credit (buffers)',
      hint: '2 t/m 999',
      invalid: 'Een getal van 2 tot en met 999.',
    },
    inactivitySeconds: {
      label: 'Beëindigen na stilte van (seconden)',
      hint: '5 t/m 3.600',
      invalid: 'Een getal van 5 tot en met 3600.',
    },
    receiptDueHours: {
      label: 'Een ontvangstbewijs is te laat na (uren)',
      hint: '1 t/m 720',
      invalid: 'Een getal van 1 tot en met 720.',
    },
    restart: { label: 'Afgebroken bestanden hervatten waar ze stopten' },
    bufferCompression: { label: 'Uitwisselingsbuffers comprimeren' },
    destination: {
      label: 'Bestemming van elk bestand',
      hint: 'Alleen als die verschilt van zijn code.',
      invalid: 'Hoogstens 25 hoofdletters, cijfers, spaties en / - . & ( ).',
    },
    originator: {
      label: 'Afzender van elk bestand',
      hint: 'Alleen als die verschilt van onze code.',
      invalid: 'Hoogstens 25 hoofdletters, cijfers, spaties en / - . & ( ).',
    },
    userData: {
      label: 'Gebruikersgegevens bij elk bestand',
      hint: 'Hoogstens 8 tekens.',
      invalid: 'Hoogstens 8 hoofdletters, cijfers en / - . & ( ).',
    },
    ...agreedFields,
    ...serverFields,
    ...digipoortFields,
    ...bankFields,
  },
  password: {
    set: 'ingesteld',
    notSet: 'niet ingesteld',
    willSet: 'wordt ingesteld',
    willClear: 'wordt gewist',
    change: 'Nieuw instellen',
    clear: 'Wissen',
    keep: 'Zo laten',
  },
};
