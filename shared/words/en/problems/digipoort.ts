/** Problems with deliveries to Digipoort (FTPS interface description 1.6.1). */
export const digipoort = {
  'metafile-field-missing': {
    title: 'The metafile would lack {{field}}',
    meaning: 'Digipoort rejects a metafile without it, so nothing was sent.',
    next: 'Fill it in at the partner, or in the profile of its metafiles.',
  },
  'metafile-unwritable': {
    title: 'The metafile cannot be written',
    meaning: 'A name or a value has a character that XML cannot carry.',
    next: 'Change the name of the file, or what the partner’s metafiles say.',
  },
  'metafile-unreadable': {
    title: 'The metafile cannot be read',
    meaning: 'It is no XML, is longer than a megabyte, or would load something from elsewhere.',
    next: 'It was left where it is. Ask Digipoort for it again.',
  },
};
