/** What goes wrong when partners are taken over from a file. */
export const imports = {
  'import-too-large': {
    title: 'The file is larger than {{most}} MB',
    meaning: 'No list of partners or servers is that long.',
    next: 'Choose the list itself: a file exported from Waybill, bookmarks.xml, sitemanager.xml, WinSCP.ini or a .duck file.',
  },
  'import-unknown': {
    title: 'There is no list of partners in this file that Waybill can read',
    meaning:
      'Lists exported from Waybill and those of Glub Secure FTP, FileZilla, WinSCP and Cyberduck are read. The file is of another program, or damaged.',
    next: 'Export the list again, or enter the partner by hand.',
  },
  'import-newer': {
    title: 'This list of partners is from a newer version of Waybill',
    meaning:
      'It is written in version {{version}} of the list, which Waybill on this computer does not know.',
    next: 'Update Waybill on this computer, then import the file again.',
  },
  'import-damaged': {
    title: 'What this file says of a partner cannot be: {{field}}',
    meaning: 'The field is missing, misspelt, or holds something that is not possible there.',
    next: 'Export the list again, or correct the field in the file.',
  },
  'import-nothing': {
    title: 'There is no partner to import',
    meaning: 'The list has none, or none of the names that were given.',
    next: 'Look into the file first: in the window, or with --dry-run.',
  },
  'partner-practice': {
    title: '{{name}} is a practice partner',
    meaning:
      'Its port and its certificate are others each time it starts: on another computer it would lead nowhere.',
    next: 'Export your own partners; practice partners are on every computer with Waybill.',
  },
  'import-address': {
    title: 'This is no address of an FTP server',
    meaning: 'Addresses look like ftps://user@host:990/folder or ftpes://user@host/folder.',
    next: 'Correct it, or enter the server by hand.',
  },
  'export-nothing': {
    title: 'There is no partner to export',
    meaning: 'Nobody but practice partners is here, and those are on every computer.',
    next: 'Add a partner first.',
  },
};
