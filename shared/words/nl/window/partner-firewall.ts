import type { partnerFirewall as English } from '../../en/window/partner-firewall.ts';

/** What whoever runs the network has to open for a partner; it is copied into a mail. */
export const partnerFirewall: typeof English = {
  title: 'Voor uw netwerkbeheerder',
  summary: 'wat de firewall moet doorlaten',
  greeting: 'Wilt u voor bestandsoverdracht het volgende vanaf onze computer doorlaten:',
  copy: 'Als tekst kopiëren',
  hostMissing: '(hostnaam van het aansluitformulier)',
  hostWithAddress: '{{host}} ({{address}})',
  controlExplicit:
    'Uitgaand TCP naar {{host}}, poort {{port}}: de besturingsverbinding van FTP over expliciete TLS (AUTH TLS).',
  controlImplicit:
    'Uitgaand TCP naar {{host}}, poort {{port}}: de besturingsverbinding van FTP over impliciete TLS.',
  data: 'Uitgaand TCP naar {{host}}, poorten {{from}} tot en met {{to}}: gegevensverbindingen (passieve modus).',
  dataAny:
    'Uitgaand TCP naar {{host}}, elke poort vanaf 1024: gegevensverbindingen (passieve modus). Op het aansluitformulier staan er misschien minder.',
  noneIn: 'Inkomend hoeft niets open te staan: elke verbinding wordt door ons gemaakt.',
  encrypted:
    'De besturingsverbinding is versleuteld: een firewall die FTP meeleest om zelf gegevenspoorten te openen, kan dat niet. Zet dus het hele bereik open.',
  ourCertificate:
    'TLS mag onderweg niet worden opengemaakt: de server vraagt om ons eigen certificaat, en ziet wie aan de andere kant zit.',
  revocation:
    'Uitgaand HTTP, poort 80, naar de adressen van de intrekkingslijsten die in de certificaten staan (PKIoverheid).',
};
