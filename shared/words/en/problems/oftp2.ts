/**
 * The reason codes of RFC 5024: end of session (5.3.11), refused start (5.3.5) and end (5.3.10) of a file, negative receipt
 * (5.3.14). Either side may be the one that says them, so that the sentences hold for both.
 */
const whySessionsEnd = {
  '00': {
    title: 'The session ended as usual',
    meaning: 'Both stations were done.',
    next: 'Nothing to do.',
  },
  '01': {
    title: 'A command was not recognised',
    meaning: 'One station sent a command that the other does not know (ESID 01).',
    next: 'Waybill tries again. If it stays so, send the partner the lines of this session.',
  },
  '02': {
    title: 'A command came at the wrong time',
    meaning: 'One station did not keep to the order of the protocol (ESID 02).',
    next: 'Waybill tries again. If it stays so, send the partner the lines of this session.',
  },
  '03': {
    title: 'The identification code is not known',
    meaning:
      'One station does not know the code with which the other announced itself (ESID 03). Nothing was sent.',
    next: 'Compare your code and the code of the partner, letter by letter, with what you agreed.',
  },
  '04': {
    title: 'The password is not right',
    meaning: 'The password that was given is not the one that was agreed (ESID 04). Nothing was sent.',
    next: 'Ask the partner for the password and enter it again; capitals count.',
  },
  '05': {
    title: 'A station is closing down',
    meaning: 'One station had to stop at once (ESID 05).',
    next: 'Nothing to do: Waybill tries again later.',
  },
  '06': {
    title: 'A command carried invalid data',
    meaning: 'One station could not make sense of a value that the other sent (ESID 06).',
    next: 'Check the codes and names that were agreed; send the partner the lines of this session.',
  },
  '07': {
    title: 'A message had the wrong size',
    meaning: 'The size of an exchange buffer did not fit what it carried (ESID 07).',
    next: 'Try a smaller exchange buffer, such as 2048; tell the partner if it stays so.',
  },
  '08': {
    title: 'The station has no room for a session now',
    meaning: 'Too many sessions are open, or something else has run out (ESID 08).',
    next: 'Nothing to do: Waybill tries again later.',
  },
  '09': {
    title: 'The other station went silent',
    meaning: 'One station waited longer than agreed for the other (ESID 09).',
    next: 'Nothing to do: Waybill tries again. If it stays so, ask the partner.',
  },
  '10': {
    title: 'The two stations cannot work together as set',
    meaning:
      'What one station wants, the other cannot do: direction, restart, compression or version (ESID 10).',
    next: 'Compare the settings of both sides: sending and receiving, restart, compression.',
  },
  '11': {
    title: 'The proof of identity was not accepted',
    meaning: 'One station could not answer the other with its certificate (ESID 11).',
    next: 'Exchange certificates with the partner again.',
  },
  '12': {
    title: 'The stations do not agree on proving who they are',
    meaning: 'One side wants secure authentication, the other does not (ESID 12).',
    next: 'Agree with the partner: secure authentication on both sides, or on none.',
  },
  '99': {
    title: 'The session was ended without a known reason',
    meaning: 'One station met a fault that has no code of its own (ESID 99).',
    next: 'Waybill tries again. If it stays so, ask the partner.',
  },
};

const invalidName = {
  title: 'The name of the file was refused',
  meaning: 'The partner does not take a file of this name, or cannot keep it now.',
  next: 'Ask the partner which name it expects, and send the file under that name.',
};
const invalidDestination = {
  title: 'The destination code was refused',
  meaning: 'The partner does not know the destination written in the file.',
  next: 'Check the destination code of this partner, letter by letter.',
};
const invalidOrigin = {
  title: 'Your code as the sender was refused',
  meaning: 'The partner does not know the originator written in the file.',
  next: 'Check your own code with this partner, letter by letter.',
};
const recordFormat = {
  title: 'The form of the file was refused',
  meaning: 'The partner does not take this record format.',
  next: 'Ask the partner which format it takes: unstructured, text, fixed or variable records.',
};
const recordLength = {
  title: 'The records are too long',
  meaning: 'The partner does not take records of this length.',
  next: 'Ask the partner for the longest record it takes.',
};
const tooBig = {
  title: 'The file is too big for the partner',
  meaning: 'The partner does not take a file of this size, or has no room for it.',
  next: 'Ask the partner to make room, or split the file.',
};
const recordCount = {
  title: 'The count of records did not agree',
  meaning: 'The partner counted another number of records than was announced, and did not keep the file.',
  next: 'Send the file again. If it stays so, tell the partner.',
};
const byteCount = {
  title: 'The count of bytes did not agree',
  meaning: 'The partner counted another size than was announced, and did not keep the file.',
  next: 'Send the file again. If it stays so, tell the partner.',
};
const accessFailure = {
  title: 'The partner could not store the file',
  meaning: 'The partner could not open or write the file on its side.',
  next: 'Tell the partner; send the file again when it is mended.',
};
const duplicate = {
  title: 'The partner already has this file',
  meaning: 'A file of the same name and time stamp has arrived there before.',
  next: 'Nothing to send again: wait for the receipt, or ask the partner.',
};
const direction = {
  title: 'The partner takes no files in this direction',
  meaning: 'What was agreed does not allow this side to send.',
  next: 'Agree with the partner who sends.',
};
const cipherSuite = {
  title: 'The kind of encryption was refused',
  meaning: 'The partner does not know this cipher suite.',
  next: 'Agree with the partner on a cipher suite.',
};
const encryptedNotAllowed = {
  title: 'Encrypted files are refused',
  meaning: 'The partner takes this file only without encryption.',
  next: 'Turn encryption off for this partner, if both sides agree.',
};
const unencryptedNotAllowed = {
  title: 'Files without encryption are refused',
  meaning: 'The partner takes this file only when it is encrypted.',
  next: 'Turn encryption on for this partner.',
};
const compressionNotAllowed = {
  title: 'Compressed files are refused',
  meaning: 'The partner takes this file only without compression.',
  next: 'Turn compression off for this partner.',
};
const signedNotAllowed = {
  title: 'Signed files are refused',
  meaning: 'The partner takes this file only without a signature.',
  next: 'Turn signing off for this partner, if both sides agree.',
};
const unsignedNotAllowed = {
  title: 'Files without a signature are refused',
  meaning: 'The partner takes this file only when it is signed.',
  next: 'Turn signing on for this partner.',
};
const signatureInvalid = {
  title: 'The signature of the file was not accepted',
  meaning: 'The partner could not verify the signature.',
  next: 'Exchange certificates with the partner again, then send the file again.',
};
const decryptionFailed = {
  title: 'The partner could not decrypt the file',
  meaning: 'The file was encrypted for another certificate than the partner has.',
  next: 'Ask the partner for its certificate, then send the file again.',
};
const decompressionFailed = {
  title: 'The partner could not unpack the file',
  meaning: 'The compressed contents could not be opened on the other side.',
  next: 'Send the file again, or turn compression off for this partner.',
};
const unspecified = {
  title: 'The file was refused without a known reason',
  meaning: 'The partner gave no reason that the protocol describes.',
  next: 'Ask the partner why.',
};

const whyFilesAreRefused = {
  '01': invalidName,
  '02': invalidDestination,
  '03': invalidOrigin,
  '04': recordFormat,
  '05': recordLength,
  '06': tooBig,
  '10': recordCount,
  '11': byteCount,
  '12': accessFailure,
  '13': duplicate,
  '14': direction,
  '15': cipherSuite,
  '16': encryptedNotAllowed,
  '17': unencryptedNotAllowed,
  '18': compressionNotAllowed,
  '19': signedNotAllowed,
  '20': unsignedNotAllowed,
  '99': unspecified,
};

export const oftp2 = {
  'does-not-fit': {
    title: 'A value does not fit the protocol',
    meaning:
      'Something that was agreed for this partner is longer than the protocol has room for. Nothing was sent.',
    next: 'Look at the codes, passwords and names of this partner.',
  },
  record: {
    'too-long': {
      title: 'A record is longer than agreed',
      meaning:
        'Record {{record}} of the file is longer than the longest record that was agreed ({{recordLength}} {{recordLength|byte|bytes}}).',
      next: 'Correct that record, or agree with the partner on longer records.',
    },
    'too-short': {
      title: 'A record is shorter than agreed',
      meaning:
        'Record {{record}} of the file is shorter than {{recordLength}} {{recordLength|byte|bytes}}, and all records must have that length.',
      next: 'Correct that record, or agree with the partner on records of any length.',
    },
    'cut-off': {
      title: 'The file ends in the middle of a record',
      meaning: 'Record {{record}} is the last of the file, and a part of it is missing.',
      next: 'Look whether the file is complete, and whether its kind of records is the one that was agreed.',
    },
    'line-end-inside': {
      title: 'A record cannot be kept as a line',
      meaning: 'Record {{record}} of the file has a line end in it: as text it would become two lines.',
      next: 'Keep the files of this partner with their record lengths instead of as text.',
    },
  },
  esid: whySessionsEnd,
  sfna: whyFilesAreRefused,
  efna: { ...whyFilesAreRefused, '21': signatureInvalid, '22': decryptionFailed, '23': decompressionFailed },
  nerp: {
    '03': {
      title: 'The file could not be passed on: identification code not known',
      meaning: 'The next station on the way does not know the code of the one before it.',
      next: 'Tell the partner: the file has to be passed on by its station or clearing centre.',
    },
    '04': {
      title: 'The file could not be passed on: wrong password',
      meaning: 'The next station on the way did not accept the password of the one before it.',
      next: 'Tell the partner: the file has to be passed on by its station or clearing centre.',
    },
    '09': {
      title: 'The file could not be passed on',
      meaning: 'The next station on the way ended the session without a known reason.',
      next: 'Tell the partner: the file has to be passed on by its station or clearing centre.',
    },
    '11': invalidName,
    '12': invalidDestination,
    '13': invalidOrigin,
    '14': recordFormat,
    '15': recordLength,
    '16': tooBig,
    '20': recordCount,
    '21': byteCount,
    '22': accessFailure,
    '23': duplicate,
    '24': direction,
    '25': cipherSuite,
    '26': encryptedNotAllowed,
    '27': unencryptedNotAllowed,
    '28': compressionNotAllowed,
    '29': signedNotAllowed,
    '30': unsignedNotAllowed,
    '31': signatureInvalid,
    '32': decompressionFailed,
    '33': decryptionFailed,
    '34': {
      title: 'The partner could not process the file',
      meaning:
        'The file arrived, but the program that works with it on the other side did not accept its contents.',
      next: 'Ask the partner what is wrong with the contents, correct them and send a new file.',
    },
    '35': {
      title: 'The file was not delivered to its recipient',
      meaning: 'A station on the way has the file, but could not hand it to whom it is for.',
      next: 'Ask the partner, and send the file again when the way is clear.',
    },
    '36': {
      title: 'The recipient did not acknowledge the file',
      meaning: 'The file was handed over, but the recipient never said that it has it.',
      next: 'Ask the recipient whether the file is there before you send it again.',
    },
    '50': {
      title: 'Somebody stopped the file',
      meaning: 'An operator at the partner or on the way stopped it.',
      next: 'Ask the partner why, then send the file again.',
    },
    '90': {
      title: 'The file is too big for the station of the recipient',
      meaning:
        'The station of the recipient works with an older version of the protocol, which knows no file of this size.',
      next: 'Split the file, or agree on another way with the partner.',
    },
    '99': unspecified,
  },
};
