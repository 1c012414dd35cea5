import { expect, it } from 'vitest';
import { rejectionOf } from './rejection.ts';

it('D-34: an error message of nothing but `<` is read in one go', () => {
  const octets = Buffer.alloc(1024 * 1024, '<');
  // What looks at the rest of it from every one of them would need minutes.
  for (let times = 0; times < 100; times += 1)
    expect(rejectionOf(octets, {})).toMatchObject({ code: 'digipoort.rejected', retry: 'never' });
});

it('D-34: of a long message the beginning is told, without its tags', () => {
  const said = rejectionOf(Buffer.from(`<error><text a="b">${'no '.repeat(100_000)}</text></error>`), {});
  expect(said.text).toHaveLength(500);
  expect(said.text).toMatch(/^no no no/);
});

it('D-41: a cause is recognized between tags', () => {
  const octets = Buffer.from('<fout><melding>Receiver unknown\r\nin the incoming metafile</melding></fout>');
  expect(rejectionOf(octets, {})).toEqual({
    code: 'digipoort.receiver-unknown',
    params: {},
    text: 'Receiver unknown in the incoming metafile',
    retry: 'never',
  });
});
