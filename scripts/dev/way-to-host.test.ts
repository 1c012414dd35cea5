import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { enter, isOwnPage } from './way-to-host.ts';

describe('a request to the development server', () => {
  it.each([
    [{ host: '127.0.0.1:5173', origin: 'http://127.0.0.1:5173' }, true],
    [{ host: 'localhost:5173', origin: 'http://localhost:5173' }, true],
    [{ host: '127.0.0.1:5173', origin: 'http://evil.example' }, false],
    [{ host: '127.0.0.1:5173', origin: 'http://127.0.0.1:8080' }, false],
    [{ host: '127.0.0.1:5173' }, false],
    [{ host: 'evil.example:5173', origin: 'http://evil.example:5173' }, false],
    [{}, false],
  ])('with %j is from its own page: %s', (headers, isOwn) => {
    expect(isOwnPage({ headers })).toBe(isOwn);
  });
});

it('a start address gives the cookie once, and says so when it does not', async () => {
  let isSpent = false;
  const host = createServer((_request, response) => {
    response.writeHead(
      isSpent ? 403 : 200,
      isSpent ? {} : { 'Set-Cookie': 'waybill-1=abc; Path=/; HttpOnly' },
    );
    isSpent = true;
    response.end();
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  try {
    const address = host.address();
    const { port } = address as AddressInfo;
    const start = `http://127.0.0.1:${port}/start?token=x`;
    expect(await enter(start)).toEqual({ origin: `http://127.0.0.1:${port}`, cookie: 'waybill-1=abc' });
    await expect(enter(start)).rejects.toThrow('403');
  } finally {
    host.close();
  }
});
