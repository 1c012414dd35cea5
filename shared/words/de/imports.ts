import type { imports as English } from '../en/imports.ts';

import type { ImportWarningCode } from '../../index.ts';

/** What a person should know of a server taken over from another FTP program; by the code of the warning. */
export const imports: typeof English = {
  'plain-ftp':
    'Es war unverschlüsseltes FTP. Hier wird explizites TLS verwendet, oder es kommt keine Verbindung zustande.',
  'tls-optional': 'TLS galt nur, wo der Server es anbot. Hier ist TLS Pflicht.',
  'not-ftp': 'Weggelassen: Es ist kein FTP.',
  'host-unusable': 'Weggelassen: Der Hostname fehlt oder ist nicht verwendbar.',
  'port-unusable': 'Diesen Port kann es nicht geben; der übliche wurde eingesetzt.',
  'user-unusable': 'Der Benutzername ist nicht verwendbar; geben Sie ihn neu ein.',
  'folder-unusable': 'Einer der Ordner ist nicht verwendbar; wählen Sie ihn neu.',
  'password-protected': 'Das Passwort liegt hinter einem Master-Passwort; geben Sie es neu ein.',
  'password-unreadable': 'Das Passwort ist nicht lesbar; geben Sie es neu ein.',
  'proxy-elsewhere':
    'Die Verbindung lief über einen Proxy, der nicht in dieser Datei steht; geben Sie ihn neu ein.',
  'proxy-unsupported':
    'Die Verbindung lief über einen Proxy einer Art, die hier nicht verwendet wird; wählen Sie einen HTTP- oder SOCKS5-Proxy.',
  'active-mode':
    'Der Server baute die Datenverbindung auf (aktiver Modus). Hier gehen Datenverbindungen nach außen.',
  'clear-control':
    'Die Befehle gingen nach der Anmeldung wieder im Klartext. Hier bleiben sie verschlüsselt.',
  'clear-data': 'Die Dateien gingen unverschlüsselt. Hier werden sie verschlüsselt.',
  'client-certificate-elsewhere':
    'Es wurde ein Client-Zertifikat gezeigt, das nicht in dieser Datei steht; importieren und wählen Sie es.',
  'too-many-sites': 'Nur die ersten 1.000 Server wurden gelesen.',
  'password-not-in-file': 'Das Passwort steht nicht in dieser Datei; geben Sie es ein.',
  'their-password-not-in-file':
    'Das Passwort, das der Partner nennen muss, steht nicht in dieser Datei; geben Sie es ein.',
  'proxy-password-not-in-file': 'Das Passwort des Proxys steht nicht in dieser Datei; geben Sie es ein.',
  'own-certificate-not-in-file':
    'Für diesen Partner war ein Zertifikat gewählt, dessen Schlüssel nicht in dieser Datei steht; wählen Sie eines von Ihren.',
  'registration-not-in-file':
    'Ihr Zertifikat muss dort registriert sein; geben Sie es an, sobald das so ist.',
  'certificate-left-out': 'Ein Zertifikat in dieser Datei ist nicht verwendbar und wurde weggelassen.',
  'brings-proxy': 'Alles für diesen Partner geht über den Proxy {{host}}:{{port}}.',
  'brings-server-name': 'Der Server wird am Namen {{serverName}} erkannt, nicht an seiner Adresse.',
  'brings-revocation': 'Ob seine Zertifikate gesperrt sind, wird anders als üblich oder gar nicht geprüft.',
  'brings-no-tls':
    'Die Verbindung zu diesem Partner wird ohne TLS aufgebaut: Passwort und Dateien sind unterwegs lesbar.',
  'brings-caller':
    'Der Partner darf sich mit diesem Computer verbinden und muss kein Zertifikat zeigen. Solange kein Passwort für ihn eingegeben ist, genügt seine Kennung.',
  'brings-plain-caller':
    'Der Partner darf sich ohne TLS verbinden: Passwort und Dateien sind unterwegs lesbar.',
  'brings-routes':
    'Dateien für diese Kennungen gehen über diesen Partner oder gelten als an Sie gerichtet: {{codes}}.',
  'brings-forwarding':
    'Dateien, die dieser Partner für andere Partner sendet, werden an diese weitergeleitet.',
  'brings-overwriting':
    'Ist der Name einer Datei schon vergeben, kann das Vorhandene ohne Rückfrage überschrieben werden.',
} satisfies Readonly<Record<ImportWarningCode, string>>;
