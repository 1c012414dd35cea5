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
    meaning: 'Its sender has been told that it did not arrive, and its octets are deleted here.',
    next: 'Ask the sender to send it again.',
  },
  'relay-may-have-arrived': {
    title: 'It may have arrived already',
    meaning:
      'Every octet may have reached {{partner}}. Cancelled now, its sender would be told that it did not arrive.',
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
