/** Problems of a file on this computer, and of its name between the partners. */
export const files = {
  'file-not-found': {
    title: 'The file is not there',
    meaning: 'There is no file of this name on this computer. Nothing was sent.',
    next: 'Check the name and the folder.',
  },
  'file-not-readable': {
    title: 'The file cannot be read',
    meaning: 'The computer does not let Waybill read the file. Nothing was sent.',
    next: 'Check its permissions, or close the program that holds it open.',
  },
  'file-is-folder': {
    title: 'This is a folder, not a file',
    meaning: 'Only single files can be sent.',
    next: 'Choose the files inside it, or pack the folder into one file.',
  },
  'send-key-used': {
    title: 'The file is in the queue already, for others',
    meaning:
      'The answer to the first try was lost on its way to you. What was asked for then is queued; nothing was sent a second time.',
    next: 'Look at the file in Transfers. To send it to these partners as well, drop it again.',
  },
  'file-changed': {
    title: 'The file changed while it was being copied',
    meaning: 'What would have been sent is neither the old file nor the new one, so it was not sent.',
    next: 'Wait until the file is finished, then send it again.',
  },
  'file-too-big': {
    title: 'The file is too big',
    meaning: 'The file is bigger than this partner or its protocol can take.',
    next: 'Split the file, or agree on another way with the partner.',
  },
  'name-invalid': {
    title: 'The name cannot be used between the partners',
    meaning:
      'A name between OFTP2 partners has 1 to 26 capital letters, digits or the signs / - . & ( ) and blanks.',
    next: 'Give the file another name for the partner, such as {{suggestion}}.',
  },
  'name-too-long': {
    title: 'The name is too long',
    meaning: '“{{name}}” is longer than the {{most}} characters that a name between OFTP2 partners may have.',
    next: 'Give the file a shorter name for the partner, such as {{suggestion}}.',
  },
  'name-adjusted': {
    title: 'At the partner the file will be called {{to}}',
    meaning: 'The name {{from}} does not fit the rules of the protocol.',
    next: 'Send it so, or say the name you want.',
  },
  'name-unusual': {
    title: 'Some partners refuse such a name',
    meaning: 'The name is allowed, but has signs that some stations do not take.',
    next: 'Send it so if the partner agreed to it, or call it {{suggestion}}.',
  },
  'name-not-agreed': {
    title: 'This partner does not take such a name',
    meaning:
      'It was agreed that names have capital letters, digits and / - . & ( ) only. {{name}} has other signs.',
    next: 'Call it {{suggestion}}.',
  },
  'file-empty': {
    title: 'The file is empty',
    meaning: 'The file has no contents. Most partners expect some.',
    next: 'Send it so if that is meant, or check the file.',
  },
  'file-error': {
    title: 'The computer reports a fault with the file',
    meaning: 'The file could not be read or written to its end.',
    next: 'Check the disk or network drive, then try again.',
  },
  'folder-not-empty': {
    title: 'The folder is not empty',
    meaning: '{{folder}} holds something already. Nothing was written.',
    next: 'Name a new or an empty folder.',
  },
  'folder-not-found': {
    title: 'The folder is not there',
    meaning: 'There is no folder {{folder}} on this computer.',
    next: 'Check how it is written, or choose another one.',
  },
  'folder-not-writable': {
    title: 'Nothing can be written into the folder',
    meaning: 'The computer does not let Waybill write into {{folder}}.',
    next: 'Check its permissions, or choose another one.',
  },
  'folder-not-readable': {
    title: 'The folder cannot be opened',
    meaning: 'The computer does not let Waybill look into {{folder}} ({{cause}}).',
    next: 'Check its permissions, or choose another one.',
  },
  'folder-unreadable': {
    title: '{{folder}} could not be read',
    meaning: 'This computer does not let Waybill look into the folder, or it is gone.',
    next: 'See to the rights of the folder, or choose its files.',
  },
  'folder-too-big': {
    title: 'There is too much in {{folder}}',
    meaning: 'More than {{most}} files and folders cannot be sent at once. Nothing was sent.',
    next: 'Send it in parts, or pack it into one file.',
  },
  'folder-too-deep': {
    title: 'The folders lie too deep in one another',
    meaning: '{{folder}} lies more than {{most}} folders deep. Nothing was sent.',
    next: 'Send it in parts, or pack it into one file.',
  },
  'path-not-absolute': {
    title: 'The place of the file is not complete',
    meaning:
      'The engine takes files by their full path only, so that no other file can be meant. Nothing was sent.',
    next: 'Name the file with all its folders.',
  },
  'not-in-intake': {
    title: 'The file lies in the wrong place',
    meaning:
      'Only files that were handed over by a window are taken over instead of copied. Nothing was sent.',
    next: 'Send the file from where it lies.',
  },
  'remote-name-unfit': {
    title: 'The server cannot take a file called {{name}}',
    meaning:
      'The name is empty, too long for a server (255 bytes), holds line ends or the like, or leads out of its folder (. or ..).',
    next: 'Give the file another name for the partner, or rename it here.',
  },
  'spool-file-missing': {
    title: 'The kept copy of the file is gone',
    meaning:
      'The copy that Waybill keeps of each file until its receipt arrives is not there any more, or is not what it was.',
    next: 'Send the file again from where it came from.',
  },
  'name-taken': {
    title: 'Too many files of this name are there already',
    meaning: 'A received file never replaces another one, and no free name was found for it.',
    next: 'Clear out the folder for received files.',
  },
  'disk-full': {
    title: 'The disk is full',
    meaning: 'There is no room to keep what has to be kept. Nothing that was kept before is lost.',
    next: 'Make room on the disk, then try again.',
  },
  'disk-slow': {
    title: 'The disk answers slowly',
    meaning:
      'Waybill waited {{seconds}} s for {{folder}}. Nothing is lost: what is under way counts as done only once it is on the disk.',
    next: 'If this goes on: move the folder from a network drive to a disk of this computer, and have the virus scanner leave it out.',
  },
  'write-failed': {
    title: 'The file could not be written',
    meaning: 'The computer did not let Waybill write the file.',
    next: 'Check the folder and its permissions; Waybill tries again.',
  },
};
