import { expect, test } from 'vitest';
import { openPair } from './testing/two-engines.ts';

test('the doctor looks at runtime, secrets, certificates and partners of a home, and nothing secret is in what it says', async () => {
  const both = await openPair();
  const checks = await both.here.api.engine.doctor({});
  expect(new Set(checks.map(({ group }) => group))).toEqual(
    new Set(['runtime', 'secrets', 'certificates', 'network']),
  );
  expect(checks).toContainEqual(
    expect.objectContaining({ group: 'secrets', code: 'sealed-key-file', outcome: 'warning' }),
  );
  expect(checks.filter(({ group }) => group === 'network')).toMatchObject([
    { outcome: 'fine', params: { partner: 'There' } },
  ]);
  expect(JSON.stringify(checks)).not.toContain('PRIVATE');
  await both.close();
  const later = await openPair();
  const { id } = later.partner;
  await later.there.close();
  const failed = (await later.here.api.engine.doctor({})).find(({ group }) => group === 'network');
  expect(failed).toMatchObject({ outcome: 'failed' });
  expect((await later.here.api.partners.get({ id })).name).toBe('There');
  await later.here.close();
});
