/** What whoever runs the network has to open for a partner; it is copied into a mail. */
export const partnerFirewall = {
  title: 'For your network administrator',
  summary: 'what the firewall has to let through',
  greeting: 'For the transfer of files, please let this through from our computer:',
  copy: 'Copy as text',
  hostMissing: '(host name of the connection form)',
  hostWithAddress: '{{host}} ({{address}})',
  controlExplicit:
    'Outgoing TCP to {{host}}, port {{port}}: the control connection of FTP over explicit TLS (AUTH TLS).',
  controlImplicit:
    'Outgoing TCP to {{host}}, port {{port}}: the control connection of FTP over implicit TLS.',
  data: 'Outgoing TCP to {{host}}, ports {{from}} to {{to}}: data connections (passive mode).',
  dataAny:
    'Outgoing TCP to {{host}}, any port from 1024: data connections (passive mode). The connection form may name fewer.',
  noneIn: 'Nothing has to be opened inwards: every connection is made by us.',
  encrypted:
    'The control connection is encrypted: a firewall that reads FTP to open data ports by itself cannot do so. Please open all of the range.',
  ourCertificate:
    'TLS may not be taken apart on the way: the server asks for our own certificate, and sees who is at the other end.',
  revocation:
    'Outgoing HTTP, port 80, to the addresses of the revocation lists that the certificates name (PKIoverheid).',
};
