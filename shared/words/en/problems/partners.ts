/** Problems of a partner's entry, of a transfer's state, and of the practice partner. */
export const partners = {
  'partner-unknown': {
    title: 'There is no such partner',
    meaning: 'No partner has this name or number.',
    next: 'Look at the list of partners for the name.',
  },
  'partner-shows-nothing': {
    title: '{{partner}} has no folders to look at',
    meaning: 'With an OFTP2 partner files are sent and collected; it shows nothing of what it has.',
    next: 'Collect what it has for you.',
  },
  'partner-never-calls': {
    title: '{{partner}} never calls us',
    meaning:
      'A server is called; there is no certificate that it could show when it calls. Nothing was changed.',
    next: 'Trust the certificate that it shows when we call it.',
  },
  'partner-known': {
    title: 'That is the partner {{name}} already',
    meaning: 'It has the same address, and the same user or code. Nothing was changed.',
    next: 'Change that partner, or remove it first.',
  },
  'partner-other-kind': {
    title: '{{name}} is a partner of another kind',
    meaning: 'Its files, receipts and certificates belong to what was agreed with it until now.',
    next: 'Add a new partner for the other protocol, and remove this one when nothing of it is open any more.',
  },
  'partner-takes-no-certificates': {
    title: '{{partner}} takes no certificates as files',
    meaning: 'Only OFTP2 partners exchange certificates this way.',
    next: 'Send the certificate by mail, or as the partner has told you.',
  },
  'partner-exists': {
    title: 'A partner of this name is already there',
    meaning: 'Each partner has a name of its own; capitals make no difference.',
    next: 'Choose another name, or change the partner that is there.',
  },
  'partner-code-exists': {
    title: 'Another partner has this identification code',
    meaning: 'Two partners with the same codes could not be told apart when they call.',
    next: 'Check the code with the partner.',
  },
  'partner-has-open-files': {
    title: 'The partner has files or receipts that are still open',
    meaning: 'Removing it now would stop files on their way.',
    next: 'Wait until they are done, or remove it and cancel what is open.',
  },
  'partner-has-no-address': {
    title: 'The partner has no address to call',
    meaning: 'Without a host name Waybill can only wait for the partner to call.',
    next: 'Fill in the host and port, or let the partner call you.',
  },
  'partner-changed': {
    title: 'The partner was changed meanwhile',
    meaning:
      'Somebody has changed {{partner}} in another window or on the command line since this dialog was opened. What you typed is still here, and is not kept.',
    next: 'Save once more to put yours in its place, or cancel to keep what is there.',
  },
  'partner-gone': {
    title: 'The partner was removed',
    meaning: 'This file belongs to a partner that is not in the list any more.',
    next: 'Add the partner again and send the file again.',
  },
  'sender-gone': {
    title: 'The partner that sent this file was removed',
    meaning: 'The file had not come to its end when its partner was removed, so that no receipt can be sent.',
    next: 'What has come is kept. Add the partner again and ask it to send the file again.',
  },
  'own-code-missing': {
    title: 'Your own identification code is not filled in',
    meaning: 'Partners know you by your identification code (Odette ID); without it no session can begin.',
    next: 'Fill in your code in the settings.',
  },
  'transfer-unknown': {
    title: 'There is no such transfer',
    meaning: 'The journal has no transfer of this number.',
    next: 'Look at the list of transfers for the number.',
  },
  'receipt-unknown': {
    title: 'There is no such receipt',
    meaning: 'The journal has no receipt of this number.',
    next: 'Look at the list of receipts.',
  },
  'partner-takes-nothing': {
    title: 'The partner takes no files now',
    meaning: 'The session with the partner opened and ended as usual, but it never gave us a turn to send.',
    next: 'Ask the partner whether its station takes files from you; Waybill tries again.',
  },
  'listener-without-port': {
    title: 'No port to wait on',
    meaning: 'Waiting for calls needs a port with TLS, a port without, or both.',
    next: 'Name a port.',
  },
  'practice-not-here': {
    title: 'There is no practice partner in this engine',
    meaning: 'The running engine was started without it.',
    next: 'Start Waybill again.',
  },
  'practice-not-running': {
    title: 'The practice partner is not running',
    meaning: 'The practice partner only answers while it runs.',
    next: 'Start the practice partner, then try again.',
  },
  'practice-name': {
    title: 'Digipoort takes no file called {{name}}',
    meaning:
      'Names there have letters, digits, “_”, “.” and “-” only, begin with a letter or “_”, and have at most 95 characters.',
    next: 'Give the file another name, then put it there again.',
  },
  'practice-too-large': {
    title: 'The file is too large to practise with',
    meaning: 'The practice Digipoort offers files of up to 512 MiB.',
    next: 'Take a smaller file.',
  },
  'practice-file-gone': {
    title: '{{name}} does not lie there any more',
    meaning: 'It was processed, or collected, since you saw it.',
    next: 'Look at the folders again.',
  },
  'practice-no-name': {
    title: 'There is no free name for another sample',
    meaning: 'Sequences of purchase files have three digits, and all of them are used.',
    next: 'Send a file of your own, under a name that you choose.',
  },
};
