import type { evidencePage as English } from '../en/evidence-page.ts';

/** The page that is shown and printed as evidence of a file. Each standing says what it proves, and what it does not. */
export const evidencePage: typeof English = {
  title: 'Nachweis: {{file}}',
  sent: 'Gesendet an {{partner}}',
  came: 'Empfangen von {{partner}}',
  alone: 'Eine Quittung von {{partner}}, die zu keiner Datei hier passt',
  proven: 'Was daraus hervorgeht',
  open: 'Was damit nicht bewiesen ist',
  standing: {
    signed: {
      title: 'Empfangen, mit Signatur quittiert',
      proven:
        '{{partner}} hat mit seiner Signatur bestätigt, die Datei mit diesem Namen, diesem Zeitstempel und diesem Hash empfangen zu haben. Nur wer den Schlüssel des Unterzeichners hat, kann so signieren; Waybill kann es nicht.',
      open: 'Wem der Schlüssel gehört, steht im Zertifikat: Vergleichen Sie dessen Fingerabdruck mit dem, was {{partner}} angibt. Was danach mit der Datei geschah, sagt die Quittung nicht.',
    },
    unsigned: {
      title: 'Empfangen, laut einer Quittung ohne Signatur',
      proven: 'Diese Quittung kam von {{partner}}, in der Sitzung, deren Schritte unten stehen.',
      open: 'Niemand hat sie signiert: Dritten beweist sie nicht, dass sie von {{partner}} stammt. Die Aufzeichnungen von {{partner}} müssen dasselbe sagen.',
    },
    answer: {
      title: 'Von Digipoort angenommen',
      proven:
        'Diese Antwort lag bei Digipoort neben der Lieferung und wiederholt deren Metafile mit dem Prüfwert der Datei.',
      open: 'Niemand hat die Antwort signiert. Digipoort kann anhand seiner Referenz {{stamp}} sagen, ob sie echt ist. Ob der Empfänger den Inhalt übernommen hat, sagt sie nicht.',
    },
    failed: {
      title: 'Es kam eine Quittung, die nichts beweist',
      proven:
        'Für diese Datei kam eine Quittung. Waybill hat sie nicht anerkannt, aus dem Grund, der unten steht.',
      open: 'Dass {{partner}} die Datei empfangen hat.',
    },
    byHand: {
      title: 'Von einer Person bestätigt',
      proven:
        'Jemand hat hier zu dem unten genannten Zeitpunkt festgehalten, dass {{partner}} die Datei empfangen hat.',
      open: 'Waybill hat keine Quittung erhalten. Was {{partner}} geschrieben hat (eine E-Mail, ein Brief, eine Webseite), ist der Nachweis: Legen Sie es zu dieser Seite.',
    },
    refusedSigned: {
      title: 'Abgelehnt, mit Signatur',
      proven:
        '{{partner}} hat mit seiner Signatur bestätigt, die Datei mit diesem Namen und diesem Zeitstempel abzulehnen, aus dem Grund unten.',
      open: 'Dass die Datei vollständig ankam: Das sagt eine Ablehnung nicht.',
    },
    refusedUnsigned: {
      title: 'Abgelehnt, laut einer Antwort ohne Signatur',
      proven: 'Diese Ablehnung kam von {{partner}}, in der Sitzung, deren Schritte unten stehen.',
      open: 'Niemand hat sie signiert: Dritten beweist sie nicht, dass sie von {{partner}} stammt.',
    },
    refusedAnswer: {
      title: 'Von Digipoort zurückgewiesen',
      proven: 'Diese Antwort lag bei Digipoort neben der Lieferung und nennt den Grund unten.',
      open: 'Niemand hat die Antwort signiert. Digipoort kann anhand seiner Referenz {{stamp}} sagen, ob sie echt ist.',
    },
    refusedByHand: {
      title: 'Abgelehnt, nach Angabe einer Person',
      proven:
        'Jemand hat hier zu dem unten genannten Zeitpunkt festgehalten, dass {{partner}} die Datei abgelehnt hat.',
      open: 'Waybill hat keine Antwort erhalten. Was {{partner}} geschrieben hat, ist der Nachweis: Legen Sie es zu dieser Seite.',
    },
    noReceipt: {
      title: 'Zugestellt; von diesem Server kommt keine Quittung',
      proven:
        'Der Server hat die Datei zu dem unten genannten Zeitpunkt angenommen, in einer Sitzung mit dem Zertifikat, das unten steht, sofern es eines gab. Die Größe oder Prüfsumme, die er nannte, wurde mit der Datei verglichen.',
      open: 'Die Bestätigung eines Servers ist nicht signiert, und eine Quittung gibt er nicht: Dass jemand die Datei geöffnet oder noch hat, ist nicht bewiesen. {{partner}} kann Größe und SHA-256-Wert mit dem vergleichen, was dort liegt.',
    },
    serverWord: {
      title: 'Zugestellt; von diesem Server kommt keine Quittung',
      proven:
        'Der Server hat zu dem unten genannten Zeitpunkt geantwortet, dass er die Datei angenommen hat, in einer Sitzung mit dem Zertifikat, das unten steht, sofern es eines gab.',
      open: 'Größe und Inhalt wurden dort nicht verglichen. Die Bestätigung eines Servers ist nicht signiert, und eine Quittung gibt er nicht: Dass jemand die Datei geöffnet oder noch hat, ist nicht bewiesen. {{partner}} kann Größe und SHA-256-Wert mit dem vergleichen, was dort liegt.',
    },
    awaiting: {
      title: 'Zugestellt; die Quittung ist noch nicht da',
      proven: '{{partner}} hat in der Sitzung bestätigt, dass die ganze Datei dort ist.',
      open: 'Dass der Empfänger sie angenommen hat: Das sagt erst die Quittung.',
    },
    awaitingWord: {
      title: 'Zugestellt; von niemandem bestätigt',
      proven: 'Der Server von {{partner}} hat in der Sitzung bestätigt, dass die ganze Datei dort ist.',
      open: 'Eine Quittung kommt nicht von selbst, und bisher hat niemand festgehalten, was {{partner}} gesagt hat.',
    },
    unknown: {
      title: 'Nicht bekannt, ob sie ankam',
      proven:
        'Möglicherweise ging jedes Byte hinaus; die Verbindung brach ab, bevor {{partner}} es bestätigt hatte.',
      open: 'Dass {{partner}} die Datei hat, und ebenso wenig, dass sie dort fehlt.',
    },
    notDelivered: {
      title: 'Nicht zugestellt',
      proven: 'Was versucht wurde und wann, steht unten.',
      open: 'Dass {{partner}} die Datei hat: Sie wurde nicht zugestellt.',
    },
    answered: {
      title: 'Empfangen und quittiert',
      proven: 'Die Datei kam vollständig an, und diese Quittung von uns ging an {{partner}}.',
      open: 'Die Quittung ist unsere eigene Angabe: Dass {{partner}} sie aufbewahrt hat, müssen dessen Aufzeichnungen sagen.',
    },
    came: {
      title: 'Empfangen',
      proven: 'Die Datei kam vollständig von {{partner}}, in der Sitzung, deren Schritte unten stehen.',
      open: 'Von uns ging dafür keine Quittung hinaus. Wer die Datei geschrieben hat, beweist nur eine Signatur in ihr, falls sie eine trägt.',
    },
    notCame: {
      title: 'Nicht empfangen',
      proven: 'Was versucht wurde und wann, steht unten.',
      open: 'Dass die Datei vollständig ankam: Das tat sie nicht.',
    },
    alone: {
      title: 'Eine Quittung, die zu keiner Datei passt',
      proven: 'Diese Quittung kam von {{partner}}.',
      open: 'Für welche Datei sie ist: Keine Datei hier hat diesen Namen und diesen Zeitstempel.',
    },
  },
  clock: 'Alle Zeiten sind die der Uhr dieses Computers; sonst hat sie niemand bestätigt.',
  sections: {
    file: 'Die Datei',
    receipt: 'Die Quittung',
    line: 'Die Verbindung',
    timeline: 'Was geschehen ist',
    check: 'So prüfen Sie das ohne Waybill',
    files: 'Die Dateien zu dieser Seite',
  },
  fact: {
    number: 'Nummer im Journal',
    name: 'Name',
    remoteName: 'Name zwischen den Partnern',
    stamp: 'Zeitstempel',
    destination: 'Ziel',
    originator: 'Absender',
    size: 'Größe',
    lineSize: 'Größe bei der Übertragung',
    sha256: 'SHA-256-Wert der Datei',
    state: 'Übertragung',
    receipt: 'Quittung',
    form: 'Form',
    outcome: 'Aussage',
    at: 'Zeit',
    signature: 'Signatur',
    signer: 'Signiert von',
    fingerprint: 'SHA-256-Fingerabdruck des Zertifikats des Unterzeichners',
    hash: 'Hash in der Quittung',
    hashVerdict: 'Dieser Hash',
    digest: 'Prüfwert im Metafile',
    reason: 'Grund',
    tls: 'Verschlüsselt mit',
    certificate: 'Zertifikat der Gegenseite',
    certificateFingerprint: 'Dessen SHA-256-Fingerabdruck',
  },
  /** Behind `This hash`. */
  hash: {
    same: 'ist der SHA-256-Wert der Datei.',
    ofLine:
      'ist der Hash der Datei, wie sie übertragen wurde: vorher signiert, komprimiert oder verschlüsselt. Waybill hat beide verglichen: Sie sind gleich.',
    unproven: 'ist durch keine Signatur bewiesen.',
  },
  /** Behind a step that the user took. */
  person: 'Eine Person hier',
  noTls: 'nicht verschlüsselt',
  octets: '{{size}} ({{number}} Byte)',
  column: {
    utc: 'Zeit (UTC)',
    local: 'Zeit ({{zone}})',
    step: 'Schritt',
    by: 'Laut',
    details: 'Einzelheiten',
  },
  partnerSaid: '{{partner}} schrieb: {{text}}',
  line: 'Protokoll:',
  check: {
    sums: 'Lassen Sie den SHA-256-Wert der Datei berechnen und vergleichen Sie ihn mit dem Wert oben. FILE steht für ihren Pfad: zuerst Linux, dann macOS, dann Windows.',
    signature:
      'Prüfen Sie die Signatur der Quittung mit OpenSSL 3, im Ordner mit den Dateien zu dieser Seite. Es erscheint „CMS Verification successful“; cmp meldet nichts, wenn das Signierte genau das ist, was in der Quittung steht.',
    fingerprint:
      'Lassen Sie den Fingerabdruck des Zertifikats des Unterzeichners ausgeben und vergleichen Sie ihn mit dem, was der Inhaber angibt, zum Beispiel am Telefon.',
    digipoort:
      'Suchen Sie den Prüfwert in metafile.xml und in der Antwort und vergleichen Sie ihn mit der Datei. Fragen Sie Digipoort nach seiner Referenz {{stamp}}.',
    ask: 'Fragen Sie {{partner}}, was die eigenen Aufzeichnungen zu diesem Namen, dieser Größe und dieser Zeit sagen.',
    word: 'Lesen Sie, was {{partner}} geschrieben hat, und vergleichen Sie das Datum mit dem, das hier festgehalten ist.',
  },
  file: {
    receipt: 'Die Quittung, Byte für Byte, wie sie kam',
    ours: 'Unsere Quittung, Byte für Byte, wie sie hinausging',
    signature: 'Ihre Signatur (CMS SignedData)',
    content: 'Was signiert wurde',
    signer: 'Das Zertifikat des Unterzeichners',
    metafile: 'Was Digipoort über die Datei gesagt wurde',
    json: 'Alles, was auf dieser Seite steht, für Programme',
  },
  made: 'Erstellt von Waybill {{program}}, {{at}}.',
};
