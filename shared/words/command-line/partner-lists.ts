/** Partners taken over from files and written to them. */
export const partnerLists = {
  imported: {
    mode: 'CONNECTION',
    user: 'USER',
    password: 'PASSWORD',
    outcome: 'OUTCOME',
    added: 'added ({{id}})',
    kind: {
      oftp2: 'OFTP2',
      ftps: 'FTPS',
      digipoort: 'Digipoort',
      'bank-of-canada': 'Bank of Canada',
    },
  },
  exported: {
    written_one: 'Wrote {{count}} partner to {{file}}.',
    written_other: 'Wrote {{count}} partners to {{file}}.',
    without: '  {{name}}: without {{what}}',
    leftOut: {
      ourPassword: 'our password',
      theirPassword: 'its password',
      proxyPassword: 'the password of its proxy',
      ownCertificate: 'our certificate that was chosen for it',
      registration: 'the word that our certificate is registered',
    },
    note: 'No password and no private key is in it. Their certificates, which are public, are.',
  },
};
