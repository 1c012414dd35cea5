/** Problems between a door (the window, the command line) and the engine behind it. */
export const doors = {
  'too-many-calls': {
    title: 'Too much was asked at once',
    meaning: 'The engine is still busy with what was asked before. Nothing was changed.',
    next: 'Wait a moment and try again.',
  },
  'line-too-long': {
    title: 'Too much was sent to the engine at once',
    meaning: 'The engine takes requests of a limited size, so that no one can fill its memory.',
    next: 'Do it in smaller parts: fewer files at a time.',
  },
  'host-not-ours': {
    title: 'This address is not that of Waybill',
    meaning: 'The window was called by another name than its own and does not answer, to keep strangers out.',
    next: 'Open the window by starting Waybill.',
  },
  'origin-not-ours': {
    title: 'The request came from another page',
    meaning: 'Only the window of Waybill may ask the engine something.',
    next: 'Open the window by starting Waybill.',
  },
  'not-let-in': {
    title: 'This page may not talk to the engine',
    meaning: 'The page was not opened by Waybill, or has been open since an earlier start.',
    next: 'Close it and start Waybill again.',
  },
  'start-link-spent': {
    title: 'This start link has been used or is too old',
    meaning: 'Each link opens the window once, within a minute.',
    next: 'Start Waybill again for a new link.',
  },
  'upload-cut': {
    title: 'The file did not arrive whole',
    meaning: 'The window handed over fewer bytes than the file has. Nothing was kept.',
    next: 'Drop the file again.',
  },
  'file-without-path': {
    title: 'This file is not on a disk',
    meaning: 'What was dropped or pasted exists only inside another program.',
    next: 'Save it as a file first, then drop that.',
  },
  'window-not-built': {
    title: 'The window is not there',
    meaning: 'The files of the window are missing beside the program.',
    next: 'Run npm run build, or install Waybill again.',
  },
  'port-not-free': {
    title: 'The port is taken by another program',
    meaning: 'The window cannot be served on this port.',
    next: 'Choose another port, or none: then any free one is taken.',
  },
};
