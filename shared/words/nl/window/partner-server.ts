import type {
  partnerServer as PartnerServer,
  serverFields as ServerFields,
} from '../../en/window/partner-server.ts';

/** What the partner dialog says of FTPS servers alone. */
export const partnerServer: typeof PartnerServer = {
  kind: 'Wat het is',
  kinds: {
    oftp2: 'Een station met een identificatiecode. Het antwoordt op elk bestand met een ontvangstbewijs.',
    ftps: 'Een server met gebruiker en wachtwoord. Hij neemt bestanden aan via FTP met TLS.',
    digipoort:
      'De toegangspoort van de Nederlandse overheid. Met elk bestand gaat een metabestand mee; het antwoord is .ok of .error.',
    'bank-of-canada':
      'Salaris- en aankoopbestanden voor obligaties. De bank neemt bestanden aan en antwoordt per e-mail.',
  },
  usualPort: 'Gebruikelijk: {{port}}',
  mode: 'Versleuteling',
  modes: {
    explicit: 'Expliciete TLS',
    explicitMeaning:
      'Begint onversleuteld en vraagt om TLS voordat iemand zich aanmeldt. Wat de meeste servers hebben.',
    implicit: 'Impliciete TLS',
    implicitMeaning: 'TLS vanaf de eerste byte, op een eigen poort.',
  },
  fields: {
    host: {
      label: 'Hostnaam of adres',
      hint: 'Een ftps://- of ftpes://-adres vult de rest in.',
      invalid: 'Een hostnaam van hoogstens 253 tekens, of een ftps://- of ftpes://-adres.',
    },
    password: { label: 'Wachtwoord', invalid: 'Hoogstens 255 tekens, op één regel.' },
  },
  testMeaning:
    'Zoekt het adres, controleert het certificaat, meldt zich aan en kijkt in de map. Er wordt geen bestand verzonden.',
  options: {
    files: 'Bestanden',
    line: 'Verbinding',
    always:
      'Gegevensverbindingen zijn altijd versleuteld (PROT P) en passief: iets anders wordt niet gesproken.',
  },
  choices: {
    transferType: {
      label: 'Bestanden worden verzonden als',
      binary: 'Binair: byte voor byte',
      text: 'Tekst: regeleinden zoals daar gebruikelijk',
    },
    verify: {
      label: 'Bewijs dat een bestand is aangekomen',
      size: 'De grootte daar',
      checksum: 'De controlesom daar, als de server die geeft',
      reply: 'Het antwoord van de server volstaat',
    },
    passiveAddress: {
      label: 'Gegevensverbindingen gaan naar',
      control: 'De server zelf',
      announced: 'Het adres dat hij noemt',
    },
    encoding: { label: 'Namen zijn geschreven in', utf8: 'UTF-8', latin1: 'Latin 1 (oude servers)' },
    oldestTls: { label: 'Oudste TLS', '1.2': 'TLS 1.2', '1.3': 'Alleen TLS 1.3' },
  },
  overwrite: {
    there: 'Als de server een bestand met die naam heeft',
    here: 'Als de naam van een opgehaald bestand hier al bestaat',
    own: 'Naar eigen regels, zoals op de opdrachtregel ingesteld',
    whenSent: {
      ask: 'Vraag het mij',
      skip: 'Zo laten, en niet verzenden',
      overwrite: 'Overschrijven',
      newer: 'Overschrijven als het onze nieuwer is, anders niet verzenden',
      rename: 'Onder een andere naam verzenden',
    },
    whenFetched: {
      ask: 'Vraag het mij',
      skip: 'Zo laten, en niet ophalen',
      overwrite: 'Overschrijven',
      newer: 'Overschrijven als het zijne nieuwer is, anders niet ophalen',
      rename: 'Beide behouden: wat komt, krijgt een nummer',
    },
  },
};

/** Fields of FTPS servers, as those of the other partners. */
export const serverFields: typeof ServerFields = {
  user: { label: 'Gebruiker', invalid: 'Geef een gebruikersnaam op van hoogstens 255 tekens.' },
  account: {
    label: 'Account',
    hint: 'Alleen als de server erom vraagt (ACCT).',
    invalid: 'Hoogstens 255 tekens, op één regel.',
  },
  remoteFolder: {
    label: 'Map daar',
    hint: 'Leeg: waar de aanmelding heen leidt. Met / ervoor: vanaf de bovenste map.',
    invalid: 'Hoogstens 4096 tekens, op één regel.',
  },
  uploadOnly: {
    label: 'Alleen uploaden',
    hint: 'Er wordt daar niets opgevraagd of opgehaald: voor servers die dat verbieden. Zo’n server is niet te vragen of hij al een bestand met die naam heeft: wat u verzendt, overschrijft het.',
  },
  passiveFrom: {
    label: 'Gegevenspoorten van',
    hint: 'Beide leeg: elke vanaf 1024.',
    invalid: 'Twee getallen van 1 tot en met 65535, het kleinste hier; of beide leeg.',
  },
  passiveTo: { label: 't/m', invalid: 'Een getal van 1 tot en met 65535.' },
  connections: {
    label: 'Bestanden tegelijk',
    hint: '1 t/m 10',
    invalid: 'Een getal van 1 tot en met 10.',
  },
  uploadLimit: {
    label: 'Uploadlimiet (KiB per seconde)',
    hint: '0: zo snel als het gaat.',
    invalid: 'Een getal van 0 tot en met 10000000.',
  },
  downloadLimit: {
    label: 'Downloadlimiet (KiB per seconde)',
    hint: '0: zo snel als het gaat.',
    invalid: 'Een getal van 0 tot en met 10000000.',
  },
  keepAliveSeconds: {
    label: 'Verbinding openhouden met een teken elke (seconden)',
    hint: '0: nooit',
    invalid: 'Een getal van 0 tot en met 3600.',
  },
  keepTimes: {
    label: 'Tijd van elk bestand behouden',
    hint: 'Wanneer het voor het laatst is gewijzigd, als de server dat kan bewaren.',
  },
};
