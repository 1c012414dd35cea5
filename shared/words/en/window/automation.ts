/** What happens by itself, and when next. */
export const automation = {
  title: 'Automation',
  lead: 'What Waybill does without being asked, and when next.',
  partners: 'Partner by partner',
  empty: {
    title: 'What happens by itself with each partner will be here',
    meaning: 'When it is called next, what waits, and what you are told of.',
  },
  all: {
    title: 'For every partner',
    listen: 'Partners may call this computer',
    listening: 'Listening on port {{ports}}.',
    notListening: 'Nobody can call: Waybill is not listening.',
    listenFailed: 'The port could not be opened. The status bar says why.',
    settings: 'Ports and addresses…',
    retries:
      'What could not be sent is tried again: after seconds at first, after half an hour at last, from where it stopped.',
    certificates:
      'You are told {{first}}, {{second}} and {{third}} days before a certificate ends. Revocation is checked every few hours.',
    deadlines:
      'What is not delivered within the time that was agreed stops, and a receipt that is late is told: both stand under “Needs you”.',
  },
  paused: 'paused',
  needsPerson: 'waits for you',
  callsByItself: 'Call {{partner}} by itself',
  now: 'Call now',
  nowFor: 'Call now: {{partner}}',
  waiting_one: '{{count}} file is on its way',
  waiting_other: '{{count}} files are on their way',
  nothingWaits: 'Called as soon as there is a file for it',
  callSoon: 'Next call: as soon as possible',
  callAt: 'Next call: {{moment}}',
  looks: 'Looks for answers every {{time}} while one is awaited',
  lookSoon: 'Next look: within a minute',
  lookAt: 'Next look: {{moment}}',
  pausedMeaning: 'Called only when you say so; deadlines go on',
  mayCall: 'May call us at any time',
  reminder_one: '{{count}} receipt is due; reminder: {{moment}}',
  reminder_other: '{{count}} receipts are due; first reminder: {{moment}}',
};
