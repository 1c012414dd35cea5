import type { glossary as English } from '../../en/window/glossary.ts';

/** What the words of the protocols mean; the words themselves are in src-renderer/glossary. */
export const glossary: typeof English = {
  title: 'Glossar',
  meaning: 'Was die Wörter der Protokolle bedeuten. Sie sind in jeder Sprache gleich.',
  search: 'Begriffe suchen',
  none: 'Kein Begriff heißt so.',
  whatIs: 'Was ist {{term}}?',
  terms: {
    oftp2:
      'Das ODETTE File Transfer Protocol, Version 2 (RFC 5024): So tauscht die Automobilindustrie Dateien aus, mit signierten Quittungen.',
    ftps: 'FTP über TLS: die alte Dateiübertragung, mit verschlüsselten Befehlen und Daten.',
    eerp: 'End to End Response: die OFTP2-Quittung darüber, dass die Datei ihr Ziel erreicht hat. Signiert beweist sie es auch Dritten.',
    nerp: 'Negative End Response: die negative OFTP2-Quittung. Sie sagt, dass die Datei nicht zugestellt werden konnte oder abgelehnt wurde, und warum.',
    sfna: 'Start File Negative Answer: Der Partner nimmt die Datei nicht an und nennt den Grund als Nummer.',
    efna: 'End File Negative Answer: Der Partner hatte die ganze Datei und nimmt sie nicht an.',
    efpa: 'End File Positive Answer: Die Station des Partners hat die ganze Datei. Die Quittung folgt.',
    esid: 'End Session: Eine Seite beendet die Sitzung und nennt den Grund als Nummer.',
    ssid: 'Start Session: wer sich verbindet, mit welchem Passwort, und was für die Sitzung vereinbart wird.',
    sfid: 'Start File: die angebotene Datei mit Name, Zeitstempel, Größe und Ziel.',
    cms: 'Cryptographic Message Syntax: der Umschlag, in dem eine Datei signiert, komprimiert und verschlüsselt wird.',
    tls: 'Transport Layer Security: verschlüsselt die Verbindung und zeigt mit Zertifikaten, wer an ihren Enden ist.',
    crl: 'Certificate Revocation List: die Sperrliste. In ihr führt eine Zertifizierungsstelle die Zertifikate, die nicht mehr gelten.',
    sha256: 'Ein Fingerabdruck von Bytes: Zwei Dateien oder Zertifikate mit demselben sind gleich.',
    digipoort:
      'Das Postamt der niederländischen Regierung für Dateien: Firmen liefern dort ein, Behörden holen ab.',
    pkioverheid: 'Die Zertifikate der niederländischen Regierung. Ohne eines lässt Digipoort niemanden ein.',
    oin: 'Organisatie-identificatienummer: 20 Ziffern, unter denen die niederländische Regierung eine Organisation kennt. Sie stehen im Zertifikat.',
  },
};
