import type { oftp2 as English } from '../../en/problems/oftp2.ts';

/**
 * The reason codes of RFC 5024: end of session (5.3.11), refused start (5.3.5) and end (5.3.10) of a file, negative receipt
 * (5.3.14). Either side may be the one that says them, so that the sentences hold for both.
 */
const whySessionsEnd = {
  '00': {
    title: 'Die Sitzung endete wie üblich',
    meaning: 'Beide Stationen waren fertig.',
    next: 'Nichts zu tun.',
  },
  '01': {
    title: 'Ein Befehl wurde nicht erkannt',
    meaning: 'Eine Station sandte einen Befehl, den die andere nicht kennt (ESID 01).',
    next: 'Waybill versucht es erneut. Bleibt es dabei, senden Sie dem Partner die Zeilen dieser Sitzung.',
  },
  '02': {
    title: 'Ein Befehl kam zur falschen Zeit',
    meaning: 'Eine Station hielt sich nicht an die Reihenfolge des Protokolls (ESID 02).',
    next: 'Waybill versucht es erneut. Bleibt es dabei, senden Sie dem Partner die Zeilen dieser Sitzung.',
  },
  '03': {
    title: 'Die Kennung ist nicht bekannt',
    meaning:
      'Eine Station kennt die Kennung nicht, mit der sich die andere gemeldet hat (ESID 03). Es wurde nichts gesendet.',
    next: 'Vergleichen Sie Ihre Kennung und die des Partners Zeichen für Zeichen mit dem, was Sie vereinbart haben.',
  },
  '04': {
    title: 'Das Passwort stimmt nicht',
    meaning: 'Das genannte Passwort ist nicht das vereinbarte (ESID 04). Es wurde nichts gesendet.',
    next: 'Fragen Sie den Partner nach dem Passwort, und geben Sie es neu ein; Großschreibung zählt.',
  },
  '05': {
    title: 'Eine Station wird beendet',
    meaning: 'Eine Station musste sofort aufhören (ESID 05).',
    next: 'Nichts zu tun: Waybill versucht es später erneut.',
  },
  '06': {
    title: 'Ein Befehl enthielt ungültige Daten',
    meaning: 'Eine Station konnte mit einem Wert der anderen nichts anfangen (ESID 06).',
    next: 'Prüfen Sie die vereinbarten Kennungen und Namen; senden Sie dem Partner die Zeilen dieser Sitzung.',
  },
  '07': {
    title: 'Eine Nachricht hatte die falsche Größe',
    meaning: 'Die Größe eines Austauschpuffers passte nicht zu seinem Inhalt (ESID 07).',
    next: 'Versuchen Sie einen kleineren Austauschpuffer, etwa 2048; bleibt es dabei, sagen Sie es dem Partner.',
  },
  '08': {
    title: 'Die Station hat gerade keinen Platz für eine Sitzung',
    meaning: 'Es sind zu viele Sitzungen offen, oder etwas anderes ist erschöpft (ESID 08).',
    next: 'Nichts zu tun: Waybill versucht es später erneut.',
  },
  '09': {
    title: 'Die andere Station ist verstummt',
    meaning: 'Eine Station wartete länger als vereinbart auf die andere (ESID 09).',
    next: 'Nichts zu tun: Waybill versucht es erneut. Bleibt es dabei, fragen Sie den Partner.',
  },
  '10': {
    title: 'Die beiden Stationen können mit diesen Einstellungen nicht zusammenarbeiten',
    meaning:
      'Was die eine Station will, kann die andere nicht: Richtung, Fortsetzen, Komprimierung oder Version (ESID 10).',
    next: 'Vergleichen Sie die Einstellungen beider Seiten: Senden und Empfangen, Fortsetzen, Komprimierung.',
  },
  '11': {
    title: 'Der Nachweis der Identität wurde nicht angenommen',
    meaning: 'Eine Station konnte der anderen nicht mit ihrem Zertifikat antworten (ESID 11).',
    next: 'Tauschen Sie mit dem Partner noch einmal die Zertifikate aus.',
  },
  '12': {
    title: 'Die Stationen sind sich über die Authentifizierung nicht einig',
    meaning: 'Die eine Seite will sichere Authentifizierung, die andere nicht (ESID 12).',
    next: 'Vereinbaren Sie mit dem Partner: sichere Authentifizierung auf beiden Seiten oder auf keiner.',
  },
  '99': {
    title: 'Die Sitzung wurde ohne bekannten Grund beendet',
    meaning: 'Eine Station stieß auf einen Fehler, der keinen eigenen Code hat (ESID 99).',
    next: 'Waybill versucht es erneut. Bleibt es dabei, fragen Sie den Partner.',
  },
};

const invalidName = {
  title: 'Der Name der Datei wurde abgelehnt',
  meaning: 'Der Partner nimmt keine Datei dieses Namens an, oder kann sie jetzt nicht ablegen.',
  next: 'Fragen Sie den Partner, welchen Namen er erwartet, und senden Sie die Datei unter diesem.',
};
const invalidDestination = {
  title: 'Die Kennung des Ziels wurde abgelehnt',
  meaning: 'Der Partner kennt das Ziel nicht, das bei der Datei steht.',
  next: 'Prüfen Sie bei diesem Partner die Kennung des Ziels, Zeichen für Zeichen.',
};
const invalidOrigin = {
  title: 'Ihre Kennung als Absender wurde abgelehnt',
  meaning: 'Der Partner kennt den Absender nicht, der bei der Datei steht.',
  next: 'Prüfen Sie Ihre eigene Kennung bei diesem Partner, Zeichen für Zeichen.',
};
const recordFormat = {
  title: 'Die Form der Datei wurde abgelehnt',
  meaning: 'Der Partner nimmt dieses Satzformat nicht an.',
  next: 'Fragen Sie den Partner, welches Format er annimmt: unstrukturiert, Text, feste oder variable Sätze.',
};
const recordLength = {
  title: 'Die Sätze sind zu lang',
  meaning: 'Der Partner nimmt keine Sätze dieser Länge an.',
  next: 'Fragen Sie den Partner nach dem längsten Satz, den er annimmt.',
};
const tooBig = {
  title: 'Die Datei ist zu groß für den Partner',
  meaning: 'Der Partner nimmt keine Datei dieser Größe an oder hat keinen Platz dafür.',
  next: 'Bitten Sie den Partner, Platz zu schaffen, oder teilen Sie die Datei.',
};
const recordCount = {
  title: 'Die Zahl der Sätze stimmte nicht überein',
  meaning: 'Der Partner zählte eine andere Zahl von Sätzen als angekündigt und hat die Datei nicht behalten.',
  next: 'Senden Sie die Datei erneut. Bleibt es dabei, sagen Sie es dem Partner.',
};
const byteCount = {
  title: 'Die Zahl der Bytes stimmte nicht überein',
  meaning: 'Der Partner zählte eine andere Größe als angekündigt und hat die Datei nicht behalten.',
  next: 'Senden Sie die Datei erneut. Bleibt es dabei, sagen Sie es dem Partner.',
};
const accessFailure = {
  title: 'Der Partner konnte die Datei nicht speichern',
  meaning: 'Der Partner konnte die Datei auf seiner Seite nicht öffnen oder schreiben.',
  next: 'Sagen Sie es dem Partner; senden Sie die Datei erneut, wenn es behoben ist.',
};
const duplicate = {
  title: 'Der Partner hat diese Datei schon',
  meaning: 'Dort ist schon eine Datei mit demselben Namen und Zeitstempel angekommen.',
  next: 'Nichts erneut zu senden: Warten Sie auf die Quittung, oder fragen Sie den Partner.',
};
const direction = {
  title: 'Der Partner nimmt in dieser Richtung keine Dateien an',
  meaning: 'Nach der Vereinbarung darf diese Seite nicht senden.',
  next: 'Vereinbaren Sie mit dem Partner, wer sendet.',
};
const cipherSuite = {
  title: 'Die Art der Verschlüsselung wurde abgelehnt',
  meaning: 'Der Partner kennt diese Cipher-Suite nicht.',
  next: 'Vereinbaren Sie mit dem Partner eine Cipher-Suite.',
};
const encryptedNotAllowed = {
  title: 'Verschlüsselte Dateien werden abgelehnt',
  meaning: 'Der Partner nimmt diese Datei nur unverschlüsselt an.',
  next: 'Schalten Sie die Verschlüsselung bei diesem Partner aus, wenn beide Seiten einverstanden sind.',
};
const unencryptedNotAllowed = {
  title: 'Unverschlüsselte Dateien werden abgelehnt',
  meaning: 'Der Partner nimmt diese Datei nur verschlüsselt an.',
  next: 'Schalten Sie die Verschlüsselung bei diesem Partner ein.',
};
const compressionNotAllowed = {
  title: 'Komprimierte Dateien werden abgelehnt',
  meaning: 'Der Partner nimmt diese Datei nur unkomprimiert an.',
  next: 'Schalten Sie die Komprimierung bei diesem Partner aus.',
};
const signedNotAllowed = {
  title: 'Signierte Dateien werden abgelehnt',
  meaning: 'Der Partner nimmt diese Datei nur ohne Signatur an.',
  next: 'Schalten Sie das Signieren bei diesem Partner aus, wenn beide Seiten einverstanden sind.',
};
const unsignedNotAllowed = {
  title: 'Dateien ohne Signatur werden abgelehnt',
  meaning: 'Der Partner nimmt diese Datei nur signiert an.',
  next: 'Schalten Sie das Signieren bei diesem Partner ein.',
};
const signatureInvalid = {
  title: 'Die Signatur der Datei wurde nicht angenommen',
  meaning: 'Der Partner konnte die Signatur nicht prüfen.',
  next: 'Tauschen Sie mit dem Partner noch einmal die Zertifikate aus, und senden Sie die Datei dann erneut.',
};
const decryptionFailed = {
  title: 'Der Partner konnte die Datei nicht entschlüsseln',
  meaning: 'Die Datei wurde für ein anderes Zertifikat verschlüsselt, als der Partner hat.',
  next: 'Bitten Sie den Partner um sein Zertifikat, und senden Sie die Datei dann erneut.',
};
const decompressionFailed = {
  title: 'Der Partner konnte die Datei nicht entpacken',
  meaning: 'Der komprimierte Inhalt ließ sich auf der anderen Seite nicht öffnen.',
  next: 'Senden Sie die Datei erneut, oder schalten Sie die Komprimierung bei diesem Partner aus.',
};
const unspecified = {
  title: 'Die Datei wurde ohne bekannten Grund abgelehnt',
  meaning: 'Der Partner nannte keinen Grund, den das Protokoll beschreibt.',
  next: 'Fragen Sie den Partner, warum.',
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
    title: 'Ein Wert passt nicht ins Protokoll',
    meaning:
      'Etwas, das für diesen Partner vereinbart ist, ist länger, als das Protokoll Platz hat. Es wurde nichts gesendet.',
    next: 'Sehen Sie sich Kennungen, Passwörter und Namen dieses Partners an.',
  },
  record: {
    'too-long': {
      title: 'Ein Satz ist länger als vereinbart',
      meaning:
        'Satz {{record}} der Datei ist länger als der längste vereinbarte Satz ({{recordLength}} Byte).',
      next: 'Berichtigen Sie diesen Satz, oder vereinbaren Sie mit dem Partner längere Sätze.',
    },
    'too-short': {
      title: 'Ein Satz ist kürzer als vereinbart',
      meaning:
        'Satz {{record}} der Datei ist kürzer als {{recordLength}} Byte, und alle Sätze müssen diese Länge haben.',
      next: 'Berichtigen Sie diesen Satz, oder vereinbaren Sie mit dem Partner Sätze beliebiger Länge.',
    },
    'cut-off': {
      title: 'Die Datei endet mitten in einem Satz',
      meaning: 'Satz {{record}} ist der letzte der Datei, und ein Teil davon fehlt.',
      next: 'Sehen Sie nach, ob die Datei vollständig ist und ob ihre Sätze von der vereinbarten Art sind.',
    },
    'line-end-inside': {
      title: 'Ein Satz lässt sich nicht als Zeile ablegen',
      meaning: 'Satz {{record}} der Datei enthält ein Zeilenende: Als Text würden zwei Zeilen daraus.',
      next: 'Legen Sie die Dateien dieses Partners mit ihren Satzlängen ab statt als Text.',
    },
  },
  esid: whySessionsEnd,
  sfna: whyFilesAreRefused,
  efna: { ...whyFilesAreRefused, '21': signatureInvalid, '22': decryptionFailed, '23': decompressionFailed },
  nerp: {
    '03': {
      title: 'Die Datei ließ sich nicht weiterleiten: Kennung nicht bekannt',
      meaning: 'Die nächste Station auf dem Weg kennt die Kennung der vorigen nicht.',
      next: 'Sagen Sie es dem Partner: Seine Station oder sein Clearing-Center muss die Datei weiterleiten.',
    },
    '04': {
      title: 'Die Datei ließ sich nicht weiterleiten: falsches Passwort',
      meaning: 'Die nächste Station auf dem Weg hat das Passwort der vorigen nicht angenommen.',
      next: 'Sagen Sie es dem Partner: Seine Station oder sein Clearing-Center muss die Datei weiterleiten.',
    },
    '09': {
      title: 'Die Datei ließ sich nicht weiterleiten',
      meaning: 'Die nächste Station auf dem Weg hat die Sitzung ohne bekannten Grund beendet.',
      next: 'Sagen Sie es dem Partner: Seine Station oder sein Clearing-Center muss die Datei weiterleiten.',
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
      title: 'Der Partner konnte die Datei nicht verarbeiten',
      meaning:
        'Die Datei ist angekommen, aber das Programm, das auf der anderen Seite damit arbeitet, hat ihren Inhalt nicht angenommen.',
      next: 'Fragen Sie den Partner, was am Inhalt falsch ist, berichtigen Sie es, und senden Sie eine neue Datei.',
    },
    '35': {
      title: 'Die Datei wurde ihrem Empfänger nicht zugestellt',
      meaning: 'Eine Station auf dem Weg hat die Datei, konnte sie dem Empfänger aber nicht übergeben.',
      next: 'Fragen Sie den Partner, und senden Sie die Datei erneut, wenn der Weg frei ist.',
    },
    '36': {
      title: 'Der Empfänger hat die Datei nicht quittiert',
      meaning: 'Die Datei wurde übergeben, aber der Empfänger hat nie gesagt, dass er sie hat.',
      next: 'Fragen Sie den Empfänger, ob die Datei da ist, bevor Sie sie erneut senden.',
    },
    '50': {
      title: 'Jemand hat die Datei angehalten',
      meaning: 'Ein Operator beim Partner oder auf dem Weg hat sie angehalten.',
      next: 'Fragen Sie den Partner, warum, und senden Sie die Datei dann erneut.',
    },
    '90': {
      title: 'Die Datei ist zu groß für die Station des Empfängers',
      meaning:
        'Die Station des Empfängers arbeitet mit einer älteren Version des Protokolls, die keine Dateien dieser Größe kennt.',
      next: 'Teilen Sie die Datei, oder vereinbaren Sie mit dem Partner einen anderen Weg.',
    },
    '99': unspecified,
  },
};
