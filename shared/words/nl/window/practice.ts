import type { practice as English } from '../../en/window/practice.ts';

/** The first-run screen, which stays as the screen to practise on. */
export const practice: typeof English = {
  welcomeTitle: 'Verzend een bestand en zie het ontvangstbewijs terugkomen',
  welcome:
    'De oefenpartners zijn echte servers in Waybill, alleen op deze computer. Ze spreken dezelfde protocollen als uw partners, over versleutelde verbindingen. Niets verlaat deze computer.',
  title: 'Oefenen',
  meaning:
    'De oefenpartners zijn echte servers in Waybill, alleen op deze computer. Probeer hier wat er gebeurt als een partner weigert, zwijgt of de verbinding verliest.',
  kinds: {
    label: 'Oefenen met',
    oftp2: {
      name: 'Een OFTP2-station',
      meaning: 'zoals autofabrikanten en toeleveranciers het hebben',
      partner: 'Oefenpartner',
    },
    digipoort: {
      name: 'Digipoort',
      meaning: 'voor aanleveringen aan de Nederlandse overheid',
      partner: 'Oefen-Digipoort',
    },
    'bank-of-canada': {
      name: 'Bank of Canada',
      meaning: 'salaris- en aankoopbestanden',
      partner: 'Oefenbank',
    },
  },
  drop: {
    oftp2: 'Een bestand naar de oefenpartner verzenden',
    digipoort: 'Een bestand bij de oefen-Digipoort aanleveren',
    'bank-of-canada': 'Een bestand naar de oefenbank uploaden',
    meaning: {
      oftp2: 'Sleep een bestand hierheen',
      digipoort: 'Sleep een bestand hierheen: de naam heeft alleen letters, cijfers, “_”, “.” en “-”',
      'bank-of-canada': 'Sleep een bestand hierheen waarvan de naam eindigt als 99001001.##T',
    },
    choose: 'Bestand kiezen…',
    sample: 'Voorbeeldbestand gebruiken',
    active: 'Laat los om te verzenden',
    busy: 'Verzenden…',
  },
  answer: {
    label: 'De oefenpartner zal',
    accept: 'het aannemen',
    acceptMeaning: 'en met een ontvangstbewijs antwoorden',
    refuse: 'het weigeren',
    refuseMeaning: 'met een reden (NERP)',
    silent: 'zwijgen',
    silentMeaning: 'er komt geen ontvangstbewijs',
    cut: 'de verbinding verbreken',
    cutMeaning: 'één keer, halverwege; daarna wordt hervat',
  },
  digipoort: {
    check: 'het controleren',
    checkMeaning: 'aan het metabestand; .ok of .error',
    reject: 'het afkeuren',
    rejectMeaning: 'om de reden hieronder',
    silent: 'zwijgen',
    silentMeaning: 'antwoord volgt als u iets anders kiest',
    deny: 'niemand binnenlaten',
    denyMeaning: 'aanmelding geweigerd',
    cut: 'de verbinding verbreken',
    cutMeaning: 'één keer; daarna wordt hervat',
    reason: 'Reden',
    reasons: {
      'data-file-missing': 'het databestand ontbreekt',
      'metafile-unreadable': 'het metabestand is niet te lezen',
      'element-missing': 'een verplicht element ontbreekt',
      'sender-unknown': 'de afzender is onbekend',
      'receiver-unknown': 'de ontvanger is onbekend',
      'size-differs': 'de grootte verschilt',
      'digest-differs': 'de digest verschilt',
      'name-invalid': 'de naam is niet geldig',
    },
    errorsIn: 'De .error komt in',
    folder: { in: 'De map in', out: 'De map out' },
    empty: 'Er staat niets.',
    show: 'Lezen',
    read: '{{name}} lezen',
    close: 'Sluiten',
    cutText: 'Alleen het begin wordt getoond.',
  },
  bank: {
    check: 'het verwerken',
    checkMeaning: 'als de inhoud klopt',
    refuse: 'niets verwerken',
    refuseMeaning: 'en schrijven waarom',
    silent: 'geen e-mails schrijven',
    silentMeaning: 'tot u iets anders kiest',
    deny: 'niemand binnenlaten',
    denyMeaning: 'aanmelding onjuist',
    cut: 'de verbinding verbreken',
    cutMeaning: 'één keer, halverwege',
    userType: 'De gebruiker verzendt',
    userTypes: {
      employer: 'salarisbestanden (werkgever)',
      'purchase-agent': 'aankoopbestanden (aankoopagent)',
    },
    mails: 'E-mails die de bank zou sturen',
    mailsMeaning:
      'Dat een bestand is ontvangen, blijkt nergens anders uit. Hebt u de e-mail gelezen, bevestig dan het bestand.',
    noMails: 'Nog geen.',
  },
  timeline: {
    title: 'Wat er met het bestand gebeurt',
    empty: {
      oftp2: 'Hier verschijnen de stappen van uw bestand, een voor een, tot het ontvangstbewijs er is.',
      digipoort:
        'Hier verschijnen de stappen van uw bestand: het databestand, het metabestand, en de .ok die terugkomt.',
      'bank-of-canada':
        'Hier verschijnen de stappen van uw bestand. De bank heeft geen ontvangstbewijzen: zij stuurt een e-mail, en u bevestigt.',
    },
  },
  otherWays: {
    title: 'Klaar voor een echte partner?',
    addPartner: 'Partner toevoegen…',
    addPartnerMeaning:
      'U hebt zijn identificatiecode, adres en certificaat nodig. Waybill toont wat hij van u nodig heeft.',
    importMeaning: 'Of importeer partners uit een bestand van een andere computer of een FTP-programma.',
  },
  skip: 'Nu overslaan',
  done: 'Naar mijn overdrachten',
  waiting: {
    title: 'Op te halen bestanden',
    none: 'De oefenpartner heeft geen bestanden voor u.',
    some_one: 'De oefenpartner heeft {{count}} bestand voor u.',
    some_other: 'De oefenpartner heeft {{count}} bestanden voor u.',
    collect: 'Ophalen',
    offer: 'Voorbeeld klaarzetten',
  },
  received: {
    title: 'Wat de oefenpartner heeft ontvangen',
    none: 'Nog niets.',
  },
  running: 'Actief op {{host}}, poort {{port}} (TLS)',
  runningAs: 'Actief op {{host}}, poort {{port}} (TLS), gebruiker {{user}}',
  stopped: 'Begint met het eerste bestand.',
};
