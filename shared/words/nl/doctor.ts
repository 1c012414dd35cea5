import type { doctor as English } from '../en/doctor.ts';

/**
 * What `waybill doctor` and the window say of each check: what was found, and what to do. In `title` and `next` the parameters of the
 * check are filled in; `{{problem}}` is the title of the problem with that code, `{{purpose}}` the word for a purpose.
 */
export const doctor: typeof English = {
  'runtime-node': { title: 'Node.js {{version}}', next: 'U hoeft niets te doen.' },
  'runtime-electron': { title: 'Electron {{version}}', next: 'U hoeft niets te doen.' },
  'runtime-openssl': { title: 'OpenSSL {{version}}', next: 'U hoeft niets te doen.' },
  'runtime-boringssl': {
    title: 'BoringSSL {{version}}, die minder kan dan OpenSSL',
    next: 'Hieronder staat wat niet kan; de opdrachtregel op Node.js kan het wel.',
  },
  'ability-hash': { title: 'Hash {{name}}', next: 'U hoeft niets te doen.' },
  'ability-hash-missing': {
    title: 'Hash {{name}} ontbreekt: wat daarmee is ondertekend, kan hier niet worden gecontroleerd',
    next: 'Gebruik de opdrachtregel op Node.js als een partner daarmee ondertekent.',
  },
  'ability-cipher': { title: 'Versleuteling {{name}}', next: 'U hoeft niets te doen.' },
  'ability-cipher-missing': {
    title: 'Versleuteling {{name}} ontbreekt: wat daarmee is versleuteld, kan hier niet worden geopend',
    next: 'Gebruik de opdrachtregel op Node.js als een partner daarmee versleutelt.',
  },
  'ability-rsa-decryption': {
    title: 'Ontsleutelen met RSA, opvulling: {{padding}}',
    next: 'U hoeft niets te doen.',
  },
  'ability-rsa-decryption-own': {
    title: 'Ontsleutelen met RSA; de opvulling verwijdert Waybill zelf',
    next: 'U hoeft niets te doen.',
  },
  'ability-rsa-decryption-missing': {
    title: 'Ontsleutelen met RSA ontbreekt: bestanden die voor ons zijn versleuteld, gaan hier niet open',
    next: 'Gebruik de opdrachtregel op Node.js.',
  },
  'ability-closed-key': {
    title: 'Privésleutels die met een wachtwoord zijn beschermd',
    next: 'U hoeft niets te doen.',
  },
  'ability-closed-key-own': {
    title: 'Privésleutels die met een wachtwoord zijn beschermd; Waybill opent ze zelf',
    next: 'U hoeft niets te doen.',
  },
  'ability-pkcs12': { title: 'PKCS#12 met {{protection}}', next: 'U hoeft niets te doen.' },
  'ability-pkcs12-missing': {
    title: 'PKCS#12 met {{protection}} kan hier niet worden geïmporteerd of geëxporteerd',
    next: 'Doe het via de opdrachtregel op Node.js, of vraag het bestand met een andere beveiliging.',
  },
  'ability-tls': { title: 'TLS {{version}}', next: 'U hoeft niets te doen.' },
  'ability-tls-missing': {
    title:
      'TLS {{version}} werkt hier niet: met partners die het nodig hebben, komt geen verbinding tot stand',
    next: 'Gebruik de opdrachtregel op Node.js.',
  },
  'abilities-unknown': {
    title: 'Niet vast te stellen wat de cryptografie van deze omgeving kan: {{problem}}',
    next: 'Installeer Waybill opnieuw; blijft het zo, meld het dan aan de makers.',
  },
  'home-space': { title: '{{available}} vrij voor de gegevensmap', next: 'U hoeft niets te doen.' },
  'home-space-low': {
    title: 'Nog maar {{available}} vrij voor de gegevensmap',
    next: 'Maak ruimte: bestanden wachten hier tot ze worden verzonden, en wat aankomt wordt hier eerst bewaard.',
  },
  'home-space-unknown': {
    title: 'Niet vast te stellen hoeveel ruimte er is voor de gegevensmap',
    next: 'Controleer zelf of er ruimte is op de plaats van de gegevensmap.',
  },
  'clock-plausible': {
    title: 'De klok van deze computer geeft een aannemelijke tijd aan',
    next: 'U hoeft niets te doen.',
  },
  'clock-behind': {
    title: 'De klok van deze computer loopt achter: hier staat iets van {{newest}}',
    next: 'Zet de klok goed; tot dan kunnen certificaten en ontvangstbewijzen verkeerd worden beoordeeld.',
  },
  'sealed-safe-storage': {
    title: 'Wachtwoorden en sleutels zijn beveiligd met wat het besturingssysteem voor Waybill bewaart',
    next: 'U hoeft niets te doen.',
  },
  'sealed-keyring': {
    title:
      'Wachtwoorden en sleutels zijn beveiligd met een sleutel in de wachtwoordopslag van deze gebruiker',
    next: 'U hoeft niets te doen.',
  },
  'sealed-passphrase': {
    title: 'Wachtwoorden en sleutels zijn beveiligd met een wachtwoordzin',
    next: 'U hoeft niets te doen.',
  },
  'sealed-key-file': {
    title: 'Wachtwoorden en sleutels zijn beveiligd met een sleutel die ernaast in de gegevensmap ligt',
    next: 'Wie de gegevensmap kan lezen, kan ze lezen: gebruik een wachtwoordzin, of een computer met een wachtwoordopslag.',
  },
  'own-in-use': {
    title: 'Voor {{purpose}}: {{label}}, nog {{days}} {{days|dag|dagen}}, tot {{until}}',
    next: 'U hoeft niets te doen.',
  },
  'own-ending': {
    title: 'Voor {{purpose}}: {{label}} verloopt over {{days}} {{days|dag|dagen}}, op {{until}}',
    next: 'Maak de opvolger of vraag hem aan, en geef hem tijdig aan de partners.',
  },
  'own-expired': {
    title: 'Voor {{purpose}}: {{label}} is verlopen op {{until}}',
    next: 'Maak een nieuw certificaat of vraag het aan, geef het aan de partners en gebruik het.',
  },
  'own-not-yet-valid': {
    title: 'Voor {{purpose}}: {{label}} is nog niet geldig',
    next: 'Gebruik tot dan een ander certificaat, of controleer de klok.',
  },
  'own-revoked': {
    title: 'Voor {{purpose}}: {{label}} is ingetrokken',
    next: 'Maak een nieuw certificaat of vraag het aan, geef het aan de partners en gebruik het.',
  },
  'own-missing': {
    title: 'Voor {{purpose}} is geen eigen certificaat in gebruik',
    next: 'Maak er een, vraag er een aan of importeer er een, en gebruik het.',
  },
  'certificates-valid': {
    title: 'Geen van de bewaarde certificaten verloopt binnen 60 dagen ({{count}} bekeken)',
    next: 'U hoeft niets te doen.',
  },
  'own-unused-expired': {
    title: '{{label}} is verlopen op {{until}}; hooguit enkele partners herkennen ons eraan',
    next: 'Ga na welke partners het gebruiken, geef hun een ander, en stel het buiten gebruik.',
  },
  'own-unused-ending': {
    title:
      '{{label}} verloopt over {{days}} {{days|dag|dagen}}, op {{until}}; hooguit enkele partners herkennen ons eraan',
    next: 'Ga na welke partners het gebruiken, en geef hun tijdig de opvolger.',
  },
  'partner-certificate-expired': {
    title: '{{label}} van {{partner}} is verlopen op {{until}}',
    next: 'Vraag de partner om zijn nieuwe certificaat, importeer het en stel het oude buiten gebruik.',
  },
  'partner-certificate-ending': {
    title: '{{label}} van {{partner}} verloopt over {{days}} {{days|dag|dagen}}, op {{until}}',
    next: 'Vraag de partner tijdig om zijn nieuwe certificaat.',
  },
  'lists-current': {
    title: 'De bewaarde intrekkingslijsten zijn actueel ({{count}} bekeken)',
    next: 'U hoeft niets te doen.',
  },
  'list-expired': {
    title: 'De intrekkingslijst van {{issuer}} had op {{until}} door een nieuwere moeten zijn opgevolgd',
    next: 'Controleer het netwerk en {{address}}, of importeer de nieuwere lijst.',
  },
  'imported-list-expired': {
    title:
      'De geïmporteerde intrekkingslijst van {{issuer}} had op {{until}} door een nieuwere moeten zijn opgevolgd',
    next: 'Vraag om de nieuwere lijst en importeer die.',
  },
  'partners-without-address': {
    title: 'Geen enkele partner heeft een adres dat geprobeerd kan worden',
    next: 'U hoeft niets te doen.',
  },
  'partner-reachable': {
    title: '{{partner}} antwoordt op {{host}}, poort {{port}}',
    next: 'U hoeft niets te doen.',
  },
  'partner-unreachable': {
    title: '{{partner}} is niet bereikbaar op {{host}}, poort {{port}}: {{problem}}',
    next: 'Controleer host, poort, firewall en proxy; vraag de partner of zijn station draait.',
  },
  'proxy-reachable': {
    title: 'De proxy van {{partner}} antwoordt op {{proxyHost}}, poort {{proxyPort}}',
    next: 'U hoeft niets te doen.',
  },
  'proxy-unusable': {
    title: 'De proxy van {{partner}} op {{proxyHost}}, poort {{proxyPort}}: {{problem}}',
    next: 'Controleer de proxy in de gegevens van de partner; vraag het aan de beheerder van de proxy.',
  },
  'list-address-reachable': {
    title: '{{address}} geeft een intrekkingslijst voor {{partner}}',
    next: 'U hoeft niets te doen.',
  },
  'list-address-unreachable': {
    title: '{{address}} geeft geen intrekkingslijst voor {{partner}}: {{problem}}',
    next: 'Controleer het adres in de gegevens van de partner, het netwerk en de proxy.',
  },
  'status-address-reachable': {
    title: '{{address}}, dat naar certificaten van {{partner}} wordt gevraagd, antwoordt',
    next: 'U hoeft niets te doen.',
  },
  'status-address-unreachable': {
    title: '{{address}}, dat naar certificaten van {{partner}} wordt gevraagd, antwoordt niet: {{problem}}',
    next: 'Controleer het adres in de gegevens van de partner, het netwerk en de proxy.',
  },
};
