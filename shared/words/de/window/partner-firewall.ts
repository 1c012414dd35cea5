import type { partnerFirewall as English } from '../../en/window/partner-firewall.ts';

/** What whoever runs the network has to open for a partner; it is copied into a mail. */
export const partnerFirewall: typeof English = {
  title: 'Für Ihre Netzwerkadministration',
  summary: 'was die Firewall durchlassen muss',
  greeting: 'Bitte lassen Sie für die Übertragung von Dateien Folgendes von unserem Computer durch:',
  copy: 'Als Text kopieren',
  hostMissing: '(Hostname vom Anschlussformular)',
  hostWithAddress: '{{host}} ({{address}})',
  controlExplicit:
    'Ausgehend TCP zu {{host}}, Port {{port}}: die Steuerverbindung von FTP über explizites TLS (AUTH TLS).',
  controlImplicit:
    'Ausgehend TCP zu {{host}}, Port {{port}}: die Steuerverbindung von FTP über implizites TLS.',
  data: 'Ausgehend TCP zu {{host}}, Ports {{from}} bis {{to}}: Datenverbindungen (passiver Modus).',
  dataAny:
    'Ausgehend TCP zu {{host}}, jeder Port ab 1024: Datenverbindungen (passiver Modus). Das Anschlussformular nennt vielleicht weniger.',
  noneIn: 'Nach innen ist nichts zu öffnen: Jede Verbindung geht von uns aus.',
  encrypted:
    'Die Steuerverbindung ist verschlüsselt: Eine Firewall, die FTP mitliest, um Datenports selbst zu öffnen, kann das hier nicht. Bitte öffnen Sie den ganzen Bereich.',
  ourCertificate:
    'TLS darf unterwegs nicht aufgebrochen werden: Der Server verlangt unser eigenes Zertifikat und sieht, wer am anderen Ende ist.',
  revocation:
    'Ausgehend HTTP, Port 80, zu den Adressen der Sperrlisten, die die Zertifikate nennen (PKIoverheid).',
};
