/** What the words of the protocols mean; the words themselves are in src-renderer/glossary. */
export const glossary = {
  title: 'Glossary',
  meaning: 'What the words of the protocols mean. They are the same in every language.',
  search: 'Search words',
  none: 'No word is called that.',
  whatIs: 'What is {{term}}?',
  terms: {
    oftp2:
      'The ODETTE File Transfer Protocol, version 2 (RFC 5024): how the car industry exchanges files, with signed receipts.',
    ftps: 'FTP over TLS: the old file transfer, with its commands and its data encrypted.',
    eerp: 'End to End Response: the OFTP2 receipt that says that the file has reached its destination. Signed, it proves it to others.',
    nerp: 'Negative End Response: the OFTP2 answer that says that the file could not be delivered or was refused, and why.',
    sfna: 'Start File Negative Answer: the partner does not take the file, and gives a reason by number.',
    efna: 'End File Negative Answer: the partner had the whole file, and does not accept it.',
    efpa: 'End File Positive Answer: the partner’s station has all of the file. Its receipt follows.',
    esid: 'End Session: one side ends the session, with a reason by number.',
    ssid: 'Start Session: who calls, with which password, and what is agreed for the session.',
    sfid: 'Start File: the file that is offered, its name, its stamp, its size and its destination.',
    cms: 'Cryptographic Message Syntax: the envelope in which a file is signed, compressed and encrypted.',
    tls: 'Transport Layer Security: encrypts the line, and shows with certificates who is at its ends.',
    crl: 'Certificate Revocation List: an authority’s list of certificates that are not valid any more.',
    sha256: 'A fingerprint of bytes: two files, or two certificates, with the same one are the same.',
    digipoort:
      'The Dutch government’s post office for files: companies deliver there, and ministries and agencies collect.',
    pkioverheid: 'The certificates of the Dutch government. Digipoort lets nobody in without one.',
    oin: 'Organisatie-identificatienummer: 20 digits by which the Dutch government knows an organization. It stands in the certificate.',
  },
};
