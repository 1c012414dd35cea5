/** Problems of a call to the engine, of the engine itself, and of the program around it. */
export const general = {
  internal: {
    title: 'Something went wrong inside Waybill',
    meaning: 'The program met a fault of its own. What was already in the journal is safe.',
    next: 'Try again. If it happens again, note what you did and report it.',
  },
  'retry-deadline': {
    title: 'Not delivered within {{hours}} {{hours|hour|hours}}',
    meaning: 'Waybill tried as long as was agreed with this partner. The last reason: {{last}}.',
    next: 'See to the reason, then try again: that begins a new period.',
  },
  'retry-deadline-untried': {
    title: 'Not sent within {{hours}} {{hours|hour|hours}}: there was no session for it',
    meaning:
      'In that time there was no session with the partner in which the file could go. Nothing was sent.',
    next: 'Test the connection, or ask the partner when it calls; then try again.',
  },
  'fetch-deadline': {
    title: 'Not fetched within {{hours}} {{hours|hour|hours}}',
    meaning: 'Waybill tried as long as was agreed with this partner.',
    next: 'See to what stood in the way, then try again: that begins a new period.',
  },
  'retry-deadline-unknown': {
    title: 'Not known whether it arrived, for {{hours}} {{hours|hour|hours}}',
    meaning:
      'The last byte went out and no answer came. Since then the partner could not be asked. The last reason: {{last}}.',
    next: 'Ask the partner whether it has the file: confirm it, or let Waybill ask again.',
  },
  'duplicate-never-sent': {
    title: 'The partner has another file of this name and time stamp',
    meaning:
      'It says that it has this file already, but Waybill has never sent it to its end. It keeps nothing of yours.',
    next: 'Ask the partner what it has there. To send yours, send the file as a new one: it gets a time stamp of its own.',
  },
  'unknown-problem': {
    title: 'A problem without a description',
    meaning: 'Waybill has no words for this problem yet; its code is shown beside it.',
    next: 'Try again, or report the code.',
  },
  'bad-arguments': {
    title: 'A value is not valid',
    meaning: 'One of the values given cannot be used. Nothing was changed.',
    next: 'Correct the value and try again.',
  },
  'unknown-call': {
    title: 'The engine does not know this request',
    meaning: 'The window or command line and the running engine are not of the same version.',
    next: 'Close every window of Waybill, then start it again.',
  },
  'engine-version': {
    title: 'Another version of Waybill is running',
    meaning: 'The engine that is running for this home folder belongs to another version of the program.',
    next: 'Close every window of Waybill and stop its commands, then start it again.',
  },
  'engine-gone': {
    title: 'The engine is not answering',
    meaning: 'The connection to the running engine was lost. Files in the queue are safe in the journal.',
    next: 'Start Waybill again; it goes on where it was.',
  },
  'engine-busy': {
    title: 'The engine is busy',
    meaning: 'The running engine cannot take one more connection now.',
    next: 'Wait a moment and try again.',
  },
  'not-authorised': {
    title: 'The engine did not accept this program',
    meaning: 'The running engine belongs to another user or has been started anew in the meantime.',
    next: 'Try again as the user who started Waybill.',
  },
  'home-locked': {
    title: 'Another Waybill uses this home folder',
    meaning: 'Only one engine may use a home folder at a time, so that nothing is sent twice.',
    next: 'Close the other Waybill, or choose another home folder.',
  },
  'session-cut-off': {
    title: 'Waybill ended in the middle of this session',
    meaning:
      'The program or the computer stopped before the session was over. Its files are safe in the journal.',
    next: 'Nothing has to be done: what was under way goes on by itself.',
  },
  'session-unknown': {
    title: 'No session with this number',
    meaning: 'No session in the journal has this number, or it is older than what is kept.',
    next: 'Look for the number in the list of sessions.',
  },
  'engine-stopping': {
    title: 'The engine is just stopping',
    meaning: 'Nothing new is begun any more. What is in the queue is safe in the journal.',
    next: 'Start Waybill again; it goes on where it was.',
  },
  'engine-was-stopped': {
    title: 'Waybill was stopped in the middle of the work',
    meaning: 'What had arrived counts; the rest follows.',
    next: 'Nothing to do: Waybill goes on where it was.',
  },
  'home-not-a-folder': {
    title: 'The home is not a folder',
    meaning: '{{home}} is something else, so that nothing can be kept in it.',
    next: 'Choose another home folder.',
  },
  'home-not-writable': {
    title: 'The home folder cannot be written',
    meaning: 'The computer does not let Waybill make or change {{home}}.',
    next: 'Check its permissions, or choose another home folder.',
  },
  'home-not-private': {
    title: 'Others may look into this folder',
    meaning:
      '{{home}} holds something else and is open to other users, so that passwords would not be safe in it.',
    next: 'Choose an empty or new folder as home, or close this one to others.',
  },
  'home-not-usable': {
    title: 'The home folder cannot be used',
    meaning: 'Waybill may not read and write in its home folder.',
    next: 'Check the permissions of the folder, or choose another one.',
  },
  'not-possible-now': {
    title: 'This is not possible now',
    meaning: 'The file or the partner is in a state in which this cannot be done. Nothing was changed.',
    next: 'Look at the state of the file, then decide.',
  },
  'runtime-too-old': {
    title: 'Node.js is too old',
    meaning: 'This is Node.js {{has}}; Waybill needs {{needs}} or newer.',
    next: 'Install a newer Node.js and start again.',
  },
};
