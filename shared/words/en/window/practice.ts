/** The first-run screen, which stays as the screen to practise on. */
export const practice = {
  welcomeTitle: 'Send a file and watch its receipt come back',
  welcome:
    'The practice partner is a real station inside Waybill, on this computer only. It speaks the same protocol as your partners, over an encrypted line. Nothing leaves this computer.',
  title: 'Practice',
  meaning:
    'The practice partner is a real station inside Waybill, on this computer only. Try here what happens when a partner refuses, stays silent or loses the line.',
  drop: {
    title: 'Send a file to the practice partner',
    meaning: 'Drop any file here',
    choose: 'Choose a file…',
    sample: 'Use a sample file',
    active: 'Let go to send it',
    busy: 'Sending…',
  },
  answer: {
    label: 'The practice partner will',
    accept: 'accept it',
    acceptMeaning: 'and answer with a receipt',
    refuse: 'refuse it',
    refuseMeaning: 'with a reason (NERP)',
    silent: 'stay silent',
    silentMeaning: 'no receipt comes',
    cut: 'cut the line',
    cutMeaning: 'once, in the middle; it is resumed',
  },
  timeline: {
    title: 'What happens to it',
    empty: 'The steps of your file will appear here, one by one, until its receipt.',
  },
  otherWays: {
    title: 'Ready for a real one?',
    addPartner: 'Add a partner',
    addPartnerMeaning:
      'You need their identification code, address and certificate. Waybill shows what they need from you.',
  },
  skip: 'Skip this for now',
  done: 'Go to my transfers',
  waiting: {
    title: 'Files to collect',
    none: 'The practice partner has no files for you.',
    some_one: 'The practice partner has {{count}} file for you.',
    some_other: 'The practice partner has {{count}} files for you.',
    collect: 'Collect',
    offer: 'Put a sample there',
  },
  received: {
    title: 'What the practice partner has received',
    none: 'Nothing yet.',
  },
  running: 'Running on {{host}}, port {{port}} (TLS)',
  stopped: 'Starts with the first file.',
};
