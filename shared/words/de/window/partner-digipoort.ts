import type {
  digipoortFields as DigipoortFields,
  partnerDigipoort as PartnerDigipoort,
} from '../../en/window/partner-digipoort.ts';

/** What the partner dialog says of Digipoort alone (FTPS interface description 1.6.1). */
export const partnerDigipoort: typeof PartnerDigipoort = {
  intro:
    'Host, Port und passive Ports stehen auf dem Anschlussformular (technische Daten), das Logius mit dem Konto gesendet hat.',
  fields: {
    host: {
      label: 'Hostname',
      hint: 'Vom Anschlussformular.',
      invalid: 'Ein Hostname von höchstens 253 Zeichen, ohne ftp:// davor.',
    },
    user: {
      label: 'Benutzer',
      hint: 'Er gehört zu Ihrem Zertifikat: Mit einem anderen wird die Anmeldung abgelehnt.',
      invalid: 'Geben Sie den Benutzer vom Anschlussformular ein. „anonymous“ ist nicht erlaubt.',
    },
    password: { label: 'Passwort', invalid: 'Höchstens 255 Zeichen, in einer Zeile.' },
    passiveFrom: {
      label: 'Datenports von',
      hint: 'Vom Anschlussformular. Beide leer: jeder ab 1024.',
      invalid: 'Zwei Zahlen von 1 bis 65535, die kleinere hier; oder beide leer.',
    },
    receiptDueHours: {
      label: 'Eine Antwort ist überfällig nach (Stunden)',
      hint: 'Eine Datei gilt als angenommen, wenn ihr .ok hier ist, nie vorher.',
      invalid: 'Eine Zahl von 1 bis 720.',
    },
  },
  who: {
    title: 'Wer Sie dort sind',
    otherRegistered:
      'Das wurde von einem anderen Zertifikat gesagt. Schalten Sie es aus und wieder ein, sobald auch das obige registriert ist.',
    certificate: 'Unser Zertifikat',
    certificateMeaning:
      'Digipoort nimmt nur ein PKIoverheid-Services-Zertifikat an und fragt immer danach. Gezeigt wird seine ganze Kette.',
  },
  parties: {
    title: 'Absender und Empfänger in jedem Metafile',
    meaning: 'Digipoort weist eine Datei zurück, deren Absender oder Empfänger es nicht kennt.',
    fromCertificate: '{{oin}} aus unserem Zertifikat nehmen',
    noOin: 'Unser Zertifikat enthält keine OIN: Schreiben Sie die, die Logius Ihnen gegeben hat.',
  },
  files: {
    title: 'Die metafile.xsd des Kontos',
    none: 'Es ist keine importiert: Metafiles werden nur an der Schreibweise unten gemessen.',
    has: 'Importiert: Jedes Metafile wird vor dem Senden an ihr gemessen.',
    takeSchema: 'metafile.xsd importieren …',
    dropSchema: 'Entfernen',
    takeProfile: 'Schreibweise aus einer Datei lesen …',
    saveProfile: 'Schreibweise als Datei speichern',
    badSchema:
      'Das ist kein XML-Schema, oder es ist größer als ein halbes Megabyte. Es wurde nichts geändert.',
    badProfile:
      'Das ist keine Schreibweise von Metafiles, die Waybill geschrieben hat. Es wurde nichts geändert.',
  },
  metafile: {
    intro:
      'Auf jede Datei folgt ein Metafile, das sagt, was sie ist. Wie sein XML geschrieben wird, steht in der metafile.xsd, die mit dem Konto kam. Was als vermutet gekennzeichnet ist, bleibt eine Vermutung, bis es jemand verglichen hat.',
    root: 'Dokument',
    elements: 'Elemente, in der Reihenfolge, in der sie geschrieben werden',
    element: {
      used: '{{name}} verwenden',
      path: 'Element für {{name}}',
      required: 'Pflicht: {{name}}',
      assumed: 'Vermutet: {{name}}',
      up: '{{name}} nach oben',
      down: '{{name}} nach unten',
      invalid: 'XML-Namen, dazwischen /: Buchstaben, Ziffern, _ - und .; keine Leerzeichen.',
      head: { required: 'Pflicht', assumed: 'vermutet' },
      onlyIn: { receipt: 'nur in .ok', error: 'nur in .error' },
    },
    names: {
      dataReferenceId: 'Referenz des Absenders',
      sender: 'Absender',
      receiver: 'Empfänger',
      fileName: 'Name der Datei',
      size: 'Größe',
      digest: 'Prüfwert',
      received: 'Zeitpunkt des Empfangs',
      digipoortReferenceId: 'Referenz von Digipoort',
      error: 'Grund einer Zurückweisung',
    },
    digest: 'Prüfwert',
    algorithm: { label: 'Algorithmus' },
    encoding: {
      label: 'Geschrieben als',
      hex: 'hexadezimal, Kleinbuchstaben',
      HEX: 'hexadezimal, Großbuchstaben',
      base64: 'Base64',
    },
  },
  options: {
    answers: 'Antworten',
    folders: 'Ordner dort',
    line: 'Verbindung',
    always:
      'Die Verbindung ist immer explizites TLS, passiv, mit verschlüsselten Datenverbindungen und Byte für Byte: Anderes nimmt Digipoort nicht an.',
  },
  testMeaning:
    'Findet die Adresse, prüft das Zertifikat, meldet sich an und sieht in die Ordner. Es wird keine Datei gesendet.',
};

/** Fields of Digipoort, as those of the other partners. */
export const digipoortFields: typeof DigipoortFields = {
  sender: {
    label: 'Absender',
    hint: 'Ihre OIN mit 20 Ziffern, oder was vereinbart wurde.',
    invalid: 'Höchstens 100 Zeichen.',
  },
  receiver: {
    label: 'Empfänger',
    hint: 'Die OIN dessen, für den die Dateien sind.',
    invalid: 'Höchstens 100 Zeichen.',
  },
  isRegistered: {
    label: 'Das Zertifikat ist bei Logius registriert',
    hint: 'Ihre Angabe: Von hier aus ist es nicht zu sehen. Bis dahin wird die Anmeldung abgelehnt.',
  },
  inFolder: {
    label: 'Lieferungen kommen in',
    hint: 'Üblich: in',
    invalid: 'Der Name eines Ordners: Buchstaben, Ziffern, _ . und -, kein /.',
  },
  outFolder: {
    label: 'Antworten und Dateien für uns liegen in',
    hint: 'Üblich: out. Antworten werden in beiden gesucht.',
    invalid: 'Der Name eines Ordners: Buchstaben, Ziffern, _ . und -, kein /.',
  },
  lookEveryMinutes: {
    label: 'Nach Antworten suchen alle (Minuten)',
    hint: 'Solange eine erwartet wird. 0: nur auf Verlangen.',
    invalid: 'Eine Zahl von 0 bis 1440.',
  },
  rootName: {
    label: 'Name des Dokuments',
    invalid: 'Ein XML-Name: Buchstaben, Ziffern, _ - und .; keine Leerzeichen.',
  },
  rootNamespace: { label: 'Namensraum', hint: 'Leer: keiner.', invalid: 'Höchstens 500 Zeichen.' },
  rootPrefix: {
    label: 'Präfix',
    hint: 'Leer: keines.',
    invalid: 'Ein XML-Name: Buchstaben, Ziffern, _ - und .; keine Leerzeichen.',
  },
  rootAssumed: { label: 'Name und Namensraum sind vermutet' },
  algorithmAttribute: {
    label: 'Attribut, das den Algorithmus nennt',
    hint: 'Leer: Es gibt keines.',
    invalid: 'Ein XML-Name: Buchstaben, Ziffern, _ - und .; keine Leerzeichen.',
  },
  constants: {
    label: 'Elemente, die immer dasselbe sagen',
    hint: 'In jeder Zeile: Element = Text. Sie stehen hinter den anderen.',
    invalid: 'Jede Zeile braucht ein Element und seinen Text: message-type = OB. Kein Element zweimal.',
  },
};
