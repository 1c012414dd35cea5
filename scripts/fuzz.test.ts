import { describe, expect, test } from 'vitest';
import { cmsTarget, commandTarget, runFuzz } from './fuzz/index.ts';

const options = { seed: Date.now() % 2 ** 31, time: 2_000, mostPerCase: 15_000 };

describe('what strangers send', () => {
  test('as commands of OFTP2 is taken or refused, whatever it is', async () => {
    const target = commandTarget();
    for (const octets of target.messages) expect(octets.length).toBeGreaterThan(0);
    const came = await runFuzz(target, options);
    expect(came).toMatchObject({
      taken: expect.any(Number) as unknown,
      refused: expect.any(Number) as unknown,
    });
  });

  test('as CMS is taken or refused, and no signature is valid over anything else', async () => {
    const target = await cmsTarget();
    try {
      const came = await runFuzz(target, options);
      expect(came).toMatchObject({
        taken: expect.any(Number) as unknown,
        refused: expect.any(Number) as unknown,
      });
    } finally {
      target.close();
    }
  });

  test('is found where a reader fails, and found again by its seed', async () => {
    const target = {
      name: 'careless',
      messages: [Buffer.from('abcdef')],
      take: (octets: Buffer) =>
        octets.length < 3 ? Promise.reject(new Error('careless')) : Promise.resolve('taken' as const),
    };
    const first = await runFuzz(target, { ...options, seed: 1 });
    if (!('error' in first)) throw new Error('nothing was found');
    const again = await runFuzz(target, { ...options, seed: first.seed });
    expect(again).toEqual(first);
  });
});
