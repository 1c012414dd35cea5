/** Our password at a partner, and how it is changed. */
export const passwords = {
  'password-not-changeable': {
    title: '{{partner}} tells no way to change the password',
    meaning: 'Waybill changes passwords at the Bank of Canada alone, by the file that the bank asks for.',
    next: 'Change it as the partner says, and enter the new one at the partner.',
  },
  'password-rules': {
    title: 'The password does not keep the rules of the partner',
    meaning: 'The partner would refuse it. Nothing was sent, and the password is the old one.',
    next: 'Choose another, or let Waybill make one.',
  },
  'password-change-open': {
    title: 'A change of the password is not decided yet',
    meaning: 'Waybill keeps the old and the new password until the e-mail of the partner has come.',
    next: 'Say first whether that change was confirmed or rejected.',
  },
  'password-change-none': {
    title: 'No change of the password waits for an answer',
    meaning: 'There is one password, and it is in use.',
    next: 'Nothing has to be done.',
  },
  'password-change-runs': {
    title: 'The password is being changed at this moment',
    meaning: 'The new one is on its way to the partner.',
    next: 'Wait until it has ended, and look again.',
  },
};
