import type { doctor as English } from '../en/doctor.ts';

/**
 * What `waybill doctor` and the window say of each check: what was found, and what to do. In `title` and `next` the parameters of the
 * check are filled in; `{{problem}}` is the title of the problem with that code, `{{purpose}}` the word for a purpose.
 */
export const doctor: typeof English = {
  'runtime-node': { title: 'Node.js {{version}}', next: 'Nichts zu tun.' },
  'runtime-electron': { title: 'Electron {{version}}', next: 'Nichts zu tun.' },
  'runtime-openssl': { title: 'OpenSSL {{version}}', next: 'Nichts zu tun.' },
  'runtime-boringssl': {
    title: 'BoringSSL {{version}}, das weniger kann als OpenSSL',
    next: 'Unten steht, was es nicht kann; die Befehlszeile unter Node.js kann es.',
  },
  'ability-hash': { title: 'Hash {{name}}', next: 'Nichts zu tun.' },
  'ability-hash-missing': {
    title: 'Hash {{name}} fehlt: Was damit signiert ist, lässt sich hier nicht prüfen',
    next: 'Nehmen Sie die Befehlszeile unter Node.js, wenn ein Partner damit signiert.',
  },
  'ability-cipher': { title: 'Verschlüsselung {{name}}', next: 'Nichts zu tun.' },
  'ability-cipher-missing': {
    title: 'Verschlüsselung {{name}} fehlt: Was damit verschlüsselt ist, lässt sich hier nicht öffnen',
    next: 'Nehmen Sie die Befehlszeile unter Node.js, wenn ein Partner damit verschlüsselt.',
  },
  'ability-rsa-decryption': { title: 'RSA-Entschlüsselung, Padding: {{padding}}', next: 'Nichts zu tun.' },
  'ability-rsa-decryption-own': {
    title: 'RSA-Entschlüsselung; das Padding entfernt Waybill selbst',
    next: 'Nichts zu tun.',
  },
  'ability-rsa-decryption-missing': {
    title: 'RSA-Entschlüsselung fehlt: Für uns verschlüsselte Dateien lassen sich hier nicht öffnen',
    next: 'Nehmen Sie die Befehlszeile unter Node.js.',
  },
  'ability-closed-key': { title: 'Private Schlüssel mit Passwortschutz', next: 'Nichts zu tun.' },
  'ability-closed-key-own': {
    title: 'Private Schlüssel mit Passwortschutz; Waybill öffnet sie selbst',
    next: 'Nichts zu tun.',
  },
  'ability-pkcs12': { title: 'PKCS#12 mit {{protection}}', next: 'Nichts zu tun.' },
  'ability-pkcs12-missing': {
    title: 'PKCS#12 mit {{protection}} lässt sich hier weder importieren noch exportieren',
    next: 'Nehmen Sie dafür die Befehlszeile unter Node.js, oder bitten Sie um die Datei mit einem anderen Schutz.',
  },
  'ability-tls': { title: 'TLS {{version}}', next: 'Nichts zu tun.' },
  'ability-tls-missing': {
    title:
      'TLS {{version}} geht hier nicht: Mit Partnern, die es brauchen, kommt in keiner Richtung eine Verbindung zustande',
    next: 'Nehmen Sie die Befehlszeile unter Node.js.',
  },
  'abilities-unknown': {
    title: 'Was die Kryptografie dieser Laufzeitumgebung kann, ließ sich nicht feststellen: {{problem}}',
    next: 'Installieren Sie Waybill neu; bleibt es dabei, melden Sie es dem Hersteller.',
  },
  'home-space': { title: '{{available}} frei für den Datenordner', next: 'Nichts zu tun.' },
  'home-space-low': {
    title: 'Nur {{available}} frei für den Datenordner',
    next: 'Schaffen Sie Platz: Hier warten die Dateien, bis sie gesendet sind, und hier kommt zuerst an, was eingeht.',
  },
  'home-space-unknown': {
    title: 'Wie viel Platz der Datenordner hat, ließ sich nicht feststellen',
    next: 'Sehen Sie selbst nach, ob dort genug Platz ist, wo der Datenordner liegt.',
  },
  'clock-plausible': { title: 'Die Uhr dieses Computers ist plausibel', next: 'Nichts zu tun.' },
  'clock-behind': {
    title: 'Die Uhr dieses Computers geht nach: Hier gibt es schon etwas vom {{newest}}',
    next: 'Stellen Sie die Uhr; bis dahin werden Zertifikate und Quittungen vielleicht falsch beurteilt.',
  },
  'sealed-safe-storage': {
    title: 'Passwörter und Schlüssel sind mit dem versiegelt, was das Betriebssystem für Waybill verwahrt',
    next: 'Nichts zu tun.',
  },
  'sealed-keyring': {
    title: 'Passwörter und Schlüssel sind mit einem Schlüssel im Schlüsselbund dieses Benutzers versiegelt',
    next: 'Nichts zu tun.',
  },
  'sealed-passphrase': {
    title: 'Passwörter und Schlüssel sind mit einer Passphrase versiegelt',
    next: 'Nichts zu tun.',
  },
  'sealed-key-file': {
    title:
      'Passwörter und Schlüssel sind mit einem Schlüssel versiegelt, der neben ihnen im Datenordner liegt',
    next: 'Wer den Datenordner lesen kann, kann auch sie lesen: Nehmen Sie eine Passphrase oder einen Computer mit Schlüsselbund.',
  },
  'own-in-use': {
    title: 'Für {{purpose}}: {{label}}, noch {{days}} {{days|Tag|Tage}}, bis {{until}}',
    next: 'Nichts zu tun.',
  },
  'own-ending': {
    title: 'Für {{purpose}}: {{label}} läuft in {{days}} {{days|Tag|Tagen}} ab ({{until}})',
    next: 'Erstellen oder beantragen Sie den Nachfolger, und geben Sie ihn rechtzeitig an die Partner.',
  },
  'own-expired': {
    title: 'Für {{purpose}}: {{label}} ist abgelaufen ({{until}})',
    next: 'Erstellen oder beantragen Sie ein neues Zertifikat, geben Sie es an die Partner, und verwenden Sie es.',
  },
  'own-not-yet-valid': {
    title: 'Für {{purpose}}: {{label}} ist noch nicht gültig',
    next: 'Verwenden Sie bis dahin ein anderes Zertifikat, oder prüfen Sie die Uhr.',
  },
  'own-revoked': {
    title: 'Für {{purpose}}: {{label}} ist gesperrt',
    next: 'Erstellen oder beantragen Sie ein neues Zertifikat, geben Sie es an die Partner, und verwenden Sie es.',
  },
  'own-missing': {
    title: 'Für {{purpose}} ist kein eigenes Zertifikat in Gebrauch',
    next: 'Erstellen, beantragen oder importieren Sie eines, und verwenden Sie es.',
  },
  'certificates-valid': {
    title: 'Kein Zertifikat läuft innerhalb von 60 Tagen ab ({{count}} geprüft)',
    next: 'Nichts zu tun.',
  },
  'own-unused-expired': {
    title: '{{label}} ist abgelaufen ({{until}}); höchstens einige Partner erkennen uns daran',
    next: 'Sehen Sie nach, welche Partner es verwenden, geben Sie ihnen ein anderes, und legen Sie dieses still.',
  },
  'own-unused-ending': {
    title:
      '{{label}} läuft in {{days}} {{days|Tag|Tagen}} ab ({{until}}); höchstens einige Partner erkennen uns daran',
    next: 'Sehen Sie nach, welche Partner es verwenden, und geben Sie ihnen rechtzeitig den Nachfolger.',
  },
  'partner-certificate-expired': {
    title: '{{label}} von {{partner}} ist abgelaufen ({{until}})',
    next: 'Bitten Sie den Partner um sein neues Zertifikat, importieren Sie es, und legen Sie das alte still.',
  },
  'partner-certificate-ending': {
    title: '{{label}} von {{partner}} läuft in {{days}} {{days|Tag|Tagen}} ab ({{until}})',
    next: 'Bitten Sie den Partner rechtzeitig um sein neues Zertifikat.',
  },
  'lists-current': {
    title: 'Die aufbewahrten Sperrlisten sind aktuell ({{count}} geprüft)',
    next: 'Nichts zu tun.',
  },
  'list-expired': {
    title: 'Auf die Sperrliste von {{issuer}} hätte bis {{until}} eine neuere folgen müssen',
    next: 'Prüfen Sie das Netzwerk und {{address}}, oder importieren Sie die neuere Liste.',
  },
  'imported-list-expired': {
    title: 'Auf die importierte Sperrliste von {{issuer}} hätte bis {{until}} eine neuere folgen müssen',
    next: 'Bitten Sie um die neuere Liste, und importieren Sie sie.',
  },
  'partners-without-address': {
    title: 'Kein Partner hat eine Adresse, die sich erproben ließe',
    next: 'Nichts zu tun.',
  },
  'partner-reachable': {
    title: '{{partner}} antwortet unter {{host}}, Port {{port}}',
    next: 'Nichts zu tun.',
  },
  'partner-unreachable': {
    title: '{{partner}} ist unter {{host}}, Port {{port}}, nicht erreichbar: {{problem}}',
    next: 'Prüfen Sie Host, Port, Firewall und Proxy; fragen Sie den Partner, ob seine Station läuft.',
  },
  'proxy-reachable': {
    title: 'Der Proxy für {{partner}} antwortet unter {{proxyHost}}, Port {{proxyPort}}',
    next: 'Nichts zu tun.',
  },
  'proxy-unusable': {
    title: 'Der Proxy für {{partner}} unter {{proxyHost}}, Port {{proxyPort}}: {{problem}}',
    next: 'Prüfen Sie den Proxy im Eintrag des Partners; fragen Sie seinen Betreiber.',
  },
  'list-address-reachable': {
    title: '{{address}} liefert eine Sperrliste für {{partner}}',
    next: 'Nichts zu tun.',
  },
  'list-address-unreachable': {
    title: '{{address}} liefert keine Sperrliste für {{partner}}: {{problem}}',
    next: 'Prüfen Sie die Adresse im Eintrag des Partners, das Netzwerk und den Proxy.',
  },
  'status-address-reachable': {
    title: '{{address}} gibt Auskunft über Zertifikate von {{partner}}',
    next: 'Nichts zu tun.',
  },
  'status-address-unreachable': {
    title: '{{address}} gibt keine Auskunft über Zertifikate von {{partner}}: {{problem}}',
    next: 'Prüfen Sie die Adresse im Eintrag des Partners, das Netzwerk und den Proxy.',
  },
};
