/** Problems of files that go through somebody: to a code behind a partner, or from one partner to another. */
export const routing = {
  'destination-unknown': {
    title: '{{destination}} cannot be reached through this partner',
    meaning: 'The partner’s entry does not say that this code lies behind it.',
    next: 'Correct the code, or enter it with the partner under the codes behind it.',
  },
  'recipient-twice': {
    title: '{{partner}} is named twice for the same destination',
    meaning: 'Each recipient gets a file once. Nothing was queued.',
    next: 'Name each recipient once.',
  },
  'group-code-twice': {
    title: 'There are two groups with the code {{code}}',
    meaning: 'With two groups of one code nobody could say where its files go.',
    next: 'Give one of them another code.',
  },
  'group-code-is-ours': {
    title: '{{code}} is one of our own codes',
    meaning: 'What comes for our own codes stays here. A group needs a code of its own.',
    next: 'Choose another code for the group.',
  },
  'group-code-is-partner': {
    title: '{{code}} leads to {{partner}} already',
    meaning: 'Files for this code go to that partner. A group needs a code of its own.',
    next: 'Choose another code for the group.',
  },
  'group-member-twice': {
    title: '{{member}} is in the group {{code}} twice',
    meaning: 'Each member gets a file once.',
    next: 'Take one of them out.',
  },
  'group-member-is-group': {
    title: '{{member}} is a group itself',
    meaning: 'A group has partners as members, and no other groups.',
    next: 'Name the members of {{member}} instead.',
  },
  'group-member-unknown': {
    title: 'No partner leads to {{member}}',
    meaning: 'The members of a group are codes of partners, or codes behind them.',
    next: 'Correct the code, or enter it with its partner first.',
  },
  'group-unknown': {
    title: 'There is no group {{code}}',
    meaning: 'None of our groups has this code.',
    next: 'Look at the list of groups.',
  },
  'relay-not-moved': {
    title: '{{file}} waits to be forwarded',
    meaning: 'It has arrived whole, and could not be moved into the folder from which files are sent.',
    next: 'See that the disk has room and that the folders of Waybill can be written to. It is tried again every minute.',
  },
  'relay-cancelled': {
    title: 'Not forwarded: you cancelled it',
    meaning: 'The file was not passed on to {{partner}}. Its sender is told so.',
    next: 'Nothing to do. The sender may send it again as a new file.',
  },
  'relay-answered': {
    title: 'This file is not forwarded any more',
    meaning: 'Its sender is told that it did not arrive, and its bytes are deleted here.',
    next: 'Ask the sender to send it again.',
  },
  'relay-may-have-arrived': {
    title: 'It may have arrived already',
    meaning:
      'Every byte may have reached {{partner}}. Cancelled now, its sender would be told that it did not arrive.',
    next: 'Try it again: {{partner}} is asked, and does not get it twice. Cancel it once it is known that it did not arrive.',
  },
  'relay-partner-gone': {
    title: 'The next partner was removed, and may have this file',
    meaning: 'Nobody can say whether {{partner}} received it, so its sender has been told nothing.',
    next: 'Ask the recipient, tell the sender, and then mark the file as seen to.',
  },
  'relay-answered-before': {
    title: 'Not passed on: its sender has an answer already',
    meaning: 'This {{form}} of the destination came after another answer had been given. It is kept here.',
    next: 'Tell the sender when the two do not say the same.',
  },
  'relay-unanswered-long': {
    title: 'Not answered within {{days}} {{days|day|days}}',
    meaning:
      '{{partner}} has never said what became of this file. Its sender is told that it was not acknowledged.',
    next: 'Ask the recipient whether it arrived, before the sender sends it again.',
  },
  'group-incomplete': {
    title: '{{count}} of {{of}} members of the group {{count|does|do}} not have it: {{members}}',
    meaning:
      'The file went to every member of the group. Its sender is told of those that could not get it or refused it.',
    next: 'Look at what became of it at each member. The sender may send it to those that miss it.',
  },
  'relay-unanswered': {
    title: 'Its sender waits for an answer',
    meaning: 'This file is forwarded for somebody else, who has not heard what became of it.',
    next: 'Try it again, or cancel it: then its sender is told that it did not arrive.',
  },
  'relay-not-confirmed': {
    title: 'A forwarded file cannot be confirmed by hand',
    meaning: 'Its sender waits for the receipt of the destination itself; nobody else can give it.',
    next: 'Ask the next partner for its receipt, or cancel the file: then its sender is told that it did not arrive.',
  },
};
