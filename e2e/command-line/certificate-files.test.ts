import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesWith, openHome, put } from './certificate-home.ts';
import type { Home } from './certificate-home.ts';
import { foundAuthority, openssl, opensslIsHere } from './openssl-authority.ts';
import { documents, readDocument } from './waybill.ts';

describe.skipIf(!opensslIsHere())('beside OpenSSL', () => {
  it('a request is answered by an authority, its answer completes it, and its key goes out under a password', async () => {
    await using home = await openHome();
    const root = await foundAuthority(home.path, 'Root', { listAddress: 'http://127.0.0.1:9/root.crl' });
    const issuing = await foundAuthority(home.path, 'Issuing', {
      listAddress: 'http://127.0.0.1:9/issuing.crl',
      below: root,
    });
    const { certificate: requested } = readDocument(
      await home.cert([
        'request',
        '--name',
        'ours.example',
        '--identification',
        'O0013OURS',
        '--organisation',
        'Ours',
        '--country',
        'DE',
        '--host',
        'ours.example',
        '--out',
        'ours.csr',
        '--label',
        'ours',
      ]),
      documents.certificateDetails,
    );
    expect(requested.state).toBe('requested');
    expect(openssl(home.path, ['req', '-in', 'ours.csr', '-noout', '-verify', '-subject'])).toMatch(
      /CN ?= ?ours\.example/,
    );
    const again = await home.cert(['request', '--name', 'x', '--out', 'ours.csr']);
    expect(readDocument(again, documents.error, 3).error.code).toBe('file-exists');

    const answer = issuing.answer(path.join(home.path, 'ours.csr'));
    const chain = ['-certfile', answer, '-certfile', issuing.certificate, '-certfile', root.certificate];
    openssl(home.path, ['crl2pkcs7', '-nocrl', ...chain, '-outform', 'DER', '-out', 'answer.p7b']);
    const { contents } = readDocument(
      await home.cert(['inspect', 'answer.p7b']),
      documents.certificateContents,
    );
    expect(contents).toMatchObject({ form: 'pkcs7', keys: 0, answers: requested.id });
    expect(contents.certificates).toHaveLength(3);
    const { added } = readDocument(await home.cert(['import', 'answer.p7b']), documents.certificatesImported);
    expect(added).toMatchObject([{ id: requested.id, label: 'ours', state: 'active', owner: 'own' }]);
    const shown = readDocument(await home.cert(['show', String(requested.id)]), documents.certificateShown);
    expect(shown.certificate.facts).toMatchObject({
      identification: 'O0013OURS',
      names: ['DNS:ours.example'],
    });
    expect(shown.certificate.chain.map(({ subject }) => /CN=([^,]*)/.exec(subject)?.[1])).toEqual([
      'ours.example',
      'Issuing',
      'Root',
    ]);
    const people = await home.say(['cert', 'show', String(requested.id)]);
    const fingerprint = openssl(home.path, ['x509', '-in', answer, '-noout', '-fingerprint', '-sha256']);
    const digits = fingerprint
      .slice(fingerprint.indexOf('=') + 1)
      .replaceAll(/[:\s]/g, '')
      .toLowerCase();
    expect(people.out.replaceAll(/\s/g, '')).toContain(digits);
    expect(people.out).toContain(digits.match(/.{4}/g)?.slice(0, 8).join(' '));

    const secret = 'HIDDEN-PASSWORD';
    await put(home, 'password', `${secret}\n`);
    const exported = await home.cert([
      'export',
      String(requested.id),
      '--out',
      'ours.p12',
      '--password-file',
      'password',
    ]);
    expect(readDocument(exported, documents.certificateExported).exported).toMatchObject({
      form: 'pkcs12',
      path: path.join(home.path, 'ours.p12'),
    });
    const opened = openssl(home.path, ['pkcs12', '-in', 'ours.p12', '-passin', 'file:password', '-nodes']);
    expect(opened.match(/BEGIN CERTIFICATE/g)).toHaveLength(3);
    const ofKey = openssl(home.path, ['pkey', '-pubout'], opened);
    expect(ofKey).toBe(openssl(home.path, ['x509', '-in', answer, '-noout', '-pubkey']));
    expect(exported.out + exported.err).not.toContain(secret);
    expect(await filesWith(home.home, secret)).toEqual([]);
    expect(await filesWith(home.home, 'PRIVATE KEY-----')).toEqual([]);
    const over = await home.cert([
      'export',
      String(requested.id),
      '--out',
      'ours.p12',
      '--password-file',
      'password',
    ]);
    expect(readDocument(over, documents.error, 3).error.code).toBe('file-exists');
  });

  it('what is brought out in each form is read there as the same certificate', async () => {
    await using home = await openHome();
    const pem = (await home.say(['cert', 'export', '1'])).out;
    expect(pem).toMatch(/^-----BEGIN CERTIFICATE-----\n[^-]+-----END CERTIFICATE-----\n$/);
    const subject = openssl(home.path, ['x509', '-noout', '-fingerprint'], pem);
    for (const file of ['out.pem', 'out.cer', 'out.p7b'])
      readDocument(await home.cert(['export', '1', '--out', file]), documents.certificateExported);
    const read = (args: readonly string[]): string =>
      openssl(home.path, ['x509', '-noout', '-fingerprint', ...args]);
    expect(read(['-in', 'out.pem'])).toBe(subject);
    expect(read(['-in', 'out.cer', '-inform', 'DER'])).toBe(subject);
    const inP7b = openssl(home.path, [
      'pkcs7',
      '-in',
      'out.p7b',
      '-inform',
      await formOf(home, 'out.p7b'),
      '-print_certs',
    ]);
    expect(openssl(home.path, ['x509', '-noout', '-fingerprint'], inP7b)).toBe(subject);
  });

  it('a PKCS#12 file is opened with its password alone, which nobody sees again', async () => {
    await using home = await openHome();
    const secret = 'HIDDEN-PASSWORD';
    await put(home, 'password', secret);
    openssl(home.path, [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'k.pem',
      '-out',
      'c.pem',
      '-days',
      '30',
      '-subj',
      '/CN=brought.example',
    ]);
    openssl(home.path, [
      'pkcs12',
      '-export',
      '-inkey',
      'k.pem',
      '-in',
      'c.pem',
      '-out',
      'b.p12',
      '-passout',
      'file:password',
    ]);
    const without = await home.cert(['import', 'b.p12']);
    expect(readDocument(without, documents.error, 3).error.code).toBe('password-needed');
    const wrong = await home.cert(['import', 'b.p12', '--password-file', '-'], 'NOT-THE-PASSWORD\n');
    expect(readDocument(wrong, documents.error, 3).error.code).toBe('password-wrong');
    const right = await home.cert(
      ['import', 'b.p12', '--password-file', '-', '--label', 'brought'],
      `${secret}\n`,
    );
    const { added } = readDocument(right, documents.certificatesImported);
    expect(added).toMatchObject([{ owner: 'own', label: 'brought', origin: 'imported', state: 'active' }]);
    const twice = await home.cert(['import', 'b.p12', '--password-file', 'password']);
    expect(readDocument(twice, documents.error, 3).error.code).toBe('certificate-known');
    for (const said of [without, wrong, right, twice])
      expect(said.out + said.err).not.toMatch(/HIDDEN|NOT-THE/);
    expect(await filesWith(home.home, secret)).toEqual([]);
  });
});

async function formOf({ path: folder }: Home, file: string): Promise<'PEM' | 'DER'> {
  return (await readFile(path.join(folder, file), 'latin1')).startsWith('-----') ? 'PEM' : 'DER';
}
