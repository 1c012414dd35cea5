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
  'remote-not-found': {
    title: '{{partner}} has no {{file}}',
    meaning: 'The folder there does not show it. Nothing was done.',
    next: 'waybill ls shows what is there; capital letters count on most servers.',
  },
  'remote-not-a-file': {
    title: '{{file}} is neither a file nor a folder',
    meaning: 'It is a device or the like, and cannot be fetched.',
    next: 'Nothing to do.',
  },
  'remote-link-left': {
    title: 'The link {{file}} was left',
    meaning: 'Links inside folders are not followed: they can lead anywhere, and in circles.',
    next: 'If you need what it leads to, choose it by itself.',
  },
  'remote-folder-empty': {
    title: 'There are no files in {{folder}}',
    meaning: 'The folder at the partner is empty, so that nothing was fetched.',
    next: 'Nothing to do.',
  },
  'remote-names-left': {
    title: '{{count}} {{count|name|names}} in {{folder}} cannot be read',
    meaning: 'They are written in another way than was agreed, or no file may be called so. The others come.',
    next: 'Ask the partner for other names, or try the other encoding of names.',
  },
  'local-name-taken': {
    title: '{{file}} is there already',
    meaning:
      'What would be fetched has the same name. Nothing was fetched, and the one here was not touched.',
    next: 'Say what is to be done: write over it, keep both, go on behind it, or leave it.',
  },
  'local-name-skipped': {
    title: 'Not fetched: {{file}} is there already',
    meaning: 'As was agreed, or as you have said, what is here stays.',
    next: 'Nothing to do.',
  },
  'fetched-already': {
    title: '{{file}} is on its way already',
    meaning: 'The same file is queued for the same place. It was not queued once more.',
    next: 'Nothing to do.',
  },
  'beginning-changed': {
    title: '{{file}} has changed',
    meaning: 'It was to be gone on with as the beginning of the file, and is not what it was then.',
    next: 'Fetch the file once more, and say anew what is to be done with the one here.',
  },
};
