import type { oftp2 as English } from '../../en/problems/oftp2.ts';

/**
 * The reason codes of RFC 5024: end of session (5.3.11), refused start (5.3.5) and end (5.3.10) of a file, negative receipt
 * (5.3.14). Either side may be the one that says them, so that the sentences hold for both.
 */
const whySessionsEnd = {
  '00': {
    title: 'De sessie is normaal beëindigd',
    meaning: 'Beide stations waren klaar.',
    next: 'U hoeft niets te doen.',
  },
  '01': {
    title: 'Een commando werd niet herkend',
    meaning: 'Een station stuurde een commando dat het andere niet kent (ESID 01).',
    next: 'Waybill probeert het opnieuw. Blijft het zo, stuur de partner dan de regels van deze sessie.',
  },
  '02': {
    title: 'Een commando kwam op het verkeerde moment',
    meaning: 'Een station hield zich niet aan de volgorde van het protocol (ESID 02).',
    next: 'Waybill probeert het opnieuw. Blijft het zo, stuur de partner dan de regels van deze sessie.',
  },
  '03': {
    title: 'De identificatiecode is niet bekend',
    meaning: 'Een station kent de code niet waarmee het andere zich meldde (ESID 03). Er is niets verzonden.',
    next: 'Vergelijk uw code en die van de partner teken voor teken met wat u hebt afgesproken.',
  },
  '04': {
    title: 'Het wachtwoord klopt niet',
    meaning: 'Het opgegeven wachtwoord is niet het afgesproken wachtwoord (ESID 04). Er is niets verzonden.',
    next: 'Vraag de partner om het wachtwoord en voer het opnieuw in; let op hoofdletters.',
  },
  '05': {
    title: 'Een station wordt afgesloten',
    meaning: 'Een station moest meteen stoppen (ESID 05).',
    next: 'U hoeft niets te doen: Waybill probeert het later opnieuw.',
  },
  '06': {
    title: 'Een commando bevatte ongeldige gegevens',
    meaning: 'Een station kon niets met een waarde die het andere stuurde (ESID 06).',
    next: 'Controleer de afgesproken codes en namen; stuur de partner de regels van deze sessie.',
  },
  '07': {
    title: 'Een bericht had de verkeerde grootte',
    meaning: 'De grootte van een uitwisselingsbuffer klopte niet met de inhoud (ESID 07).',
    next: 'Probeer een kleinere uitwisselingsbuffer, zoals 2048; blijft het zo, meld het dan aan de partner.',
  },
  '08': {
    title: 'Het station heeft nu geen ruimte voor een sessie',
    meaning: 'Er zijn te veel sessies open, of er is iets anders op (ESID 08).',
    next: 'U hoeft niets te doen: Waybill probeert het later opnieuw.',
  },
  '09': {
    title: 'Het andere station viel stil',
    meaning: 'Een station wachtte langer op het andere dan afgesproken (ESID 09).',
    next: 'U hoeft niets te doen: Waybill probeert het opnieuw. Blijft het zo, vraag het dan aan de partner.',
  },
  '10': {
    title: 'De twee stations passen zo niet bij elkaar',
    meaning:
      'Wat het ene station wil, kan het andere niet: richting, hervatten, compressie of versie (ESID 10).',
    next: 'Vergelijk de instellingen van beide kanten: verzenden en ontvangen, hervatten, compressie.',
  },
  '11': {
    title: 'Het bewijs van identiteit werd niet aanvaard',
    meaning: 'Een station kon het andere niet met zijn certificaat antwoorden (ESID 11).',
    next: 'Wissel opnieuw certificaten uit met de partner.',
  },
  '12': {
    title: 'De stations zijn het niet eens over authenticatie',
    meaning: 'De ene kant wil veilige authenticatie, de andere niet (ESID 12).',
    next: 'Spreek met de partner af: veilige authenticatie aan beide kanten, of aan geen van beide.',
  },
  '99': {
    title: 'De sessie is zonder bekende reden beëindigd',
    meaning: 'Bij een station trad een fout op waarvoor geen code bestaat (ESID 99).',
    next: 'Waybill probeert het opnieuw. Blijft het zo, vraag het dan aan de partner.',
  },
};

const invalidName = {
  title: 'De naam van het bestand is geweigerd',
  meaning: 'De partner neemt geen bestand met deze naam aan, of kan het nu niet bewaren.',
  next: 'Vraag de partner welke naam hij verwacht, en verzend het bestand onder die naam.',
};
const invalidDestination = {
  title: 'De bestemmingscode is geweigerd',
  meaning: 'De partner kent de bestemming niet die in het bestand staat.',
  next: 'Controleer de bestemmingscode van deze partner, teken voor teken.',
};
const invalidOrigin = {
  title: 'Uw code als afzender is geweigerd',
  meaning: 'De partner kent de oorspronkelijke afzender niet die in het bestand staat.',
  next: 'Controleer uw eigen code bij deze partner, teken voor teken.',
};
const recordFormat = {
  title: 'De vorm van het bestand is geweigerd',
  meaning: 'De partner neemt dit recordformaat niet aan.',
  next: 'Vraag de partner welk formaat hij aanneemt: ongestructureerd, tekst, vaste of variabele records.',
};
const recordLength = {
  title: 'De records zijn te lang',
  meaning: 'De partner neemt geen records van deze lengte aan.',
  next: 'Vraag de partner hoe lang een record bij hem mag zijn.',
};
const tooBig = {
  title: 'Het bestand is te groot voor de partner',
  meaning: 'De partner neemt geen bestand van deze grootte aan, of heeft er geen ruimte voor.',
  next: 'Vraag de partner om ruimte te maken, of splits het bestand.',
};
const recordCount = {
  title: 'Het aantal records klopte niet',
  meaning: 'De partner telde een ander aantal records dan was aangekondigd, en bewaarde het bestand niet.',
  next: 'Verzend het bestand opnieuw. Blijft het zo, meld het dan aan de partner.',
};
const byteCount = {
  title: 'Het aantal bytes klopte niet',
  meaning: 'De partner telde een andere grootte dan was aangekondigd, en bewaarde het bestand niet.',
  next: 'Verzend het bestand opnieuw. Blijft het zo, meld het dan aan de partner.',
};
const accessFailure = {
  title: 'De partner kon het bestand niet opslaan',
  meaning: 'De partner kon het bestand aan zijn kant niet openen of schrijven.',
  next: 'Meld het aan de partner; verzend het bestand opnieuw als het is verholpen.',
};
const duplicate = {
  title: 'De partner heeft dit bestand al',
  meaning: 'Er is daar al eerder een bestand met deze naam en dit tijdstempel aangekomen.',
  next: 'Opnieuw verzenden is niet nodig: wacht op het ontvangstbewijs, of vraag het aan de partner.',
};
const direction = {
  title: 'De partner neemt in deze richting geen bestanden aan',
  meaning: 'Volgens de afspraken mag deze kant niet verzenden.',
  next: 'Spreek met de partner af wie verzendt.',
};
const cipherSuite = {
  title: 'De soort versleuteling is geweigerd',
  meaning: 'De partner kent deze cipher suite niet.',
  next: 'Spreek met de partner een cipher suite af.',
};
const encryptedNotAllowed = {
  title: 'Versleutelde bestanden worden geweigerd',
  meaning: 'De partner neemt dit bestand alleen zonder versleuteling aan.',
  next: 'Zet versleuteling uit voor deze partner, als beide kanten het eens zijn.',
};
const unencryptedNotAllowed = {
  title: 'Bestanden zonder versleuteling worden geweigerd',
  meaning: 'De partner neemt dit bestand alleen versleuteld aan.',
  next: 'Zet versleuteling aan voor deze partner.',
};
const compressionNotAllowed = {
  title: 'Gecomprimeerde bestanden worden geweigerd',
  meaning: 'De partner neemt dit bestand alleen zonder compressie aan.',
  next: 'Zet compressie uit voor deze partner.',
};
const signedNotAllowed = {
  title: 'Ondertekende bestanden worden geweigerd',
  meaning: 'De partner neemt dit bestand alleen zonder handtekening aan.',
  next: 'Zet ondertekenen uit voor deze partner, als beide kanten het eens zijn.',
};
const unsignedNotAllowed = {
  title: 'Bestanden zonder handtekening worden geweigerd',
  meaning: 'De partner neemt dit bestand alleen ondertekend aan.',
  next: 'Zet ondertekenen aan voor deze partner.',
};
const signatureInvalid = {
  title: 'De handtekening van het bestand is niet aanvaard',
  meaning: 'De partner kon de handtekening niet controleren.',
  next: 'Wissel opnieuw certificaten uit met de partner en verzend het bestand daarna opnieuw.',
};
const decryptionFailed = {
  title: 'De partner kon het bestand niet ontsleutelen',
  meaning: 'Het bestand was versleuteld voor een ander certificaat dan de partner heeft.',
  next: 'Vraag de partner om zijn certificaat en verzend het bestand daarna opnieuw.',
};
const decompressionFailed = {
  title: 'De partner kon het bestand niet uitpakken',
  meaning: 'De gecomprimeerde inhoud ging aan de andere kant niet open.',
  next: 'Verzend het bestand opnieuw, of zet compressie uit voor deze partner.',
};
const unspecified = {
  title: 'Het bestand is zonder bekende reden geweigerd',
  meaning: 'De partner gaf geen reden die het protocol beschrijft.',
  next: 'Vraag de partner waarom.',
};

const whyFilesAreRefused = {
  '01': invalidName,
  '02': invalidDestination,
  '03': invalidOrigin,
  '04': recordFormat,
  '05': recordLength,
  '06': tooBig,
  '10': recordCount,
  '11': byteCount,
  '12': accessFailure,
  '13': duplicate,
  '14': direction,
  '15': cipherSuite,
  '16': encryptedNotAllowed,
  '17': unencryptedNotAllowed,
  '18': compressionNotAllowed,
  '19': signedNotAllowed,
  '20': unsignedNotAllowed,
  '99': unspecified,
};

export const oftp2: typeof English = {
  'does-not-fit': {
    title: 'Een waarde past niet in het protocol',
    meaning:
      'Iets wat voor deze partner is afgesproken, is langer dan het protocol ruimte heeft. Er is niets verzonden.',
    next: 'Bekijk de codes, wachtwoorden en namen van deze partner.',
  },
  record: {
    'too-long': {
      title: 'Een record is langer dan afgesproken',
      meaning:
        'Record {{record}} van het bestand is langer dan de afgesproken grootste lengte ({{recordLength}} {{recordLength|byte|bytes}}).',
      next: 'Verbeter dat record, of spreek met de partner langere records af.',
    },
    'too-short': {
      title: 'Een record is korter dan afgesproken',
      meaning:
        'Record {{record}} van het bestand is korter dan {{recordLength}} {{recordLength|byte|bytes}}, en alle records moeten die lengte hebben.',
      next: 'Verbeter dat record, of spreek met de partner records van wisselende lengte af.',
    },
    'cut-off': {
      title: 'Het bestand eindigt midden in een record',
      meaning: 'Record {{record}} is het laatste van het bestand, en er ontbreekt een deel van.',
      next: 'Ga na of het bestand volledig is, en of het soort records het afgesproken soort is.',
    },
    'line-end-inside': {
      title: 'Een record kan niet als regel worden bewaard',
      meaning:
        'In record {{record}} van het bestand staat een regeleinde: als tekst zouden het twee regels worden.',
      next: 'Bewaar de bestanden van deze partner met hun recordlengten in plaats van als tekst.',
    },
  },
  esid: whySessionsEnd,
  sfna: whyFilesAreRefused,
  efna: { ...whyFilesAreRefused, '21': signatureInvalid, '22': decryptionFailed, '23': decompressionFailed },
  nerp: {
    '03': {
      title: 'Het bestand kon niet worden doorgestuurd: identificatiecode niet bekend',
      meaning: 'Het volgende station op de route kent de code van het vorige niet.',
      next: 'Meld het aan de partner: zijn station of clearingcentrum moet het bestand doorsturen.',
    },
    '04': {
      title: 'Het bestand kon niet worden doorgestuurd: verkeerd wachtwoord',
      meaning: 'Het volgende station op de route aanvaardde het wachtwoord van het vorige niet.',
      next: 'Meld het aan de partner: zijn station of clearingcentrum moet het bestand doorsturen.',
    },
    '09': {
      title: 'Het bestand kon niet worden doorgestuurd',
      meaning: 'Het volgende station op de route beëindigde de sessie zonder bekende reden.',
      next: 'Meld het aan de partner: zijn station of clearingcentrum moet het bestand doorsturen.',
    },
    '11': invalidName,
    '12': invalidDestination,
    '13': invalidOrigin,
    '14': recordFormat,
    '15': recordLength,
    '16': tooBig,
    '20': recordCount,
    '21': byteCount,
    '22': accessFailure,
    '23': duplicate,
    '24': direction,
    '25': cipherSuite,
    '26': encryptedNotAllowed,
    '27': unencryptedNotAllowed,
    '28': compressionNotAllowed,
    '29': signedNotAllowed,
    '30': unsignedNotAllowed,
    '31': signatureInvalid,
    '32': decompressionFailed,
    '33': decryptionFailed,
    '34': {
      title: 'De partner kon het bestand niet verwerken',
      meaning:
        'Het bestand kwam aan, maar het programma dat er aan de andere kant mee werkt, aanvaardde de inhoud niet.',
      next: 'Vraag de partner wat er mis is met de inhoud, verbeter die en verzend een nieuw bestand.',
    },
    '35': {
      title: 'Het bestand is niet bij de ontvanger afgeleverd',
      meaning: 'Een station op de route heeft het bestand, maar kon het niet geven aan wie het bestemd is.',
      next: 'Vraag het aan de partner, en verzend het bestand opnieuw als de weg vrij is.',
    },
    '36': {
      title: 'De ontvanger heeft het bestand niet bevestigd',
      meaning: 'Het bestand is overhandigd, maar de ontvanger heeft nooit gezegd dat hij het heeft.',
      next: 'Vraag de ontvanger of het bestand er is, voordat u het opnieuw verzendt.',
    },
    '50': {
      title: 'Iemand heeft het bestand tegengehouden',
      meaning: 'Een beheerder bij de partner of op de route heeft het gestopt.',
      next: 'Vraag de partner waarom, en verzend het bestand daarna opnieuw.',
    },
    '90': {
      title: 'Het bestand is te groot voor het station van de ontvanger',
      meaning:
        'Het station van de ontvanger werkt met een oudere versie van het protocol, die bestanden van deze grootte niet kent.',
      next: 'Splits het bestand, of spreek met de partner een andere manier af.',
    },
    '99': unspecified,
  },
};
