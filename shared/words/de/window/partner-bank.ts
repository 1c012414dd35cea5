import type { bankFields as BankFields, partnerBank as PartnerBank } from '../../en/window/partner-bank.ts';

/** What the partner dialog says of the Bank of Canada alone (FTPS Server User Guide 2.1). */
export const partnerBank: typeof PartnerBank = {
  intro:
    'Was die Bank Ihnen gegeben hat: Organization Id, Benutzer und Passwort. Der Rest ist wie in ihrer Anleitung.',
  userType: 'Was Sie senden',
  userTypes: {
    employer: 'Lohndateien',
    employerMeaning: 'Sie sind Arbeitgeber, oder ein Lohnbüro, das für Arbeitgeber sendet.',
    'purchase-agent': 'Kaufdateien',
    'purchase-agentMeaning':
      'Sie sind Kaufagent (purchase agent). Senden Sie der Bank vor der Datei eine E-Mail; sie bestätigt innerhalb von 24 Stunden.',
  },
  mode: 'Verschlüsselung',
  modes: {
    implicit: 'Implizites TLS, Port 990',
    implicitMeaning: 'TLS vom ersten Byte an.',
    explicit: 'Explizites TLS, Port 21021',
    explicitMeaning: 'Beginnt im Klartext und verlangt TLS, bevor sich jemand anmeldet. Nicht Port 21.',
  },
  fields: {
    host: {
      label: 'Hostname',
      hint: 'Leer: {{host}}',
      invalid: 'Ein Hostname von höchstens 253 Zeichen, ohne ftp:// davor.',
    },
    user: {
      label: 'Benutzer',
      hint: 'Leer: {{user}}, wie ihn die Bank bildet.',
      invalid: 'Höchstens 255 Zeichen, in einer Zeile.',
    },
    password: { label: 'Passwort', invalid: 'Höchstens 255 Zeichen, in einer Zeile.' },
    passiveFrom: {
      label: 'Datenports von',
      hint: 'Üblich: 23001 bis 23100. Andere werden verwendet und gemeldet.',
      invalid: 'Zwei Zahlen von 1 bis 65535, die kleinere hier; oder beide leer.',
    },
  },
  /** Each rule for passwords (B-30, B-31), as it is told while one is written. */
  rules: {
    title: 'Regeln der Bank für Passwörter',
    broken: 'nicht eingehalten',
    kept: 'eingehalten',
    ascii: 'Nur Buchstaben von a bis z und Ziffern',
    length: '12 bis 40 Zeichen',
    lower: 'Ein Kleinbuchstabe',
    upper: 'Ein Großbuchstabe',
    digits: 'Zwei Ziffern',
    'first-digit': 'Eine Ziffer unter den ersten acht Zeichen',
    'first-letters': 'Zwei Buchstaben unter den ersten acht Zeichen',
    'user-shift': 'Nicht der im Kreis verschobene Benutzername',
    'previous-same': 'Nicht das bisherige, ob groß oder klein geschrieben',
    'previous-reversed': 'Nicht das bisherige rückwärts',
    'previous-shift': 'Nicht das bisherige, im Kreis verschoben',
    'previous-different': 'Drei andere Zeichen als im bisherigen',
    'contains-user': 'Es enthält den Benutzernamen, wovon die Bank abrät.',
    'few-new-characters': 'Es besteht aus fast denselben Zeichen wie das bisherige.',
  },
  files: {
    names: 'Namen',
    payrollNames:
      'Die Organization Id, eine heute noch nicht verwendete Nummer und der Buchstabe der Art. Hier dürfen die Dateien anders heißen: Sie sagen, welche von beiden es ist, und Waybill macht nie aus der einen die andere.',
    purchaseNames:
      'Die Organization Id, drei in dieser Kampagne noch nicht verwendete Zeichen und der Buchstabe der Art. Hier dürfen die Dateien anders heißen: Sie sagen, welche von beiden es ist, und Waybill macht nie aus der einen die andere.',
    transferType: {
      label: 'Dateien werden gesendet als',
      text: 'Text: was die Bank zuerst verlangt',
      binary: 'Binär: wenn eine Testdatei verändert ankam',
    },
    contents: 'Was verglichen wird, bevor eine Datei hinausgeht',
    payrollLayout:
      'Sonst gilt, was bekannt ist: Datensätze von 120 Zeichen, die Organization Id in den Spalten 3 bis 7.',
    purchaseLayout:
      'Sonst werden nur der erste und der letzte Datensatz angesehen: Wo die Organization Id steht, ist nicht bekannt.',
    layoutMeaning:
      'Spalten werden ab 1 gezählt, beide eingeschlossen. Der Aufbau dieser Dateien steht in den technischen Spezifikationen der Bank.',
    afterwards: 'Danach',
  },
  options: {
    password: 'Änderungen des Passworts',
    passwordFileEnd: {
      label: 'Die Datei, die es ändert, enthält',
      none: 'Nur das Passwort',
      line: 'Das Passwort als Zeile, mit Zeilenende',
    },
    line: 'Verbindung',
    always:
      'Datenverbindungen sind immer verschlüsselt und passiv. Dort wird um nichts gebeten, als eine Datei anzunehmen: Die Bank zeigt, gibt und löscht keine.',
  },
  testMeaning:
    'Findet die Adresse, prüft das Zertifikat und meldet sich an. Aufgelistet wird nichts, weil die Bank es verbietet, und es wird keine Datei gesendet.',
};

/** Fields of the bank, as those of the other partners. */
export const bankFields: typeof BankFields = {
  organization: {
    label: 'Organization Id',
    hint: 'Fünf Ziffern. Jeder Dateiname beginnt damit.',
    invalid: 'Fünf Ziffern, wie die Bank sie vergeben hat.',
  },
  permitted: {
    label: 'Organisationen, für die Sie senden dürfen',
    hint: 'Außer Ihrer eigenen; je fünf Ziffern, je Zeile eine. Vor einer Datei mit anderen wird gewarnt.',
    invalid: 'Je fünf Ziffern, höchstens 10.000.',
  },
  confirmWithinHours: {
    label: 'Um Bestätigung bitten nach (Stunden)',
    hint: 'Die Bank antwortet nur per E-Mail: Was Sie bis dahin nicht bestätigen, wird erfragt.',
    invalid: 'Eine Zahl von 1 bis 720.',
  },
  campaignFrom: {
    label: 'Beginn der Kampagne',
    hint: 'In der Form 2026-10-01. Seither verwendete Nummern werden nicht noch einmal verwendet. Leer: die letzten zwei Monate.',
    invalid: 'Ein Datum der Form 2026-10-01.',
  },
  hasOwnLayout: { label: 'Angeben, in welchen Spalten die Organization Id steht' },
  typeFrom: { label: 'Art des Datensatzes ab Spalte', invalid: 'Eine Zahl von 1 bis 10000.' },
  typeTo: { label: 'bis', invalid: 'Eine Zahl von 1 bis 10000, nicht vor dem Beginn.' },
  organizationFrom: {
    label: 'Organization Id ab Spalte',
    hint: 'Beide leer: nicht verglichen.',
    invalid: 'Eine Zahl von 1 bis 10000.',
  },
  organizationTo: { label: 'bis', invalid: 'Eine Zahl von 1 bis 10000, nicht vor dem Beginn.' },
  bankRecordLength: {
    label: 'Zeichen je Datensatz',
    hint: 'Leer: nicht verglichen.',
    invalid: 'Eine Zahl von 1 bis 10000.',
  },
};
