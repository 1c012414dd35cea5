import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeTestPki } from '../test-pki/index.ts';
import type { TestPki } from '../test-pki/index.ts';
import { CertificateError } from './certificate-error.ts';
import { makeIdentity, makeRequest, writePkcs12, writePkcs7 } from './identity/index.ts';
import { pemToDer } from './pem-to-der.ts';
import { longestSentFile, readSentCertificate } from './read-sent-certificate.ts';

const wish = {
  label: '',
  commonName: 'Volta',
  identification: 'O0013VOLTA',
  organisation: '',
  unit: '',
  locality: '',
  country: '',
  names: [],
  bits: 2048 as const,
  purposes: ['tls' as const, 'signing' as const],
};

let volta: { readonly certificatePem: string; readonly privateKeyPem: string };
let der: Uint8Array;
let pki: TestPki;
beforeAll(async () => {
  volta = await makeIdentity(wish);
  der = pemToDer(volta.certificatePem);
  pki = await makeTestPki({ listAddress: () => 'http://127.0.0.1:1/' });
});

async function refusal(octets: Uint8Array): Promise<string | undefined> {
  try {
    await readSentCertificate(octets);
    return undefined;
  } catch (error) {
    if (error instanceof CertificateError) return error.code;
    throw error;
  }
}

describe('one certificate is read', () => {
  test('as DER', async () => {
    expect(await readSentCertificate(der)).toEqual({ der: new Uint8Array(der), chain: [] });
  });

  test('as PEM, with any text around it', async () => {
    const text = `Here it is.\r\n\r\n${volta.certificatePem}\r\nRegards\r\n`;
    expect((await readSentCertificate(Buffer.from(text))).der).toEqual(new Uint8Array(der));
  });

  test('in a CMS envelope without any content (RFC 5024 10.4)', async () => {
    expect((await readSentCertificate(writePkcs7([der]))).der).toEqual(new Uint8Array(der));
  });

  test('with its chain beside it, in any order', async () => {
    const [leaf, middle, root] = [pki.server, pki.intermediate, pki.root].map(({ certificatePem }) =>
      pemToDer(certificatePem),
    );
    if (leaf === undefined || middle === undefined || root === undefined) throw new Error('no chain');
    const read = await readSentCertificate(writePkcs7([root, leaf, middle]));
    expect(read).toEqual({
      der: new Uint8Array(leaf),
      chain: [new Uint8Array(middle), new Uint8Array(root)],
    });
  });
});

describe('refused is', () => {
  test('more than one that do not belong together', async () => {
    const stranger = pemToDer(pki.stranger.certificatePem);
    expect(await refusal(writePkcs7([der, stranger]))).toBe('certificate-more-than-one');
  });

  test('a private key, beside a certificate, alone, or under a password', async () => {
    expect(await refusal(Buffer.from(volta.certificatePem + volta.privateKeyPem))).toBe(
      'certificate-with-key',
    );
    expect(await refusal(Buffer.from(volta.privateKeyPem))).toBe('certificate-with-key');
    const sealed = await writePkcs12({
      certificate: der,
      chain: [],
      privateKeyPem: volta.privateKeyPem,
      password: 'some password',
      label: 'Volta',
    });
    expect(await refusal(sealed)).toBe('certificate-with-key');
  });

  test('a request', async () => {
    const { requestPem } = await makeRequest(wish);
    expect(await refusal(Buffer.from(requestPem))).toBe('request-not-certificate');
  });

  test('a revocation list', async () => {
    expect(await refusal(await pki.list('root'))).toBe('certificate-unreadable');
  });

  test('nothing at all, a text, and more than is read', async () => {
    expect(await refusal(new Uint8Array())).toBe('certificate-unreadable');
    expect(await refusal(Buffer.from('UNB+UNOA:1'))).toBe('certificate-unreadable');
    expect(await refusal(new Uint8Array(longestSentFile + 1))).toBe('certificate-too-large');
  });

  test('whatever a partner sends, and nothing else is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (octets) => {
        expect(await refusal(octets)).toMatch(/^(?:certificate|request|password)-/);
      }),
    );
  });

  test('or read is a certificate with some octets changed, cut or added: nothing else is thrown', async () => {
    const change = fc.array(fc.tuple(fc.nat(der.length - 1), fc.nat(255)), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        change,
        fc.nat(der.length),
        fc.uint8Array({ maxLength: 20 }),
        async (at, cut, tail) => {
          const octets = Buffer.concat([der.subarray(0, cut), tail]);
          for (const [place, octet] of at) if (place < octets.length) octets[place] = octet;
          const code = await refusal(octets);
          expect(code ?? 'certificate-').toMatch(/^(?:certificate|request|password)-/);
          const whole = Buffer.from(der);
          for (const [place, octet] of at) whole[place] = octet;
          expect((await refusal(whole)) ?? 'certificate-').toMatch(/^(?:certificate|request|password)-/);
        },
      ),
    );
  });
});
