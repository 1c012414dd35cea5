/** The list of everything that can be done, opened with Ctrl or Cmd and K. */
export const palette = {
  title: 'Go to and do',
  open: 'Go to and do… ({{keys}})',
  placeholder: 'A screen, a partner, a file, or what to do',
  none: 'Nothing is called that.',
  keys: 'Arrow keys move, Enter does it, Escape closes',
  groups: {
    screens: 'Screens',
    actions: 'Do',
    partners: 'Partners',
    files: 'Files',
  },
  sendTo: 'Send files to {{partner}}…',
  collectFrom: 'Collect from {{partner}}',
  filesOf: 'Files of {{partner}}',
  foldersOf: 'Folders of {{partner}}',
  edit: 'Edit {{partner}}',
  addPartner: 'Add a partner',
  importCertificates: 'Import certificates…',
  makeCertificate: 'Make a certificate of ours…',
  theme: 'Appearance: {{theme}}',
};
