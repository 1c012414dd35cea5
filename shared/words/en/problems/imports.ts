/** What goes wrong when partners are taken over from another FTP program. */
export const imports = {
  'import-too-large': {
    title: 'The file is larger than {{most}} MB',
    meaning: 'No list of servers is that long.',
    next: 'Choose the list itself: bookmarks.xml, sitemanager.xml, WinSCP.ini or a .duck file.',
  },
  'import-unknown': {
    title: 'There is no list of servers in this file that is known here',
    meaning:
      'Glub Secure FTP, FileZilla, WinSCP and Cyberduck are read. The file is of another program, or damaged.',
    next: 'Export the list again from the other program, or enter the server by hand.',
  },
  'import-nothing': {
    title: 'There is no server to take over',
    meaning: 'The list has none, or none of the names that were given.',
    next: 'Look what there is with --dry-run.',
  },
  'import-address': {
    title: 'This is no address of an FTP server',
    meaning: 'Addresses look like ftps://user@host:990/folder or ftpes://user@host/folder.',
    next: 'Correct it, or enter the server by hand.',
  },
};
