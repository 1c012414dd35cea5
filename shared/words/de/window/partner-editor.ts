import type { partnerEditor as English } from '../../en/window/partner-editor.ts';

import { agreedFields } from './partner-agreed.ts';
import { bankFields } from './partner-bank.ts';
import { digipoortFields } from './partner-digipoort.ts';
import { serverFields } from './partner-server.ts';

/** The dialog that adds and edits a partner: in four steps, or in the tabs of a server. */
export const partnerEditor: typeof English = {
  addTitle: 'Partner hinzufügen',
  editTitle: '{{partner}} bearbeiten',
  steps: {
    label: 'Schritte',
    who: 'Wer',
    where: 'Wo',
    identity: 'Identität',
    agreed: 'Vereinbart',
    general: 'Allgemein',
    metafile: 'Metafile',
    files: 'Dateien',
    options: 'Optionen',
    wrong: 'etwas zu berichtigen',
  },
  who: {
    intro: 'Wie Sie den Partner nennen, und wie sich die beiden Stationen nennen.',
  },
  where: {
    intro:
      'Wo die Station des Partners antwortet. Lassen Sie den Host leer, wenn nur der Partner sich mit Ihnen verbindet.',
  },
  identity: {
    intro: 'Woran jede Seite erkennt, dass sie mit der richtigen spricht.',
    passwords: 'Passwörter',
    theirCertificate: 'Zertifikat des Partners',
    shown: 'Der Partner hat dieses Zertifikat gezeigt',
    shownMeaning:
      'Vergleichen Sie es Zeichen für Zeichen mit dem Fingerabdruck, den der Partner Ihnen am Telefon oder im Brief nennt. Vertrauen Sie ihm nur, wenn beide gleich sind; der Partner wird dann gespeichert und erneut getestet.',
    trustShown: 'Stimmt überein: vertrauen',
    trusted: 'Vertraut ab der nächsten Sitzung.',
    alsoFor: {
      both: 'Auch für Verschlüsselung und Quittungen verwenden',
      receipts: 'Auch für Quittungen verwenden',
      encryption: 'Auch für Verschlüsselung verwenden',
      meaning:
        'Nur wenn der Partner sagt, dass er dieses eine Zertifikat für alles hat. Sonst importieren Sie die Datei des anderen später.',
    },
    ours: 'Unser Zertifikat',
    revocation: {
      title: 'Gesperrte Zertifikate',
      label: 'Bevor ein Zertifikat zählt, fragt Waybill, ob es gesperrt ist',
      require: 'Muss feststehen',
      requireMeaning: 'Ohne frische Liste oder Antwort wird nichts gesendet oder angenommen.',
      prefer: 'Wenn feststellbar',
      preferMeaning:
        'Ein gesperrtes wird abgelehnt. Lässt sich niemand fragen, geht die Übertragung weiter und sagt es.',
      off: 'Nie fragen',
      offMeaning: 'Einem gestohlenen Zertifikat wird vertraut, bis es abläuft oder Sie es herausnehmen.',
      pinned:
        'Gefragt wird bei Zertifikaten, die eine Zertifizierungsstelle signiert hat; eines, dem Sie einzeln vertrauen, gilt, wie es ist.',
    },
    ownInUse: 'Das für alle Partner verwendete',
    ownEnds: 'läuft ab: {{moment}}',
    importOwn: 'Zertifikat importieren …',
    makeOwn: 'Zertifikat erstellen …',
  },
  proxy: {
    title: 'Weg aus unserem Netzwerk',
    kind: 'Proxy',
    kinds: { none: 'Keiner: direkt zum Partner', http: 'HTTP-Proxy (CONNECT)', socks5: 'SOCKS 5' },
    meaning: 'Sperrlisten für diesen Partner werden auf demselben Weg geholt.',
  },
  security: {
    suite: 'Cipher-Suite',
    suites: {
      1: '01: 3DES, SHA-1 (alt)',
      2: '02: AES-256, SHA-1 (alt)',
      3: '03: 3DES, SHA-256',
      4: '04: AES-256, SHA-256 (heute üblich)',
      5: '05: 3DES, SHA-512',
      6: '06: AES-256, SHA-512',
      7: '07: AES-256, SHA3-512',
    },
    comingIn: 'Dateien von diesem Partner',
  },
  agreed: {
    intro: 'Was beide Seiten vereinbart haben. Die Werte hier passen für fast jede Station.',
    testTitle: 'Ausprobieren',
    testMeaning:
      'Findet die Adresse, öffnet die Verbindung, prüft das Zertifikat und meldet sich an. Es wird keine Datei gesendet.',
    saveAndTest: 'Speichern und Verbindung testen',
  },
  save: 'Partner speichern',
  discard: 'Abbrechen',
  unsaved: {
    title: 'Schließen, ohne zu speichern?',
    meaning: 'Was eingetragen wurde, ist noch nicht gespeichert. Nach dem Schließen ist es verloren.',
    stay: 'Weiter bearbeiten',
    leave: 'Schließen, ohne zu speichern',
  },
  fields: {
    name: {
      label: 'Name',
      hint: 'Wie Sie ihn nennen, höchstens 60 Zeichen.',
      invalid: 'Geben Sie einen Namen von höchstens 60 Zeichen ein.',
    },
    code: {
      label: 'Kennung des Partners',
      hint: 'Die Odette-ID (SSID-Code), zum Beispiel O0177000000012345.',
      invalid: 'Höchstens 25 Großbuchstaben, Ziffern, Leerzeichen und / - . & ( ).',
    },
    ourCode: {
      label: 'Unsere Kennung bei diesem Partner',
      hint: 'Nur, wenn sie von unserer eigenen abweicht: {{code}}',
      hintNone:
        'Unsere eigene Kennung fehlt noch. Hier gilt sie für diesen Partner, in den Einstellungen für alle.',
      invalid: 'Höchstens 25 Großbuchstaben, Ziffern, Leerzeichen und / - . & ( ).',
    },
    host: {
      label: 'Hostname oder Adresse',
      hint: 'Zum Beispiel oftp.partner.example',
      invalid: 'Höchstens 253 Zeichen.',
    },
    port: { label: 'Port', hint: 'Leer: {{port}}', invalid: 'Eine Zahl von 1 bis 65535.' },
    tls: {
      label: 'Verbindung verschlüsseln (TLS)',
      hint: 'Ohne TLS gehen Passwörter und Dateien im Klartext durch das Netzwerk.',
    },
    mayCall: {
      label: 'Der Partner darf sich mit uns verbinden',
      hint: 'Er bringt Dateien und Quittungen dann von selbst.',
    },
    mayCallPlain: {
      label: 'Auch ohne TLS',
      hint: 'Sein Passwort geht dann im Klartext durch das Netzwerk.',
    },
    ourPassword: {
      label: 'Was wir dem Partner nennen',
      invalid: 'Höchstens 8 Großbuchstaben, Ziffern und / - . & ( ).',
    },
    theirPassword: {
      label: 'Was der Partner uns nennen muss',
      invalid: 'Höchstens 8 Großbuchstaben, Ziffern und / - . & ( ).',
    },
    pins: {
      label: 'Einzeln vertraute Zertifikate (SHA-256)',
      hint: 'Je Zeile ein Fingerabdruck.',
      invalid: 'Jede Zeile braucht die 64 hexadezimalen Ziffern eines SHA-256-Fingerabdrucks.',
    },
    system: { label: 'Den Zertifizierungsstellen vertrauen, denen dieser Computer vertraut' },
    authorities: {
      label: 'Zertifizierungsstellen dieses Partners (PEM)',
      hint: 'Der Text von BEGIN CERTIFICATE bis END CERTIFICATE, einer nach dem anderen.',
      invalid: 'Das ist kein Zertifikat in PEM-Form.',
    },
    serverName: {
      label: 'Name im Zertifikat des Partners',
      hint: 'Nur, wenn er nicht der Hostname ist.',
      invalid: 'Höchstens 253 Zeichen.',
    },
    fromCertificates: {
      label: 'An den Adressen fragen, die die Zertifikate nennen',
      hint: 'Die Zertifizierungsstellen sehen, von wo und wann gefragt wird.',
    },
    listAddresses: {
      label: 'Weitere Sperrlisten',
      hint: 'Je Zeile eine http- oder https-Adresse.',
      invalid: 'Jede Zeile braucht eine Adresse, die mit http:// oder https:// beginnt.',
    },
    statusAddress: {
      label: 'Per OCSP fragen bei',
      hint: 'Anstelle der Adresse im Zertifikat.',
      invalid: 'Eine Adresse, die mit http:// oder https:// beginnt.',
    },
    proxyHost: { label: 'Host des Proxys', invalid: 'Geben Sie seinen Hostnamen oder seine Adresse ein.' },
    proxyPort: { label: 'Sein Port', invalid: 'Eine Zahl von 1 bis 65535.' },
    proxyUser: {
      label: 'Benutzername',
      hint: 'Leer: Er verlangt nichts.',
      invalid: 'Höchstens 255 Zeichen.',
    },
    proxyPassword: { label: 'Passwort des Proxys', invalid: 'Höchstens 255 Zeichen.' },
    presentCertificate: { label: 'Unser Zertifikat zeigen, wenn danach gefragt wird' },
    ownCertificate: { label: 'Das Zertifikat, an dem uns der Partner erkennt' },
    callerCertificate: {
      label: 'Der Partner muss ein Zertifikat zeigen, wenn er sich verbindet',
      hint: 'Eines der unten genannten, eines von seinen hier vorhandenen, oder eines, das seine Zertifizierungsstellen signiert haben.',
    },
    callerPins: {
      label: 'Wenn er sich verbindet: seine Client-Zertifikate (SHA-256)',
      hint: 'Je Zeile ein Fingerabdruck. Steht hier einer, muss der Partner eines davon zeigen.',
      invalid: 'Jede Zeile braucht die 64 hexadezimalen Ziffern eines SHA-256-Fingerabdrucks.',
    },
    sign: {
      label: 'Dateien signieren',
      hint: 'Der Partner kann nachweisen, dass sie von Ihnen kommen und nicht verändert wurden.',
    },
    encrypt: {
      label: 'Dateien verschlüsseln',
      hint: 'Nur der Partner kann sie lesen, wo immer sie liegen. Braucht sein Zertifikat für die Verschlüsselung.',
    },
    compress: { label: 'Dateien komprimieren' },
    signedReceipts: {
      label: 'Signierte Quittungen verlangen',
      hint: 'Nachweis, dass der Partner genau diese Datei hat. Eine nicht richtig signierte Quittung zählt nicht.',
    },
    authentication: {
      label: 'Zu Beginn jeder Sitzung beweisen, wer wir sind',
      hint: 'Mit Zertifikat, in beiden Richtungen. Der Partner muss es auch wollen.',
    },
    requireSigned: { label: 'Nur signierte Dateien annehmen' },
    requireEncrypted: { label: 'Nur verschlüsselte Dateien annehmen' },
    bufferSize: {
      label: 'Austauschpuffer (Byte)',
      hint: '128 bis 99.999',
      invalid: 'Eine Zahl von 128 bis 99999.',
    },
    credit: { label: 'Credit (Puffer)', hint: '2 bis 999', invalid: 'Eine Zahl von 2 bis 999.' },
    inactivitySeconds: {
      label: 'Beenden nach Stille von (Sekunden)',
      hint: '5 bis 3.600',
      invalid: 'Eine Zahl von 5 bis 3600.',
    },
    receiptDueHours: {
      label: 'Eine Quittung ist überfällig nach (Stunden)',
      hint: '1 bis 720',
      invalid: 'Eine Zahl von 1 bis 720.',
    },
    restart: { label: 'Abgebrochene Dateien fortsetzen, wo sie standen' },
    bufferCompression: { label: 'Austauschpuffer komprimieren' },
    destination: {
      label: 'Ziel jeder Datei',
      hint: 'Nur, wenn es von der Kennung des Partners abweicht.',
      invalid: 'Höchstens 25 Großbuchstaben, Ziffern, Leerzeichen und / - . & ( ).',
    },
    originator: {
      label: 'Absender jeder Datei',
      hint: 'Nur, wenn er von unserer Kennung abweicht.',
      invalid: 'Höchstens 25 Großbuchstaben, Ziffern, Leerzeichen und / - . & ( ).',
    },
    userData: {
      label: 'Benutzerdaten mit jeder Datei',
      hint: 'Höchstens 8 Zeichen.',
      invalid: 'Höchstens 8 Großbuchstaben, Ziffern und / - . & ( ).',
    },
    ...agreedFields,
    ...serverFields,
    ...digipoortFields,
    ...bankFields,
  },
  password: {
    set: 'gesetzt',
    notSet: 'nicht gesetzt',
    willSet: 'wird gesetzt',
    willClear: 'wird gelöscht',
    change: 'Neues setzen',
    clear: 'Löschen',
    keep: 'Unverändert lassen',
  },
};
