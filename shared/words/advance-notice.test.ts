import { expect, test } from 'vitest';
import { noticeMail, words } from './index.ts';

const facts = {
  organization: '12345',
  user: 'ftp12345',
  remoteName: '12345001.##P',
  purpose: 'production',
  size: 24_400,
  records: 4,
} as const;

test('B-17: the e-mail says all that is known, and whether it is a test', () => {
  const at = new Date(2026, 10, 21, 9).getTime();
  const { subject, text } = noticeMail(words, { ...facts, remoteName: '12345001.##T', purpose: 'test' }, at);
  expect(subject).toBe('Advance notice: purchase file 12345001.##T of organization 12345');
  for (const line of [
    'Organization Id: 12345',
    'User Id: ftp12345',
    'File name: 12345001.##T (test)',
    `Size: ${facts.size} bytes`,
    'Records: 4, header and trailer included',
    'Day of transmission: 2026-11-21',
  ])
    expect(text.split('\n')).toContain(line);
});
