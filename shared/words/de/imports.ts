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
} satisfies Readonly<Record<ImportWarningCode, string>>;
