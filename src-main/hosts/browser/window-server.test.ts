import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../content-security-policy.ts';
import { startBrowserHost } from './start-browser-host.ts';
import { startTriedHost } from './tried-host.ts';
import type { TriedHost } from './tried-host.ts';
import type { BrowserHost } from './start-browser-host.ts';

let tried: TriedHost;
let host: BrowserHost;
let cookie = '';

beforeEach(async () => {
  tried = await startTriedHost();
  ({ host, cookie } = tried);
});
afterEach(() => tried.close());

describe('the door to the window', () => {
  test('is on 127.0.0.1 and leads from the start link to the window', async () => {
    expect(host.origin).toBe(`http://127.0.0.1:${host.port}`);
    const start = host.startAddress();
    const first = await tried.ask('GET', start.slice(host.origin.length));
    expect(first.status).toBe(200);
    expect(first.headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Strict$/);
    expect(first.headers['cache-control']).toBe('no-store');
    expect(first.body).toContain('<meta http-equiv="refresh" content="0;url=/">');
    const second = await tried.ask('GET', start.slice(host.origin.length));
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect(JSON.parse(second.body)).toEqual({ code: 'start-link-spent', params: {}, retry: 'never' });
  });

  test('tells a person in words why it stays shut', async () => {
    const { status, headers, body } = await tried.ask('GET', '/start?token=spent', {
      accept: 'text/html,*/*',
    });
    expect(status).toBe(403);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('<h1>');
  });

  test('gives the window its files, with types, headers and caching', async () => {
    const page = await tried.ask('GET', '/', { cookie });
    expect(page).toMatchObject({ status: 200, body: '<!doctype html>' });
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    const script = await tried.ask('GET', '/assets/main-abc.js?x=1', { cookie });
    expect(script).toMatchObject({ status: 200, body: 'export {};' });
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-length': '10',
    });
    expect(script.headers['cache-control']).toContain('immutable');
    expect(await tried.ask('HEAD', '/assets/main-abc.js', { cookie })).toMatchObject({
      status: 200,
      body: '',
    });
    expect(await tried.ask('GET', '/assets/empty-abc.css', { cookie })).toMatchObject({
      status: 200,
      body: '',
    });
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/....//secret.txt',
    '//etc/passwd',
    '/link.txt',
    '/index.html%00.js',
    '/assets',
    '/assets/',
    '/%',
  ])('gives nothing else: %s', async (target) => {
    const { status, body } = await tried.ask('GET', target, { cookie });
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  test.each(['http://evil.example/', '*', 'evil.example:80'])(
    'understands no address but a path: %s',
    async (target) => {
      const { status } = await tried.ask('GET', target, { cookie });
      expect(status).toBe(400);
    },
  );

  test('is shut without the cookie, for every path and method', async () => {
    const knocks = [
      'GET /',
      'GET /index.html',
      'GET /assets/main-abc.js',
      'HEAD /',
      'PUT /intake?name=a',
      'DELETE /',
      'POST /',
    ];
    for (const knock of knocks) {
      const [method = '', target = ''] = knock.split(' ');
      const { status, body } = await tried.ask(method, target, { origin: host.origin, cookie: 'waybill=1' });
      expect([knock, status]).toEqual([knock, 403]);
      expect(body).not.toContain('doctype');
    }
  });

  test('is shut for another name and for pages of anybody else, whatever they carry', async () => {
    const token = host.startAddress().slice(host.origin.length);
    for (const target of ['/', token, '/window', '/intake?name=a']) {
      const misnamed = await tried.ask('GET', target, { cookie, host: `evil.example:${host.port}` });
      expect(misnamed.status).toBe(421);
      const foreign = await tried.ask('GET', target, { cookie, origin: 'http://evil.example' });
      expect(foreign.status).toBe(403);
      const sandboxed = await tried.ask('PUT', target, { cookie, origin: 'null' });
      expect(sandboxed.status).toBe(403);
    }
    // None of that has spent the link.
    expect((await tried.ask('GET', token)).status).toBe(200);
  });

  test('knows no other methods', async () => {
    for (const method of ['POST', 'DELETE', 'OPTIONS', 'PATCH', 'PUT']) {
      const { status } = await tried.ask(method, '/', { cookie, origin: host.origin });
      expect([method, status]).toEqual([method, 405]);
    }
  });

  test('takes the port it is told, and says when it is not free', async () => {
    const options = { ...tried.options, home: path.join(tried.folder, 'other'), port: host.port };
    await expect(startBrowserHost(options)).rejects.toMatchObject({
      code: 'port-not-free',
      params: { port: host.port },
    });
    // Its engine has ended again.
    const next = await startBrowserHost({ ...options, port: 0 });
    expect(next.own).toBe(true);
    await next.close();
  });

  test('lets a later start ask for a fresh address, with the secret of the home alone', async () => {
    const refused = await tried.ask('POST', '/window', { authorization: 'Bearer wrong', cookie });
    expect(refused.status).toBe(403);
    const { status, body } = await tried.ask('POST', '/window', { authorization: `Bearer ${host.secret}` });
    expect(status).toBe(200);
    expect(body).toMatch(
      /^\{"opened":false,"address":"http:\/\/127\.0\.0\.1:\d+\/start\?token=[\w-]{43}"\}$/,
    );
  });
});
