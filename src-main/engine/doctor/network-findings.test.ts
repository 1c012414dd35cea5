import * as http from 'node:http';
import * as net from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { DoctorCheck, Partner } from '../../../shared/index.ts';
import { findings, found, healthy, partner } from './testing/examples.ts';

const opened: net.Server[] = [];

afterEach(async () => {
  for (const server of opened.splice(0)) await new Promise((resolve) => server.close(resolve));
});

/** Listens on a free port of 127.0.0.1. */
async function served(server: net.Server): Promise<number> {
  opened.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function silentPort(): Promise<number> {
  const server = net.createServer();
  const port = await served(server);
  opened.pop();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('of the network the doctor finds', () => {
  async function ofNetwork(...partners: Partner[]): Promise<DoctorCheck[]> {
    return await findings({ partners: () => Promise.resolve(partners) });
  }

  test('which partners answer; the practice partner is not asked', async () => {
    const port = await served(net.createServer((socket) => socket.destroy()));
    const silent = await silentPort();
    const checks = await ofNetwork(
      partner('Volta', { host: '127.0.0.1', port }),
      partner('Ampere', { host: '127.0.0.1', port: silent }),
      partner('Nowhere', { host: 'nowhere.invalid' }),
      partner('Plain', { host: 'nowhere.invalid', tls: false }),
      partner('Caller', {}),
      partner('Practice', { host: '127.0.0.1', port: silent }, true),
    );
    const at = (name: string, host: string, on: number): object => ({ partner: name, host, port: on });
    expect(checks).toEqual([
      {
        group: 'network',
        code: 'partner-reachable',
        params: at('Volta', '127.0.0.1', port),
        outcome: 'fine',
      },
      ...[
        { ...at('Ampere', '127.0.0.1', silent), problem: 'connection-refused' },
        { ...at('Nowhere', 'nowhere.invalid', 6619), problem: 'host-not-found' },
        { ...at('Plain', 'nowhere.invalid', 3305), problem: 'host-not-found' },
      ].map((params) => ({ group: 'network', code: 'partner-unreachable', params, outcome: 'failed' })),
    ]);
  });

  test('whose proxy does not work, and tells it from the partner', async () => {
    const silent = await silentPort();
    const answering = await served(
      net.createServer((socket) => {
        socket.once('data', (head) => {
          const status = String(head).includes('good') ? '200 OK' : '403 No';
          socket.end(`HTTP/1.1 ${String(head).includes('login') ? '407 Who' : status}\r\n\r\n`);
        });
      }),
    );
    const through = (port: number): object => ({ kind: 'http', host: '127.0.0.1', port });
    const checks = await ofNetwork(
      partner('Good', { host: 'good.example', proxy: through(answering) }),
      partner('Barred', { host: 'barred.example', proxy: through(answering) }),
      partner('Login', { host: 'login.example', proxy: through(answering) }),
      partner('Gone', { host: 'good.example', proxy: through(silent) }),
      partner('Caller', { proxy: through(answering) }),
      partner('Lost', { proxy: through(silent) }),
    );
    expect(
      checks.map(({ code, params }) => `${String(params['partner'])} ${code} ${String(params['problem'])}`),
    ).toEqual([
      'Good proxy-reachable undefined',
      'Good partner-reachable undefined',
      'Barred proxy-reachable undefined',
      'Barred partner-unreachable proxy-refused',
      'Login proxy-unusable proxy-login',
      'Gone proxy-unusable proxy-unreachable',
      'Caller proxy-reachable undefined',
      'Lost proxy-unusable connection-refused',
    ]);
    expect(checks[4]?.params).toEqual({
      partner: 'Login',
      proxyHost: '127.0.0.1',
      proxyPort: answering,
      problem: 'proxy-login',
    });
  });

  test('which addresses of lists and answers work, without reading a list', async () => {
    const port = await served(
      http.createServer((request, response) => {
        if (request.url === '/list') response.end('x'.repeat(100_000));
        else if (request.url === '/empty') response.end();
        else response.writeHead(Number(request.url?.slice(1))).end();
      }),
    );
    const at = (path: string): string => `http://127.0.0.1:${port}/${path}`;
    const asking = (name: string, revocation: object): Partner => partner(name, { trust: { revocation } });
    const checks = await ofNetwork(
      asking('Volta', { listAddresses: [at('list'), at('empty'), at('404')], statusAddress: at('405') }),
      asking('Ampere', { statusAddress: at('502') }),
      asking('Careless', { policy: 'off', listAddresses: [at('404')], statusAddress: at('502') }),
    );
    const path = (address: unknown): string => String(address).split('/').at(-1) ?? '';
    expect(
      checks.map(({ code, params, outcome }) =>
        [params['partner'], path(params['address']), code, params['problem'], outcome].join(' '),
      ),
    ).toEqual([
      'Volta list list-address-reachable  fine',
      'Volta empty list-address-unreachable revocation-list-invalid failed',
      'Volta 404 list-address-unreachable download-failed failed',
      'Volta 405 status-address-reachable  fine',
      'Ampere 502 status-address-unreachable download-failed failed',
    ]);
  });

  test('all of it with at most four attempts at a time, and tells it in order', async () => {
    let open = 0;
    let most = 0;
    const partners = Array.from({ length: 12 }, (_, n) =>
      partner(`P${n}`, { host: 'h.example', port: n + 1 }),
    );
    const checks = await found({
      partners: () => Promise.resolve(partners),
      network: {
        ...healthy.network,
        connect: async (_, { port, timeoutMs }) => {
          expect(timeoutMs).toBe(5_000);
          open += 1;
          most = Math.max(most, open);
          // The first take longest.
          for (let turns = 0; turns < 40 - port * 3; turns += 1) await Promise.resolve();
          open -= 1;
          return new net.Socket();
        },
      },
    });
    expect(most).toBe(4);
    const asked = checks.filter(({ group }) => group === 'network').map(({ params }) => params['partner']);
    expect(asked).toEqual(partners.map(({ name }) => name));
  });
});
