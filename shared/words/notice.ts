/** The e-mail that announces a purchase file to the Bank of Canada, to be copied. */
export const notice = {
  to: 'To: the address that the bank has given you for its purchase files',
  subject: 'Advance notice: purchase file {{remoteName}} of organization {{organization}}',
  opening: 'We are about to send a Canada Savings Bond purchase file to the FTPS server.',
  organization: 'Organization Id: {{organization}}',
  user: 'User Id: {{user}}',
  production: 'File name: {{remoteName}} (production)',
  test: 'File name: {{remoteName}} (test)',
  size: 'Size: {{size}} bytes',
  records: 'Records: {{records}}, header and trailer included',
  day: 'Day of transmission: {{day}}',
  closing: 'Please confirm to us when it has been received and processed.',
};
