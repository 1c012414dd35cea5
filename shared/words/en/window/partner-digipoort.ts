/** What the partner dialog says of Digipoort alone (FTPS interface description 1.6.1). */
export const partnerDigipoort = {
  intro:
    'Host, port and passive ports are on the “Connection form technical data” that Logius sent with the account.',
  fields: {
    host: {
      label: 'Host name',
      hint: 'From the connection form.',
      invalid: 'A host name of at most 253 characters, without ftp:// in front.',
    },
    user: {
      label: 'User',
      hint: 'It belongs to your certificate: with another one the login is refused.',
      invalid: 'Give the user of the connection form. “anonymous” is not allowed.',
    },
    password: { label: 'Password', invalid: 'At most 255 characters, in one line.' },
    passiveFrom: {
      label: 'Data ports from',
      hint: 'From the connection form. Both empty: any from 1024.',
      invalid: 'Two numbers from 1 to 65535, the smaller one here; or both empty.',
    },
    receiptDueHours: {
      label: 'An answer is late after (hours)',
      hint: 'A file counts as accepted when its .ok is here, never before.',
      invalid: 'A number from 1 to 720.',
    },
  },
  who: {
    title: 'Who you are there',
    otherRegistered:
      'This was said of another certificate. Switch it off and on again once the one above is registered, too.',
    certificate: 'Our certificate',
    certificateMeaning:
      'Digipoort takes a PKIoverheid services certificate only, and always asks for it. Its whole chain is shown.',
  },
  parties: {
    title: 'Sender and receiver in each metafile',
    meaning: 'Digipoort rejects a file whose sender or receiver it does not know.',
    fromCertificate: 'Use {{oin}} from our certificate',
    noOin: 'Our certificate has no OIN in it: write the one that Logius gave you.',
  },
  files: {
    title: 'The metafile.xsd of the account',
    none: 'None is imported: metafiles are held against the spelling below alone.',
    has: 'Imported: every metafile is held against it before it is sent.',
    takeSchema: 'Import the metafile.xsd…',
    dropSchema: 'Take it away',
    takeProfile: 'Read the spelling from a file…',
    saveProfile: 'Save the spelling as a file',
    badSchema: 'This is no XML schema, or it is longer than half a megabyte. Nothing was changed.',
    badProfile: 'This is no spelling of metafiles that Waybill has written. Nothing was changed.',
  },
  metafile: {
    intro:
      'Each file is followed by a metafile that says what it is. How its XML is spelt stands in the metafile.xsd that came with the account. What is marked as assumed is a guess until somebody has compared it.',
    root: 'Document',
    elements: 'Elements, in the order in which they are written',
    element: {
      used: 'Use {{name}}',
      path: 'Element for {{name}}',
      required: 'Required: {{name}}',
      assumed: 'Assumed: {{name}}',
      up: 'Move {{name}} up',
      down: 'Move {{name}} down',
      invalid: 'XML names, / between them: letters, digits, _ - and .; no blanks.',
      head: { required: 'required', assumed: 'assumed' },
      onlyIn: { receipt: 'in .ok only', error: 'in .error only' },
    },
    names: {
      dataReferenceId: 'Reference of the sender',
      sender: 'Sender',
      receiver: 'Receiver',
      fileName: 'Name of the file',
      size: 'Size',
      digest: 'Digest',
      received: 'Moment of receipt',
      digipoortReferenceId: 'Reference of Digipoort',
      error: 'Reason of a rejection',
    },
    digest: 'Digest',
    algorithm: { label: 'Algorithm' },
    encoding: {
      label: 'Written as',
      hex: 'hexadecimal, small letters',
      HEX: 'hexadecimal, capital letters',
      base64: 'Base64',
    },
  },
  options: {
    answers: 'Answers',
    folders: 'Folders there',
    line: 'Line',
    always:
      'The line is always explicit TLS, passive, with encrypted data connections and byte for byte: Digipoort takes nothing else.',
  },
  testMeaning:
    'Finds the address, checks the certificate, logs in and looks into the folders. No file is sent.',
};

/** Fields of Digipoort, as those of the other partners. */
export const digipoortFields = {
  sender: {
    label: 'Sender',
    hint: 'Your OIN of 20 digits, or what was agreed.',
    invalid: 'At most 100 characters.',
  },
  receiver: {
    label: 'Receiver',
    hint: 'The OIN of whom the files are for.',
    invalid: 'At most 100 characters.',
  },
  isRegistered: {
    label: 'The certificate is registered with Logius',
    hint: 'Said by you: it cannot be seen from here. Until it is, the login is refused.',
  },
  inFolder: {
    label: 'Deliveries go into',
    hint: 'Usual: in',
    invalid: 'The name of one folder: letters, digits, _ . and -, no /.',
  },
  outFolder: {
    label: 'Answers and files for us lie in',
    hint: 'Usual: out. Answers are looked for in both.',
    invalid: 'The name of one folder: letters, digits, _ . and -, no /.',
  },
  lookEveryMinutes: {
    label: 'Look for answers every (minutes)',
    hint: 'While one is awaited. 0: only when asked.',
    invalid: 'A number from 0 to 1440.',
  },
  rootName: {
    label: 'Name of the document',
    invalid: 'An XML name: letters, digits, _ - and .; no blanks.',
  },
  rootNamespace: { label: 'Namespace', hint: 'Empty: none.', invalid: 'At most 500 characters.' },
  rootPrefix: {
    label: 'Prefix',
    hint: 'Empty: none.',
    invalid: 'An XML name: letters, digits, _ - and .; no blanks.',
  },
  rootAssumed: { label: 'Name and namespace are assumed' },
  algorithmAttribute: {
    label: 'Attribute that names the algorithm',
    hint: 'Empty: there is none.',
    invalid: 'An XML name: letters, digits, _ - and .; no blanks.',
  },
  constants: {
    label: 'Elements that always say the same',
    hint: 'On each line: element = text. They stand behind the others.',
    invalid: 'Each line needs an element and its text: message-type = OB. No element twice.',
  },
};
