import { expect, test } from 'vitest';
import { issue, makeKeys } from '../../test-pki/index.ts';
import type { Issued } from '../../test-pki/index.ts';
import { findPaths } from './find-paths.ts';
import { readCertificates } from './known-certificate.ts';
import type { KnownCertificate } from './known-certificate.ts';

/** Ten levels of four certificates with one key each: few signatures, and a quarter of a million ways. */
async function ladder(): Promise<Issued[]> {
  const made: Issued[] = [];
  let above = await issue({ name: 'Level 0', authority: true });
  for (let level = 1; level <= 10; level += 1) {
    const keys = await makeKeys('ec');
    const by = above;
    const wanted = { name: `Level ${level}`, authority: true, keys, by };
    const twins = await Promise.all(Array.from({ length: 4 }, () => issue(wanted)));
    made.push(...twins);
    above = twins[0] ?? above;
  }
  return [await issue({ name: 'Leaf', by: above }), ...made];
}

test('authorities with many certificates are not walked through in all ways', async () => {
  let looks = 0;
  const counting = (certificate: KnownCertificate): KnownCertificate => ({
    ...certificate,
    get issuerKey() {
      looks += 1;
      return certificate.issuerKey;
    },
  });
  const [leaf, ...between] = readCertificates(
    (await ladder()).map(({ certificateDer }) => certificateDer),
  ).map(counting);
  if (leaf === undefined) throw new Error('no leaf');
  const { paths, furthest } = findPaths(leaf, { authorities: [], between, system: new Map() });
  expect(paths).toEqual([]);
  expect(furthest).toHaveLength(10);
  // Each step looks for the issuers of one certificate among all.
  expect(looks).toBeLessThan(1100 * (between.length + 1));
});

test('of many ways to an authority that is trusted, a hundred are enough', async () => {
  const certificates = readCertificates((await ladder()).map(({ certificateDer }) => certificateDer));
  const [leaf] = certificates;
  const authorities = certificates.filter(({ subjectKey }) => subjectKey.includes('level 4'));
  if (leaf === undefined) throw new Error('no leaf');
  const { paths } = findPaths(leaf, { authorities, between: certificates.slice(1), system: new Map() });
  expect(authorities).toHaveLength(4);
  expect(paths).toHaveLength(100);
});
