import { issue, revocationList, serveFiles } from '../../src-main/test-pki/index.ts';
import type { FileServer } from '../../src-main/test-pki/index.ts';
import { contract } from '../../shared/index.ts';
import { openEngine } from '../../src-main/engine/index.ts';
import { expectClean } from './clean.ts';
import { expect, goTo, test } from './waybill-window.ts';

const oin = '00000099000000001000';

/** Our certificate below three levels, as PKIoverheid has them, at a Digipoort partner of this home. */
async function prepare(home: string, lists: FileServer, served: readonly string[]): Promise<void> {
  const listed = (by: string) => ({ listAddresses: [`${lists.address}/${by}.crl`] });
  const root = await issue({ name: 'Test Root CA', authority: true, until: 3650 });
  const domain = await issue({
    name: 'Domain CA',
    by: root,
    authority: true,
    until: 1825,
    ...listed('root'),
  });
  const provider = await issue({
    name: 'Provider CA',
    by: domain,
    authority: true,
    until: 1825,
    ...listed('domain'),
  });
  const ours = await issue({
    name: 'Our organisation',
    identification: oin,
    by: provider,
    until: 40,
    extendedKeyUsage: ['clientAuth', 'serverAuth'],
    ...listed('provider'),
  });
  for (const [by, authority] of Object.entries({ root, domain, provider }))
    if (served.includes(by)) lists.put(`/${by}.crl`, await revocationList(authority));
  const engine = await openEngine({
    host: 'command-line',
    version: '0.0.0-test',
    seal: { useKeyring: false },
    home,
  });
  try {
    const pem = [ours, provider, domain, root].map((one) => one.certificatePem);
    const content = Buffer.from([...pem, ours.privateKeyPem].join('\n')).toString('base64');
    const { certificates, partners } = engine.body;
    const { added } = await certificates.import(
      contract.certificates.import.args.parse({ source: { content } }),
    );
    const own = added.find(({ owner }) => owner === 'own');
    if (own === undefined) throw new Error('not imported');
    const digipoort = { host: '127.0.0.1', user: 'gebruiker', sender: oin, ownCertificate: own.id };
    await partners.add(contract.partners.add.args.parse({ name: 'Digipoort', kind: 'digipoort', digipoort }));
  } finally {
    await engine.close();
  }
}

for (const [colorScheme, served] of [
  ['light', ['root', 'domain', 'provider']],
  ['dark', ['root', 'provider']],
] as const) {
  test(`D-04, D-05: the panel tells the OIN, the chain, and the list of every level; lists of ${served.join(', ')}`, async ({
    page,
    waybill,
  }) => {
    await using lists = await serveFiles({});
    await prepare(waybill.home, lists, served);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await waybill.open();
    await goTo(page, 'Partners');
    await page.getByRole('main').getByText('Digipoort').first().click();
    const panel = page.getByRole('complementary', { name: 'Partner Digipoort' });
    await expect(panel).toContainText(oin);
    await expect(panel).toContainText('complete, up to Test Root CA');
    await expect(panel).toContainText(/Ends.*\d{4}/);
    const levels = panel.getByRole('list', { name: /^Each level/ }).getByRole('listitem');
    await expect(levels).toHaveCount(4);
    const good = /not revoked · list of .+ · holds until .+/;
    await expect(levels.nth(0)).toContainText('Our organisation');
    await expect(levels.nth(0)).toContainText(good);
    await expect(levels.nth(1)).toContainText(served.length === 3 ? good : /not checked/);
    await expect(levels.nth(2)).toContainText(good);
    await expect(levels.nth(3)).toContainText('the root: needs no list');
    await expect(panel).toContainText(/Our certificate ends in (?:39|40) days/);
    await expect(panel).toContainText('Nobody has said yet that our certificate is registered with Logius');
    const unchecked = panel.getByText(/^It could not be checked whether .*Provider CA.* is revoked$/);
    await expect(unchecked).toHaveCount(served.length === 3 ? 0 : 1);
    await levels.nth(0).scrollIntoViewIfNeeded();
    await expectClean(page, 'certificate-panel', 'the standing of ours');
  });
}
