/** Problems with what lies at a partner. */
export const remote = {
  'remote-too-deep': {
    title: 'The folders go too deep',
    meaning: 'Folders within folders are gone through {{most}} deep. What lies deeper was left as it is.',
    next: 'Begin further down.',
  },
  'remote-too-many': {
    title: 'That is too much at a time',
    meaning: 'At most {{most}} files and folders are gone through at a time. The rest was left as it is.',
    next: 'Choose fewer folders, or go on with what is left.',
  },
  'remote-top-folder': {
    title: 'The topmost folder is not removed',
    meaning: 'Everything at this partner would be gone. Nothing was changed.',
    next: 'Choose what is to go inside it.',
  },
};
