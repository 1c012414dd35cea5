import type { imports as English } from '../en/imports.ts';

import type { ImportWarningCode } from '../../index.ts';

/** What a person should know of a server taken over from another FTP program; by the code of the warning. */
export const imports: typeof English = {
  'plain-ftp': 'Het was gewone FTP. Hier gebruikt de server expliciete TLS, of er komt geen verbinding.',
  'tls-optional': 'TLS werd alleen gebruikt als de server het had. Hier is TLS verplicht.',
  'not-ftp': 'Overgeslagen: het is geen FTP.',
  'host-unusable': 'Overgeslagen: er is geen bruikbare hostnaam.',
  'port-unusable': 'De poort kan niet kloppen; de gebruikelijke is genomen.',
  'user-unusable': 'De gebruikersnaam is niet bruikbaar; vul hem opnieuw in.',
  'folder-unusable': 'Een van de mappen is niet bruikbaar; kies hem opnieuw.',
  'password-protected': 'Het wachtwoord zit achter een hoofdwachtwoord; vul het opnieuw in.',
  'password-unreadable': 'Het wachtwoord is niet leesbaar; vul het opnieuw in.',
  'proxy-elsewhere':
    'De verbinding liep via een proxy die niet in dit bestand staat; vul de proxy opnieuw in.',
  'proxy-unsupported':
    'De verbinding liep via een soort proxy die hier niet wordt gebruikt; kies een HTTP- of SOCKS5-proxy.',
  'active-mode':
    'De server maakte zelf de gegevensverbinding (actieve modus). Hier gaan gegevensverbindingen van deze computer uit.',
  'clear-control': 'Na het aanmelden gingen de commando’s weer onversleuteld. Hier blijven ze versleuteld.',
  'clear-data': 'De bestanden gingen onversleuteld. Hier worden ze versleuteld.',
  'client-certificate-elsewhere':
    'Er werd een clientcertificaat getoond dat niet in dit bestand staat; importeer het en kies het.',
  'too-many-sites': 'Alleen de eerste 1.000 servers zijn gelezen.',
  'password-not-in-file': 'Het wachtwoord staat niet in dit bestand; vul het in.',
  'their-password-not-in-file':
    'Het wachtwoord dat de partner moet opgeven, staat niet in dit bestand; vul het in.',
  'proxy-password-not-in-file': 'Het wachtwoord van de proxy staat niet in dit bestand; vul het in.',
  'own-certificate-not-in-file':
    'Voor deze partner was een certificaat gekozen waarvan de sleutel niet in dit bestand staat; kies er een van u.',
  'registration-not-in-file': 'Uw certificaat moet daar geregistreerd zijn; geef het aan zodra dat zo is.',
  'certificate-left-out': 'Een certificaat in dit bestand is niet bruikbaar en is weggelaten.',
  'brings-proxy': 'Alles voor deze partner gaat via de proxy {{host}}:{{port}}.',
  'brings-server-name': 'De server wordt herkend aan de naam {{serverName}}, niet aan het adres.',
  'brings-revocation':
    'De controle op intrekking van zijn certificaten gaat anders dan gebruikelijk, of blijft weg.',
  'brings-no-tls':
    'De verbinding met deze partner gaat zonder TLS: het wachtwoord en de bestanden zijn onderweg te lezen.',
  'brings-caller':
    'De partner mag verbinding maken met deze computer en hoeft geen certificaat te tonen. Zolang er geen wachtwoord voor hem is ingevuld, volstaat zijn code.',
  'brings-plain-caller':
    'De partner mag zonder TLS verbinding maken: het wachtwoord en de bestanden zijn onderweg te lezen.',
  'brings-routes': 'Bestanden voor deze codes gaan via deze partner of gelden als voor u bestemd: {{codes}}.',
  'brings-forwarding':
    'Bestanden die deze partner voor andere partners verzendt, worden aan hen doorgestuurd.',
  'brings-overwriting':
    'Als een bestandsnaam al bestaat, kan wat er staat zonder navraag worden overschreven.',
} satisfies Readonly<Record<ImportWarningCode, string>>;
