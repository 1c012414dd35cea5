import type {
  partnerServer as PartnerServer,
  serverFields as ServerFields,
} from '../../en/window/partner-server.ts';

/** What the partner dialog says of FTPS servers alone. */
export const partnerServer: typeof PartnerServer = {
  kind: 'Was es ist',
  kinds: {
    oftp2: 'Eine Station mit einer Kennung. Sie antwortet auf jede Datei mit einer Quittung.',
    ftps: 'Ein Server mit Benutzer und Passwort. Er nimmt Dateien über FTP mit TLS an.',
    digipoort:
      'Das Portal der niederländischen Regierung. Jede Datei geht mit einem Metafile und wird mit .ok oder .error beantwortet.',
    'bank-of-canada':
      'Lohn- und Kaufdateien für Anleihen. Die Bank nimmt Dateien an und antwortet per E-Mail.',
  },
  usualPort: 'Üblich: {{port}}',
  mode: 'Verschlüsselung',
  modes: {
    explicit: 'Explizites TLS',
    explicitMeaning:
      'Beginnt im Klartext und verlangt TLS, bevor sich jemand anmeldet. Was die meisten Server haben.',
    implicit: 'Implizites TLS',
    implicitMeaning: 'TLS vom ersten Byte an, an einem eigenen Port.',
  },
  fields: {
    host: {
      label: 'Hostname oder Adresse',
      hint: 'Eine Adresse mit ftps:// oder ftpes:// füllt den Rest aus.',
      invalid: 'Ein Hostname von höchstens 253 Zeichen, oder eine Adresse mit ftps:// oder ftpes://.',
    },
    password: { label: 'Passwort', invalid: 'Höchstens 255 Zeichen, in einer Zeile.' },
  },
  testMeaning:
    'Findet die Adresse, prüft das Zertifikat, meldet sich an und sieht in den Ordner. Es wird keine Datei gesendet.',
  options: {
    files: 'Dateien',
    line: 'Verbindung',
    always: 'Datenverbindungen sind immer verschlüsselt (PROT P) und passiv: Anderes wird nicht gesprochen.',
  },
  choices: {
    transferType: {
      label: 'Dateien werden gesendet als',
      binary: 'Binär: Byte für Byte',
      text: 'Text: Zeilenenden wie dort üblich',
    },
    verify: {
      label: 'Nachweis, dass eine Datei angekommen ist',
      size: 'Ihre Größe dort',
      checksum: 'Ihre Prüfsumme, wo der Server eine hat',
      reply: 'Die Antwort des Servers genügt',
    },
    passiveAddress: {
      label: 'Datenverbindungen gehen',
      control: 'Zum Server selbst',
      announced: 'Zur Adresse, die er nennt',
    },
    encoding: { label: 'Namen sind geschrieben in', utf8: 'UTF-8', latin1: 'Latin 1 (alte Server)' },
    oldestTls: { label: 'Ältestes TLS', '1.2': 'TLS 1.2', '1.3': 'nur TLS 1.3' },
  },
  overwrite: {
    there: 'Wenn der Server schon eine Datei dieses Namens hat',
    here: 'Wenn der Name einer abgeholten Datei hier vergeben ist',
    own: 'Nach eigenen Regeln, wie auf der Befehlszeile festgelegt',
    whenSent: {
      ask: 'Mich fragen',
      skip: 'Lassen und nicht senden',
      overwrite: 'Überschreiben',
      newer: 'Überschreiben, wenn unsere neuer ist, sonst nicht senden',
      rename: 'Unter anderem Namen senden',
    },
    whenFetched: {
      ask: 'Mich fragen',
      skip: 'Lassen und nicht abholen',
      overwrite: 'Überschreiben',
      newer: 'Überschreiben, wenn die dort neuer ist, sonst nicht abholen',
      rename: 'Beide behalten: Was kommt, erhält eine Nummer',
    },
  },
};

/** Fields of FTPS servers, as those of the other partners. */
export const serverFields: typeof ServerFields = {
  user: { label: 'Benutzer', invalid: 'Geben Sie einen Benutzernamen von höchstens 255 Zeichen ein.' },
  account: {
    label: 'Konto',
    hint: 'Nur, wenn der Server eines verlangt (ACCT).',
    invalid: 'Höchstens 255 Zeichen, in einer Zeile.',
  },
  remoteFolder: {
    label: 'Ordner dort',
    hint: 'Leer: wohin die Anmeldung führt. Mit / davor: von ganz oben.',
    invalid: 'Höchstens 4096 Zeichen, in einer Zeile.',
  },
  uploadOnly: {
    label: 'Er nimmt nur Dateien an',
    hint: 'Dort wird nichts aufgelistet, abgeholt oder erfragt: für Server, die das verbieten. Ein solcher Server lässt sich nicht fragen, ob er schon eine Datei dieses Namens hat: Sie wird überschrieben.',
  },
  passiveFrom: {
    label: 'Datenports von',
    hint: 'Beide leer: jeder ab 1024.',
    invalid: 'Zwei Zahlen von 1 bis 65535, die kleinere hier; oder beide leer.',
  },
  passiveTo: { label: 'bis', invalid: 'Eine Zahl von 1 bis 65535.' },
  connections: {
    label: 'Dateien gleichzeitig',
    hint: '1 bis 10',
    invalid: 'Eine Zahl von 1 bis 10.',
  },
  uploadLimit: {
    label: 'Grenze beim Hochladen (KiB je Sekunde)',
    hint: '0: so schnell es geht.',
    invalid: 'Eine Zahl von 0 bis 10000000.',
  },
  downloadLimit: {
    label: 'Grenze beim Herunterladen (KiB je Sekunde)',
    hint: '0: so schnell es geht.',
    invalid: 'Eine Zahl von 0 bis 10000000.',
  },
  keepAliveSeconds: {
    label: 'Lebenszeichen bei Stille alle (Sekunden)',
    hint: '0: nie',
    invalid: 'Eine Zahl von 0 bis 3600.',
  },
  keepTimes: {
    label: 'Änderungszeit jeder Datei beibehalten',
    hint: 'Wann sie zuletzt geändert wurde, soweit der Server das festhalten kann.',
  },
};
