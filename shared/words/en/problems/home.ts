/** Problems of what lies in the home folder: the journal, the sealed secrets, our certificate. */
export const home = {
  'journal-newer': {
    title: 'The journal was written by a newer Waybill',
    meaning: 'This version does not know the form of the journal, and leaves it as it is.',
    next: 'Install the newer version of Waybill.',
  },
  'journal-corrupt': {
    title: 'The journal is damaged',
    meaning: 'The file cannot be read as a journal. It was left untouched.',
    next: 'Put back a copy of the home folder, or keep the damaged file aside and ask for help.',
  },
  'journal-busy': {
    title: 'The journal is in use',
    meaning: 'Another program holds the journal and does not let go of it.',
    next: 'Close other programs that may look into the home folder, such as a backup, then try again.',
  },
  'journal-failed': {
    title: 'The journal could not be written',
    meaning: 'What happened could not be kept, so the work was stopped rather than done without proof.',
    next: 'Check the disk and the permissions of the home folder.',
  },
  'passphrase-needed': {
    title: 'The passphrase is needed',
    meaning: 'Passwords and keys of this home are sealed with a passphrase.',
    next: 'Enter the passphrase; for commands that nobody watches, in WAYBILL_PASSPHRASE.',
  },
  'passphrase-wrong': {
    title: 'The passphrase is not right',
    meaning: 'The sealed passwords and keys cannot be opened with it.',
    next: 'Try again; mind capitals and the keyboard layout.',
  },
  'secrets-unreadable': {
    title: 'The sealed secrets are damaged',
    meaning: 'The file with the sealed passwords and keys cannot be read.',
    next: 'Put back a copy of the home folder, or enter the passwords of the partners again.',
  },
  'keyring-unavailable': {
    title: 'The password store of this computer cannot be opened',
    meaning:
      'Passwords of this home are sealed with the password store of the operating system, which does not answer.',
    next: 'Log in to the desktop, or unlock the password store, then try again.',
  },
  'certificate-unreadable': {
    title: 'The certificate cannot be read',
    meaning:
      'No certificate could be read in it, neither as PEM text nor in its binary form (DER); or it breaks the rules of its format, and other programs might read something else in it.',
    next: 'Ask for the certificate as a .pem, .crt or .cer file; where it came as one, for a new one that keeps to the rules.',
  },
  'key-unreadable': {
    title: 'Our private key cannot be read',
    meaning: 'The sealed key in the home folder is damaged or was sealed by another computer.',
    next: 'Put back a copy of the home folder.',
  },
  'fingerprint-unreadable': {
    title: 'This is not a fingerprint',
    meaning: 'A SHA-256 fingerprint has 64 digits from 0 to 9 and a to f; colons and blanks do not matter.',
    next: 'Copy the whole fingerprint again.',
  },
  'certificate-too-large': {
    title: 'This is too big for a certificate',
    meaning: 'The file is far longer than certificates are.',
    next: 'Check that it is the right file.',
  },
};
