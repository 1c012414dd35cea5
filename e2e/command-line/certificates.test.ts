import { asOftp } from '../../shared/index.ts';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { serveFiles } from '../../src-main/test-pki/index.ts';
import { addPartner, openHome, put, requestOf } from './certificate-home.ts';
import { foundAuthority, openssl, opensslIsHere } from './openssl-authority.ts';
import { documents, readDocument } from './waybill.ts';

describe('our own certificates', () => {
  it('are made, used, retired, restored and, when nobody uses them, removed', async () => {
    await using home = await openHome();
    const { certificate: made } = readDocument(
      await home.cert([
        'make',
        '--name',
        'ours.example',
        '--host',
        'ours.example',
        '--identification',
        'O0013OURS',
      ]),
      documents.certificateDetails,
    );
    expect(made).toMatchObject({
      owner: 'own',
      origin: 'made',
      inUseFor: [],
      facts: { identification: 'O0013OURS' },
    });
    const id = String(made.id);
    const used = readDocument(await home.cert(['use', id, '--for', 'tls,signing']), documents.certificate);
    expect(used.certificate.inUseFor).toEqual(['tls', 'signing']);
    const kept = readDocument(await home.cert(['retire', id]), documents.error, 3);
    expect(kept.error.code).toBe('certificate-in-use');
    const { certificates } = readDocument(await home.cert(['list', '--own']), documents.certificates);
    const first = certificates.find(({ origin }) => origin === 'first-start');
    expect(first?.inUseFor).toEqual(['authentication', 'encryption', 'receipts']);
    readDocument(await home.cert(['use', String(first?.id), '--for', 'tls,signing']), documents.certificate);
    const retired = readDocument(await home.cert(['retire', id]), documents.certificate);
    expect(retired.certificate.state).toBe('retired');
    const renamed = readDocument(await home.cert(['rename', id, 'the old one']), documents.certificate);
    expect(renamed.certificate.label).toBe('the old one');
    const listed = readDocument(await home.cert(['list']), documents.certificates);
    expect(listed.certificates.map((one) => one.id)).not.toContain(made.id);
    readDocument(await home.cert(['restore', id]), documents.certificate);
    readDocument(await home.cert(['retire', id]), documents.certificate);
    expect(readDocument(await home.cert(['remove', id]), documents.error, 3).error.code).toBe(
      'certificate-kept',
    );
    const { removed } = readDocument(
      await home.cert(['remove', id, '--force']),
      documents.certificateRemoved,
    );
    expect(removed).toEqual({ id: made.id, label: 'the old one' });
    expect(readDocument(await home.cert(['show', id]), documents.error, 3).error.code).toBe(
      'certificate-unknown',
    );
  });

  it('and what a script asks of their end: 5 when one ends in so many days, else 0', async () => {
    await using home = await openHome();
    expect((await home.cert(['list', '--expiring', '30'])).code).toBe(0);
    const { error, certificates } = readDocument(
      await home.cert(['list', '--expiring', '36500']),
      documents.certificates,
      5,
    );
    expect(error).toMatchObject({ code: 'certificates-expiring', params: { count: certificates.length } });
  });
});

describe.skipIf(!opensslIsHere())('certificates that OpenSSL has signed', () => {
  it('a partner’s certificates are kept with it, watched for their end, and trusted by a person’s word', async () => {
    await using home = await openHome();
    const root = await foundAuthority(home.path, 'Root', { listAddress: 'http://127.0.0.1:9/root.crl' });
    requestOf(home, 'volta.example', 'volta.csr');
    const soon = root.answer(path.join(home.path, 'volta.csr'), { days: 5 });
    openssl(home.path, ['x509', '-in', soon, '-outform', 'DER', '-out', 'volta.cer']);
    await addPartner(home);
    const nobody = await home.cert(['import', soon]);
    expect(readDocument(nobody, documents.error, 3).error.code).toBe('certificate-needs-partner');
    const { added } = readDocument(
      await home.cert(
        ['import', '-', '--partner', 'volta'],
        await readFile(path.join(home.path, 'volta.cer')),
      ),
      documents.certificatesImported,
    );
    expect(added).toMatchObject([{ owner: 'partner', partnerName: 'Volta', label: 'volta.example' }]);
    const ending = readDocument(
      await home.cert(['list', '--partner', 'Volta', '--expiring', '30']),
      documents.certificates,
      5,
    );
    expect(ending.certificates).toMatchObject([{ id: added[0]?.id, expiry: { state: 'soon' } }]);
    expect((await home.cert(['list', '--partner', 'Volta', '--expiring', '2'])).code).toBe(0);

    const fingerprint = added[0]?.facts?.fingerprint ?? '';
    const groups = fingerprint.toUpperCase().match(/.{4}/g) ?? [];
    readDocument(
      await home.cert(['trust', 'Volta', ...groups, '--note', 'compared by telephone']),
      documents.decisions,
    );
    const pinned = readDocument(await home.say(['partner', 'show', 'Volta', '--json']), documents.partner);
    expect(asOftp(pinned.partner).oftp2.trust.pins).toEqual([fingerprint]);
    readDocument(await home.cert(['distrust', 'Volta', fingerprint, '--note', 'lost']), documents.decisions);
    const unpinned = readDocument(await home.say(['partner', 'show', 'Volta', '--json']), documents.partner);
    expect(asOftp(unpinned.partner).oftp2.trust.pins).toEqual([]);
    const { decisions } = readDocument(await home.cert(['decisions', 'Volta']), documents.decisions);
    expect(decisions.filter(({ role }) => role === 'server')).toMatchObject([
      { decision: 'ended', note: 'lost', fingerprint },
      { decision: 'trusted', note: 'compared by telephone', fingerprint },
    ]);
    for (const { by, at } of decisions) {
      expect(by).not.toBe('');
      expect(at).toBeGreaterThan(0);
    }
  });

  it('what cannot be known of the revocation of a partner’s certificate is not taken for good', async () => {
    await using home = await openHome();
    await using lists = await serveFiles({});
    const root = await foundAuthority(home.path, 'Root', { listAddress: `${lists.address}/root.crl` });
    const issuing = await foundAuthority(home.path, 'Issuing', {
      listAddress: `${lists.address}/issuing.crl`,
      below: root,
    });
    requestOf(home, '127.0.0.1', 'volta.csr');
    const leaf = issuing.answer(path.join(home.path, 'volta.csr'));
    await addPartner(home, ['--system-trust', 'off', '--revocation', 'require']);
    readDocument(
      await home.cert(['import', root.certificate, '--partner', 'Volta', '--authority']),
      documents.certificatesImported,
    );
    // With the authority in between beside it.
    await put(
      home,
      'chain.pem',
      (await readFile(leaf, 'utf8')) + (await readFile(issuing.certificate, 'utf8')),
    );
    const { added } = readDocument(
      await home.cert(['import', 'chain.pem', '--partner', 'Volta']),
      documents.certificatesImported,
    );
    expect(added).toMatchObject([{ label: '127.0.0.1' }]);
    const id = String(added[0]?.id);

    const unknown = readDocument(await home.cert(['revoke-check', id]), documents.verdict, 2);
    expect(unknown.error?.code).toBe('revocation-no-list');
    expect(unknown.verdict.revocation[0]).toMatchObject({ state: 'not-checked' });

    lists.put('/root.crl', await root.list());
    lists.put('/issuing.crl', await issuing.list());
    const good = readDocument(await home.cert(['revoke-check', id]), documents.verdict);
    // What was brought in as the partner's own is trusted for that; its authority still says whether it is revoked.
    expect(good.verdict).toMatchObject({ trusted: true, by: 'pin' });
    expect(good.verdict.revocation[0]).toMatchObject({
      state: 'good',
      by: 'list',
      address: `${lists.address}/issuing.crl`,
    });
    const people = await home.say(['cert', 'revoke-check', id]);
    expect(people.code).toBe(0);
    expect(people.out).toContain('not revoked, by the list');
    const { lists: kept } = readDocument(await home.cert(['lists']), documents.revocationLists);
    expect(kept.map(({ issuer }) => /CN=(\w+)/.exec(issuer)?.[1])).toContain('Issuing');

    issuing.revoke(leaf);
    lists.put('/issuing.crl', await issuing.list());
    const revoked = readDocument(await home.cert(['revoke-check', id]), documents.verdict, 2);
    expect(revoked.error?.code).toBe('certificate-revoked');
    expect(revoked.verdict.revocation[0]).toMatchObject({ state: 'revoked', reason: 'keyCompromise' });
    const shown = readDocument(await home.cert(['show', id]), documents.certificateShown);
    expect(shown.certificate.revocation?.state).toBe('revoked');
  });

  it('revocation is asked about at every level: an authority that is taken back takes all below it along', async () => {
    await using home = await openHome();
    await using lists = await serveFiles({});
    const root = await foundAuthority(home.path, 'Root', { listAddress: `${lists.address}/root.crl` });
    const issuing = await foundAuthority(home.path, 'Issuing', {
      listAddress: `${lists.address}/issuing.crl`,
      below: root,
    });
    lists.put('/root.crl', await root.list());
    lists.put('/issuing.crl', await issuing.list());
    readDocument(
      await home.cert(['request', '--name', 'ours.example', '--out', 'ours.csr']),
      documents.certificateDetails,
    );
    const answer = issuing.answer(path.join(home.path, 'ours.csr'));
    const files = [answer, issuing.certificate, root.certificate];
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    const { added } = readDocument(
      await home.cert(['import', '-'], texts.join('')),
      documents.certificatesImported,
    );
    const id = String(added[0]?.id);
    const { verdict } = readDocument(await home.cert(['revoke-check', id]), documents.verdict);
    expect(verdict).toMatchObject({ trusted: true, by: 'own' });
    expect(verdict.revocation).toMatchObject([
      { state: 'good', by: 'list', address: `${lists.address}/issuing.crl` },
      { state: 'good', by: 'list', address: `${lists.address}/root.crl` },
      { state: 'not-needed', by: 'none' },
    ]);

    root.revoke(issuing.certificate);
    lists.put('/root.crl', await root.list());
    const revoked = readDocument(await home.cert(['revoke-check', id]), documents.verdict, 2);
    expect(revoked.error).toMatchObject({ code: 'certificate-revoked' });
    expect(revoked.error?.params['level']).toContain('CN=Issuing');
    const people = await home.say(['cert', 'revoke-check', id]);
    expect(people.code).toBe(2);
    expect(people.out).toMatch(/✗ .*CN=Issuing/);
  });
});
