import type { TestEngine } from './two-engines.ts';

/** What `from` shows of itself, `to` takes for whatever is not TLS: its first partner has it from then on. */
export async function giveCertificate(from: TestEngine, to: TestEngine): Promise<void> {
  const { certificate } = await from.api.engine.status({});
  const [partner] = await to.api.partners.list({});
  if (partner === undefined) throw new Error('no partner');
  await to.api.certificates.import({
    source: { content: Buffer.from(certificate.pem).toString('base64') },
    partnerId: partner.id,
    purposes: ['authentication', 'signing', 'encryption', 'receipts'],
  });
}
