/** The certificates screen and its dialogs. */
export const certificates = {
  title: 'Certificates',
};
