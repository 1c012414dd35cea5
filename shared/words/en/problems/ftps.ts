/** What goes wrong with FTP servers; each is `ftps.` and its name. The server's own words stand beside it. */
export const ftps = {
  'tls-refused': {
    title: 'The server does not speak TLS here',
    meaning: 'Without TLS everybody on the way could read password and files, so that nothing was sent.',
    next: 'Check the port, or switch from explicit to implicit TLS; ask the partner which one it has.',
  },
  'clear-text-left': {
    title: 'Somebody spoke in between before TLS began',
    meaning: 'More came in clear text than the server may say there. Nothing secret was sent.',
    next: 'If it happens again, tell the partner and whoever runs the network: someone may be on the line.',
  },
  'cannot-ask': {
    title: 'Whether {{file}} arrived is not known',
    meaning:
      'Every byte was sent, and then the line broke before the server confirmed it. This server does not tell what it has, so that Waybill cannot ask.',
    next: 'Ask the partner. If it has the file, mark it as delivered; if not, have it sent once more, over what may be there.',
  },
  'gone-there': {
    title: 'Whether {{file}} arrived is not known',
    meaning:
      'Every byte was sent, and then the line broke before the server confirmed it. The server does not have the file now: it kept nothing, or somebody there has taken it already.',
    next: 'Ask the partner. If it has the file, mark it as delivered; if not, have it sent once more.',
  },
  'name-taken': {
    title: 'The server has a file called {{file}} already',
    meaning:
      'It has {{size}}, the one to be sent {{ours}}. Nothing was sent, and the one there was not touched.',
    next: 'Write over it, send it under another name, or leave it; or set a rule for this partner.',
  },
  'name-taken-there': {
    title: 'The server has something called {{file}} already',
    meaning: 'A new name never replaces what is there. Nothing was changed.',
    next: 'Choose another name, or remove what is there first.',
  },
  'place-unknown': {
    title: 'Files cannot be sent into {{folder}}',
    meaning:
      'The server does not say where this folder lies beside the one that is agreed. Nothing was sent.',
    next: 'Leave the agreed folder empty for this partner, or write all of its path.',
  },
  skipped: {
    title: 'Not sent: the server has {{file}} already',
    meaning: 'As was agreed for this partner, what is there stays.',
    next: 'Nothing to do. To send it all the same, change the rule or the name.',
  },
  'no-free-name': {
    title: 'No free name for {{file}} on the server',
    meaning: 'That name and {{most}} numbered ones are taken.',
    next: 'Clear away what is not needed there, or give the file another name.',
  },
  'checksum-differs': {
    title: 'The file here and the one at the server differ',
    meaning: 'The checksum ({{algorithm}}) that the server gives for {{file}} is not that of the file here.',
    next: 'Nothing to do: Waybill goes about it again. If it stays so, tell the partner: something on the way or on its disk changes files.',
  },
  'client-certificate-required': {
    title: 'The server wants a certificate from us',
    meaning: 'It ended the connection because none was shown that it takes.',
    next: 'Choose the certificate for this partner that it knows of, or ask it which one it expects.',
  },
  'not-ready': {
    title: 'The server is not ready',
    meaning: 'It answered the call, and says that it cannot serve now.',
    next: 'Nothing to do: Waybill tries again. If it stays so, ask the partner.',
  },
  'login-refused': {
    title: 'The server refuses the login',
    meaning: 'User name and password, or the certificate that belongs to them, are not accepted.',
    next: 'Check user name and password. Waybill does not try again by itself, so that the account is not locked.',
  },
  'not-logged-in': {
    title: 'The server does not allow it for this login',
    meaning: 'The login is not good for what was asked.',
    next: 'Ask the partner what this account may do.',
  },
  'protection-refused': {
    title: 'The server will not protect the files on their way',
    meaning: 'It refuses TLS for its data connections (PROT P). Nothing was sent.',
    next: 'Ask the partner to allow protected data connections.',
  },
  'server-closing': {
    title: 'The server ended the session',
    meaning: 'It has closed the connection of its own accord, often after a time without work.',
    next: 'Nothing to do: Waybill tries again.',
  },
  'no-reply': {
    title: 'The server did not answer',
    meaning: 'No reply to {{command}} came within {{seconds}} {{seconds|second|seconds}}.',
    next: 'Nothing to do: Waybill tries again. If it stays so, ask the partner.',
  },
  'out-of-step': {
    title: 'The server answered what nobody asked',
    meaning: 'An answer could have been taken for that of another command, so the session was ended.',
    next: 'Nothing to do: Waybill tries again. If it stays so, send the session log to the partner.',
  },
  'reply-too-long': {
    title: 'The answer of the server has no end',
    meaning: 'It is longer than any answer should be, so the session was ended.',
    next: 'Check that host and port are those of an FTP server.',
  },
  argument: {
    title: 'The name cannot be sent',
    meaning: 'It is empty, too long, or has a line end or another control character in it. Nothing was sent.',
    next: 'Choose another name.',
  },
  refused: {
    title: 'The server refuses ({{reply}})',
    meaning: 'It gives its reason in its own words.',
    next: 'Read what the server says, and ask the partner.',
  },
  'not-implemented': {
    title: 'The server cannot do that ({{reply}})',
    meaning: 'It does not know the command, or not in this form.',
    next: 'Ask the partner what its server offers.',
  },
  'not-available': {
    title: 'The server does not give or take it ({{reply}})',
    meaning: 'There is no such file or folder, or this account may not use it.',
    next: 'Check the name and the folder; ask the partner what this account may do.',
  },
  'name-refused': {
    title: 'The server does not take this name',
    meaning: 'Its rules for names do not allow it.',
    next: 'Choose another name; ask the partner for its rules.',
  },
  'no-space': {
    title: 'The server has no room for the file',
    meaning: 'Its storage, or the part of it that this account may use, is full.',
    next: 'Tell the partner. Waybill goes on where the file stopped.',
  },
  'passive-unreadable': {
    title: 'The server does not say where to send the file',
    meaning: 'Its answer to EPSV or PASV names no port.',
    next: 'Send the session log to the partner.',
  },
  'data-port': {
    title: 'The server names port {{port}}, which was not agreed on',
    meaning: 'Ports from {{from}} to {{to}} are agreed on for files. Nothing was sent.',
    next: 'Ask the partner for its ports, and enter them in its settings.',
  },
  'data-port-outside': {
    title: 'The server names port {{port}}, which was not agreed on',
    meaning: 'Ports from {{from}} to {{to}} are agreed on for files. The file went there all the same.',
    next: 'Ask the partner for its ports, and enter them in its settings. A firewall may stop the others.',
  },
  'data-address-foreign': {
    title: 'The server names {{address}} for files, which is not its own address',
    meaning: 'It may stand behind a router and not know it. The files went to the address of the session.',
    next: 'Nothing has to be done here. Tell the partner: other programs may not reach its server.',
  },
  'data-unreachable': {
    title: 'Port {{port}} for the file cannot be reached',
    meaning:
      'The session stands, but the connection for the file could not be made. A firewall may be in the way.',
    next: 'Have the passive ports of the partner opened in the firewall; Waybill tries again.',
  },
  'data-connection-refused': {
    title: 'The server did not open the connection for the file',
    meaning: 'It could not, or was not content with its TLS session.',
    next: 'Nothing to do: Waybill tries again. If it stays so, send the session log to the partner.',
  },
  'data-certificate': {
    title: 'Another server answered on the connection for the file',
    meaning: 'Its certificate is not the one of the session. Nothing was sent.',
    next: 'If it happens again, tell the partner and whoever runs the network: someone may be on the line.',
  },
  'data-cut': {
    title: 'The connection for the file was cut',
    meaning: 'It ended before the file was complete. What has come or gone so far counts.',
    next: 'Nothing to do: Waybill goes on where it was.',
  },
  'transfer-aborted': {
    title: 'The server broke off the file',
    meaning: 'It closed the connection for the file and gives its reason in its own words.',
    next: 'Nothing to do: Waybill goes on where it was.',
  },
  stalled: {
    title: 'The file stopped moving',
    meaning: 'For {{seconds}} {{seconds|second|seconds}} not a byte moved, so the transfer was ended.',
    next: 'Nothing to do: Waybill goes on where it was.',
  },
  'too-early': {
    title: 'The server called the file complete before it had all of it',
    meaning: 'A part is missing there, so this does not count as delivered.',
    next: 'Nothing to do: Waybill tries again. If it stays so, send the session log to the partner.',
  },
  'size-differs': {
    title: 'The file has another size on the server',
    meaning: 'It has {{found}} {{found|byte|bytes}} there and should have {{expected}}.',
    next: 'Nothing to do: Waybill tries again. If it stays so, ask the partner whether its server changes files.',
  },
  'too-much': {
    title: 'The file is larger than allowed',
    meaning: 'More than {{most}} {{most|byte|bytes}} came, so the transfer was ended.',
    next: 'Allow larger files for this partner, if it should send them.',
  },
  'restart-refused': {
    title: 'The server does not go on in the middle of a file',
    meaning: 'It refuses to start where the file stopped (REST).',
    next: 'Nothing to do: Waybill starts the file again.',
  },
  'text-restart': {
    title: 'Text files always start at the beginning',
    meaning: 'In text mode the place where a file stopped is not the same on both sides.',
    next: 'Send the file from its beginning, or in binary mode.',
  },
  'upload-only': {
    title: 'This partner only takes files',
    meaning: 'It is agreed that its server is asked for nothing but uploads.',
    next: 'Nothing to do.',
  },
  'listing-refused': {
    title: 'The folder may not be listed',
    meaning: 'The server takes files and does not show them.',
    next: 'Nothing to do: files can be sent all the same.',
  },
  'listing-unreadable': {
    title: 'The list of files cannot be read',
    meaning: 'The server writes it in a way that is not known.',
    next: 'Send the session log to the makers of Waybill.',
  },
  'listing-too-long': {
    title: 'The folder has too many files to show',
    meaning: 'Its list is longer than is read.',
    next: 'Name the file you need, or ask the partner to clear the folder.',
  },
  'called-off': {
    title: 'Called off',
    meaning: 'It was ended from here before it was done.',
    next: 'Nothing to do.',
  },
};
