import type { home as English } from '../../en/problems/home.ts';

/** Problems of what lies in the home folder: the journal, the sealed secrets, our certificate. */
export const home: typeof English = {
  'journal-newer': {
    title: 'Das Journal stammt von einem neueren Waybill',
    meaning: 'Diese Version kennt die Form des Journals nicht und lässt es, wie es ist.',
    next: 'Installieren Sie die neuere Version von Waybill.',
  },
  'journal-corrupt': {
    title: 'Das Journal ist beschädigt',
    meaning: 'Die Datei lässt sich nicht als Journal lesen. Sie wurde nicht angerührt.',
    next: 'Spielen Sie eine Sicherung des Datenordners zurück, oder legen Sie die beschädigte Datei beiseite und bitten Sie um Hilfe.',
  },
  'journal-busy': {
    title: 'Das Journal ist in Gebrauch',
    meaning: 'Ein anderes Programm hält das Journal fest und gibt es nicht frei.',
    next: 'Schließen Sie andere Programme, die in den Datenordner sehen könnten, etwa eine Datensicherung, und versuchen Sie es dann erneut.',
  },
  'journal-failed': {
    title: 'Das Journal ließ sich nicht schreiben',
    meaning:
      'Was geschah, ließ sich nicht festhalten; deshalb wurde die Arbeit angehalten, statt ohne Nachweis weiterzugehen.',
    next: 'Prüfen Sie den Datenträger und die Berechtigungen des Datenordners.',
  },
  'passphrase-needed': {
    title: 'Die Passphrase wird gebraucht',
    meaning: 'Passwörter und Schlüssel in diesem Datenordner sind mit einer Passphrase versiegelt.',
    next: 'Geben Sie die Passphrase ein; für unbeaufsichtigte Befehle in WAYBILL_PASSPHRASE.',
  },
  'passphrase-wrong': {
    title: 'Die Passphrase stimmt nicht',
    meaning: 'Die versiegelten Passwörter und Schlüssel lassen sich damit nicht öffnen.',
    next: 'Versuchen Sie es noch einmal; achten Sie auf Großschreibung und Tastaturbelegung.',
  },
  'secrets-unreadable': {
    title: 'Die versiegelten Geheimnisse sind beschädigt',
    meaning: 'Die Datei mit den versiegelten Passwörtern und Schlüsseln ist nicht lesbar.',
    next: 'Spielen Sie eine Sicherung des Datenordners zurück, oder geben Sie die Passwörter der Partner neu ein.',
  },
  'keyring-unavailable': {
    title: 'Der Passwortspeicher dieses Computers lässt sich nicht öffnen',
    meaning:
      'Die Passwörter in diesem Datenordner sind mit dem Passwortspeicher des Betriebssystems versiegelt, und der antwortet nicht.',
    next: 'Melden Sie sich am Desktop an, oder entsperren Sie den Passwortspeicher, und versuchen Sie es dann erneut.',
  },
  'certificate-unreadable': {
    title: 'Das Zertifikat ist nicht lesbar',
    meaning:
      'Darin war kein Zertifikat zu lesen, weder als PEM-Text noch in binärer Form (DER); oder es bricht die Regeln seines Formats, und andere Programme könnten etwas anderes darin lesen.',
    next: 'Bitten Sie um das Zertifikat als .pem-, .crt- oder .cer-Datei; kam es schon so, um ein neues, das sich an die Regeln hält.',
  },
  'key-unreadable': {
    title: 'Unser privater Schlüssel ist nicht lesbar',
    meaning:
      'Der versiegelte Schlüssel im Datenordner ist beschädigt oder wurde von einem anderen Computer versiegelt.',
    next: 'Spielen Sie eine Sicherung des Datenordners zurück.',
  },
  'fingerprint-unreadable': {
    title: 'Das ist kein Fingerabdruck',
    meaning:
      'Ein SHA-256-Fingerabdruck hat 64 Ziffern von 0 bis 9 und a bis f; Doppelpunkte und Leerzeichen spielen keine Rolle.',
    next: 'Kopieren Sie noch einmal den ganzen Fingerabdruck.',
  },
  'certificate-too-large': {
    title: 'Das ist zu groß für ein Zertifikat',
    meaning: 'Die Datei ist viel länger, als Zertifikate sind.',
    next: 'Prüfen Sie, ob es die richtige Datei ist.',
  },
};
