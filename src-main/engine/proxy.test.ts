import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { makeTestPki, partnerCode, showing } from '../test-pki/index.ts';
import type { Issued } from '../test-pki/index.ts';
import { openPair, openTestEngine, until } from './testing/two-engines.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** An HTTP proxy that lets in whoever says `user:secret`, and notes where they went. */
async function startProxy(files: Record<string, Buffer> = {}): Promise<{ port: number; went: string[] }> {
  const went: string[] = [];
  // A download over http asks for the whole address (RFC 9112 3.2.2).
  const server = createServer((request, response) => {
    went.push(request.url ?? '');
    const octets = files[request.url ?? ''];
    response.statusCode = octets === undefined ? 404 : 200;
    response.end(octets);
  });
  server.on('connect', (request, socket: Socket) => {
    const wanted = `Basic ${Buffer.from('user:secret').toString('base64')}`;
    if (request.headers['proxy-authorization'] !== wanted) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="p"\r\n\r\n');
      return;
    }
    went.push(request.url ?? '');
    const [host = '', port = ''] = (request.url ?? '').split(':');
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    for (const one of [onward, socket])
      one.on('error', () => onward.destroy()).on('close', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, went };
}

test('a partner behind a proxy is reached through it, with a password that is kept sealed', async () => {
  const proxy = await startProxy();
  const both = await openPair();
  closing.push(both.close);
  const { id, name, kind, oftp2 } = both.partner;
  const through = {
    ...oftp2,
    proxy: { kind: 'http', host: '127.0.0.1', port: proxy.port, user: 'user' },
  } as const;

  const refused = await both.here.api.partners.update({
    id,
    partner: { name, kind, oftp2: through, secrets: { proxyPassword: 'wrong' } },
  });
  expect(refused.secretsSet.proxyPassword).toBe(true);
  const checks = await both.here.api.partners.test({ id });
  expect(checks.find(({ outcome }) => outcome === 'failed')).toMatchObject({
    step: 'tcp',
    problem: { code: 'proxy-login' },
  });
  expect(JSON.stringify(checks)).not.toContain('wrong');

  await both.here.api.partners.update({
    id,
    partner: { name, kind, oftp2: through, secrets: { proxyPassword: 'secret' } },
  });
  const file = path.join(both.here.home, 'A.TXT');
  await writeFile(file, 'through');
  const { queued } = await both.here.api.transfers.send({
    partnerId: id,
    files: [{ path: file }],
    acceptWarnings: true,
  });
  const transfer = queued[0];
  if (transfer === undefined) throw new Error('not queued');
  await until(both.here, transfer.id, ({ receipt }) => receipt === 'received');
  expect(proxy.went).toContain(`127.0.0.1:${oftp2.port}`);
});

test('revocation lists of a partner are had through its proxy', async () => {
  const pki = await makeTestPki({ listAddress: (authority) => `http://lists.invalid/${authority}.crl` });
  const proxy = await startProxy({
    'http://lists.invalid/root.crl': await pki.list('root'),
    'http://lists.invalid/intermediate.crl': await pki.list('intermediate'),
  });
  const engine = await openTestEngine();
  closing.push(() => engine.close());
  const { id: partnerId } = await engine.api.partners.add({
    name: 'Volta',
    kind: 'oftp2',
    oftp2: {
      code: partnerCode,
      host: 'localhost',
      proxy: { kind: 'http', host: '127.0.0.1', port: proxy.port },
      trust: { system: false, authorities: [pki.root.certificatePem] },
    },
  });
  async function stateOf(leaf: Issued): Promise<string | undefined> {
    const content = Buffer.from(showing(leaf).certificatePem).toString('base64');
    const { added } = await engine.api.certificates.import({ source: { content }, partnerId });
    const { id } = added[0] ?? { id: undefined };
    if (id === undefined) throw new Error('not imported');
    const { revocation } = await engine.api.certificates.check({ id });
    expect((await engine.api.certificates.get({ id })).revocation).toEqual(revocation[0]);
    return revocation[0]?.state;
  }
  expect(await stateOf(pki.server)).toBe('good');
  expect(proxy.went).toContain('http://lists.invalid/intermediate.crl');
  expect(await stateOf(pki.revoked)).toBe('revoked');
  const kept = await engine.api.certificates.lists({});
  expect(kept.map(({ address }) => address)).toContain('http://lists.invalid/intermediate.crl');
});
