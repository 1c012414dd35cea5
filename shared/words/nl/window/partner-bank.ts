import type { bankFields as BankFields, partnerBank as PartnerBank } from '../../en/window/partner-bank.ts';

/** What the partner dialog says of the Bank of Canada alone (FTPS Server User Guide 2.1). */
export const partnerBank: typeof PartnerBank = {
  intro:
    'Wat de bank u heeft gegeven: een Organization Id, een gebruiker en een wachtwoord. De rest staat in haar handleiding.',
  userType: 'Wat u verzendt',
  userTypes: {
    employer: 'Salarisbestanden',
    employerMeaning: 'U bent een werkgever, of een salariskantoor dat voor werkgevers verzendt.',
    'purchase-agent': 'Aankoopbestanden',
    'purchase-agentMeaning':
      'U bent een aankoopagent (purchase agent). Stuur de bank vóór het bestand een e-mail; zij bevestigt binnen 24 uur.',
  },
  mode: 'Versleuteling',
  modes: {
    implicit: 'Impliciete TLS, poort 990',
    implicitMeaning: 'TLS vanaf de eerste byte.',
    explicit: 'Expliciete TLS, poort 21021',
    explicitMeaning: 'Begint onversleuteld en vraagt om TLS voordat iemand zich aanmeldt. Niet poort 21.',
  },
  fields: {
    host: {
      label: 'Hostnaam',
      hint: 'Leeg: {{host}}',
      invalid: 'Een hostnaam van hoogstens 253 tekens, zonder ftp:// ervoor.',
    },
    user: {
      label: 'Gebruiker',
      hint: 'Leeg: {{user}}, zoals de bank gebruikers noemt.',
      invalid: 'Hoogstens 255 tekens, op één regel.',
    },
    password: { label: 'Wachtwoord', invalid: 'Hoogstens 255 tekens, op één regel.' },
    passiveFrom: {
      label: 'Gegevenspoorten van',
      hint: 'Gebruikelijk: 23001 t/m 23100. Andere worden gebruikt, en gemeld.',
      invalid: 'Twee getallen van 1 tot en met 65535, het kleinste hier; of beide leeg.',
    },
  },
  /** Each rule for passwords (B-30, B-31), as it is told while one is written. */
  rules: {
    title: 'De regels van de bank voor wachtwoorden',
    broken: 'niet nageleefd',
    kept: 'nageleefd',
    ascii: 'Alleen letters a tot en met z en cijfers',
    length: '12 tot en met 40 tekens',
    lower: 'Een kleine letter',
    upper: 'Een hoofdletter',
    digits: 'Twee cijfers',
    'first-digit': 'Een cijfer in de eerste acht tekens',
    'first-letters': 'Twee letters in de eerste acht tekens',
    'user-shift': 'Niet de gebruikersnaam, rondgeschoven',
    'previous-same': 'Niet het vorige, ongeacht hoofdletters',
    'previous-reversed': 'Niet het vorige achterstevoren',
    'previous-shift': 'Niet het vorige, rondgeschoven',
    'previous-different': 'Drie tekens anders dan in het vorige',
    'contains-user': 'De gebruikersnaam zit erin, en dat raadt de bank af.',
    'few-new-characters': 'Het bestaat uit bijna dezelfde tekens als het vorige.',
  },
  files: {
    names: 'Namen',
    payrollNames:
      'De Organization Id, een nummer dat vandaag nog niet is gebruikt, en de letter van de soort. Bestanden mogen hier anders heten: u zegt welke van de twee het is, en Waybill maakt van de ene soort nooit de andere.',
    purchaseNames:
      'De Organization Id, drie tekens die in deze campagne nog niet zijn gebruikt, en de letter van de soort. Bestanden mogen hier anders heten: u zegt welke van de twee het is, en Waybill maakt van de ene soort nooit de andere.',
    transferType: {
      label: 'Bestanden worden verzonden als',
      text: 'Tekst: wat de bank eerst vraagt',
      binary: 'Binair: als een testbestand veranderd aankwam',
    },
    contents: 'Wat wordt vergeleken voordat een bestand wordt verzonden',
    payrollLayout:
      'Anders voor zover bekend: records van 120 tekens, de Organization Id in de kolommen 3 tot en met 7.',
    purchaseLayout:
      'Anders worden alleen het eerste en laatste record bekeken: waar de Organization Id staat, is niet bekend.',
    layoutMeaning:
      'Kolommen tellen vanaf 1, de eerste en laatste meegerekend. De indeling van deze bestanden staat in de technische specificaties van de bank.',
    afterwards: 'Daarna',
  },
  options: {
    line: 'Verbinding',
    password: 'Wijzigingen van het wachtwoord',
    passwordFileEnd: {
      label: 'In het bestand dat het wijzigt, staat',
      none: 'Alleen het wachtwoord',
      line: 'Het wachtwoord als regel, met regeleinde',
    },
    always:
      'Gegevensverbindingen zijn altijd versleuteld en passief. De bank neemt alleen bestanden aan: tonen, geven of verwijderen doet zij niet.',
  },
  testMeaning:
    'Zoekt het adres, controleert het certificaat en meldt zich aan. De mapinhoud wordt niet opgevraagd, want dat verbiedt de bank, en er wordt geen bestand verzonden.',
};

/** Fields of the bank, as those of the other partners. */
export const bankFields: typeof BankFields = {
  organization: {
    label: 'Organization Id',
    hint: 'Vijf cijfers. Elke bestandsnaam begint ermee.',
    invalid: 'Vijf cijfers, zoals de bank ze heeft toegekend.',
  },
  permitted: {
    label: 'Organisaties waarvoor u mag verzenden',
    hint: 'Naast uw eigen; elk vijf cijfers, één per regel. Voor een bestand met andere erin wordt gewaarschuwd.',
    invalid: 'Elk vijf cijfers, hoogstens 10.000 stuks.',
  },
  confirmWithinHours: {
    label: 'Mij om bevestiging vragen na (uren)',
    hint: 'De bank antwoordt alleen per e-mail: wat u dan niet hebt bevestigd, wordt u gevraagd.',
    invalid: 'Een getal van 1 tot en met 720.',
  },
  campaignFrom: {
    label: 'De campagne begon op',
    hint: 'Als 2026-10-01. Nummers die sindsdien zijn gebruikt, worden niet opnieuw gebruikt. Leeg: de laatste twee maanden.',
    invalid: 'Een datum als 2026-10-01.',
  },
  hasOwnLayout: { label: 'Opgeven in welke kolommen de Organization Id staat' },
  typeFrom: { label: 'Soort record vanaf kolom', invalid: 'Een getal van 1 tot en met 10000.' },
  typeTo: { label: 't/m', invalid: 'Een getal van 1 tot en met 10000, niet vóór het begin.' },
  organizationFrom: {
    label: 'Organization Id vanaf kolom',
    hint: 'Beide leeg: niet vergeleken.',
    invalid: 'Een getal van 1 tot en met 10000.',
  },
  organizationTo: {
    label: 't/m',
    invalid: 'Een getal van 1 tot en met 10000, niet vóór het begin.',
  },
  bankRecordLength: {
    label: 'Tekens per record',
    hint: 'Leeg: niet vergeleken.',
    invalid: 'Een getal van 1 tot en met 10000.',
  },
};
