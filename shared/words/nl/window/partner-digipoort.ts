import type {
  digipoortFields as DigipoortFields,
  partnerDigipoort as PartnerDigipoort,
} from '../../en/window/partner-digipoort.ts';

/** What the partner dialog says of Digipoort alone (FTPS interface description 1.6.1). */
export const partnerDigipoort: typeof PartnerDigipoort = {
  intro:
    'Host, poort en passieve poorten staan op het aansluitformulier “technische gegevens” dat Logius bij het account heeft gestuurd.',
  fields: {
    host: {
      label: 'Hostnaam',
      hint: 'Van het aansluitformulier.',
      invalid: 'Een hostnaam van hoogstens 253 tekens, zonder ftp:// ervoor.',
    },
    user: {
      label: 'Gebruiker',
      hint: 'Hoort bij uw certificaat: met een ander wordt de aanmelding geweigerd.',
      invalid: 'Geef de gebruiker van het aansluitformulier op. “anonymous” is niet toegestaan.',
    },
    password: { label: 'Wachtwoord', invalid: 'Hoogstens 255 tekens, op één regel.' },
    passiveFrom: {
      label: 'Gegevenspoorten van',
      hint: 'Van het aansluitformulier. Beide leeg: elke vanaf 1024.',
      invalid: 'Twee getallen van 1 tot en met 65535, het kleinste hier; of beide leeg.',
    },
    receiptDueHours: {
      label: 'Een antwoord is te laat na (uren)',
      hint: 'Een bestand geldt als aangenomen zodra de .ok er is, nooit eerder.',
      invalid: 'Een getal van 1 tot en met 720.',
    },
  },
  who: {
    title: 'Wie u daar bent',
    certificate: 'Ons certificaat',
    certificateMeaning:
      'Digipoort neemt alleen een PKIoverheid-servicescertificaat aan, en vraagt er altijd om. De hele keten wordt getoond.',
    otherRegistered:
      'Dit is van een ander certificaat opgegeven. Zet het uit en weer aan als ook dat hierboven is geregistreerd.',
  },
  files: {
    title: 'De metafile.xsd van het account',
    none: 'Er is geen geïmporteerd: metabestanden worden alleen aan de schrijfwijze hieronder getoetst.',
    has: 'Geïmporteerd: elk metabestand wordt eraan getoetst voordat het wordt verzonden.',
    takeSchema: 'metafile.xsd importeren…',
    dropSchema: 'Weghalen',
    takeProfile: 'Schrijfwijze uit een bestand lezen…',
    saveProfile: 'Schrijfwijze als bestand opslaan',
    badSchema: 'Dit is geen XML-schema, of het is groter dan een halve megabyte. Er is niets veranderd.',
    badProfile:
      'Dit is geen schrijfwijze van metabestanden die Waybill heeft opgeslagen. Er is niets veranderd.',
  },
  parties: {
    title: 'Afzender en ontvanger in elk metabestand',
    meaning: 'Digipoort keurt een bestand af waarvan het de afzender of ontvanger niet kent.',
    fromCertificate: '{{oin}} uit ons certificaat gebruiken',
    noOin: 'In ons certificaat staat geen OIN: vul in wat u van Logius hebt gekregen.',
  },
  metafile: {
    intro:
      'Na elk bestand volgt een metabestand waarin staat wat het is. Hoe de XML ervan wordt geschreven, staat in de metafile.xsd die bij het account kwam. Wat als aanname is gemarkeerd, is een gok zolang niemand het heeft vergeleken.',
    root: 'Document',
    elements: 'Elementen, in de volgorde waarin ze worden geschreven',
    element: {
      used: '{{name}} gebruiken',
      path: 'Element voor {{name}}',
      required: 'Verplicht: {{name}}',
      assumed: 'Aanname: {{name}}',
      up: '{{name}} omhoog',
      down: '{{name}} omlaag',
      invalid: 'XML-namen, met / ertussen: letters, cijfers, _ - en .; geen spaties.',
      head: { required: 'verplicht', assumed: 'aanname' },
      onlyIn: { receipt: 'alleen in .ok', error: 'alleen in .error' },
    },
    names: {
      dataReferenceId: 'Referentie van de afzender',
      sender: 'Afzender',
      receiver: 'Ontvanger',
      fileName: 'Naam van het bestand',
      size: 'Grootte',
      digest: 'Digest',
      received: 'Tijdstip van ontvangst',
      digipoortReferenceId: 'Referentie van Digipoort',
      error: 'Reden van een afkeuring',
    },
    digest: 'Digest',
    algorithm: { label: 'Algoritme' },
    encoding: {
      label: 'Geschreven als',
      hex: 'hexadecimaal, kleine letters',
      HEX: 'hexadecimaal, hoofdletters',
      base64: 'Base64',
    },
  },
  options: {
    answers: 'Antwoorden',
    folders: 'Mappen daar',
    line: 'Verbinding',
    always:
      'De verbinding is altijd expliciete TLS, passief, met versleutelde gegevensverbindingen en byte voor byte: iets anders neemt Digipoort niet aan.',
  },
  testMeaning:
    'Zoekt het adres, controleert het certificaat, meldt zich aan en kijkt in de mappen. Er wordt geen bestand verzonden.',
};

/** Fields of Digipoort, as those of the other partners. */
export const digipoortFields: typeof DigipoortFields = {
  sender: {
    label: 'Afzender',
    hint: 'Uw OIN van 20 cijfers, of wat is afgesproken.',
    invalid: 'Hoogstens 100 tekens.',
  },
  receiver: {
    label: 'Ontvanger',
    hint: 'Het OIN van degene voor wie de bestanden zijn.',
    invalid: 'Hoogstens 100 tekens.',
  },
  isRegistered: {
    label: 'Het certificaat is bij Logius geregistreerd',
    hint: 'Door u opgegeven: van hieruit is het niet te zien. Tot het zover is, wordt de aanmelding geweigerd.',
  },
  inFolder: {
    label: 'Aanleveren in',
    hint: 'Gebruikelijk: in',
    invalid: 'De naam van één map: letters, cijfers, _ . en -, geen /.',
  },
  outFolder: {
    label: 'Antwoorden en bestanden voor ons staan in',
    hint: 'Gebruikelijk: out. Antwoorden worden in beide gezocht.',
    invalid: 'De naam van één map: letters, cijfers, _ . en -, geen /.',
  },
  lookEveryMinutes: {
    label: 'Naar antwoorden kijken elke (minuten)',
    hint: 'Zolang er een wordt verwacht. 0: alleen op verzoek.',
    invalid: 'Een getal van 0 tot en met 1440.',
  },
  rootName: {
    label: 'Naam van het document',
    invalid: 'Een XML-naam: letters, cijfers, _ - en .; geen spaties.',
  },
  rootNamespace: { label: 'Naamruimte', hint: 'Leeg: geen.', invalid: 'Hoogstens 500 tekens.' },
  rootPrefix: {
    label: 'Voorvoegsel',
    hint: 'Leeg: geen.',
    invalid: 'Een XML-naam: letters, cijfers, _ - en .; geen spaties.',
  },
  rootAssumed: { label: 'Naam en naamruimte zijn een aanname' },
  algorithmAttribute: {
    label: 'Attribuut dat het algoritme noemt',
    hint: 'Leeg: er is er geen.',
    invalid: 'Een XML-naam: letters, cijfers, _ - en .; geen spaties.',
  },
  constants: {
    label: 'Elementen die altijd hetzelfde zeggen',
    hint: 'Op elke regel: element = tekst. Ze staan achter de andere.',
    invalid:
      'Op elke regel moeten een element en de tekst ervan staan: message-type = OB. Geen element twee keer.',
  },
};
