import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Carrier, Problem } from '../../../shared/index.ts';
import { EngineStatus, toProblem, WaybillError } from '../../../shared/index.ts';
import { securityHeaders } from '../content-security-policy.ts';
import { sameToken } from '../engine-record.ts';
import { errorCode } from '../home-folder.ts';
import type { HostLog } from '../served-engine.ts';
import { createGate } from './gate.ts';
import type { Refusal } from './gate.ts';
import { takeIn } from './intake.ts';
import { createPages } from './pages.ts';
import type { Pages } from './pages.ts';
import { problemPage, startPage } from './start-page.ts';
import { listStaticFiles, sendStaticFile } from './static-files.ts';

const mostConnections = 256;
/** Milliseconds an upload may stand still. */
const idleUpload = 60_000;
/** Milliseconds for the answer to a refused upload to arrive before its line is cut. */
const lastWords = 1_000;

export interface WindowServerOptions {
  readonly carrier: Carrier;
  readonly version: string;
  /** The built window: a folder with index.html. */
  readonly rendererFolder: string;
  /** 0: any free port. */
  readonly port: number;
  readonly log: HostLog;
  /** What a later start of the program shows to have a window opened here. */
  readonly secret: string;
  /** Opens a window on this server, or says that it cannot. */
  readonly openWindow: () => Promise<boolean>;
}

export interface WindowServer {
  readonly port: number;
  readonly origin: string;
  /** A fresh address to start at: good once, within a minute. */
  startAddress(): string;
  readonly pages: Pages;
  close(): Promise<void>;
}

/**
 * Serves the window on 127.0.0.1. `GET /start?token=` lets a browser in; then, for it alone: the files of the window, the contract on a
 * WebSocket at `/contract`, and `PUT /intake?name=` for dropped files. `POST /window` is for later starts of the program.
 */
export async function serveWindow(options: WindowServerOptions): Promise<WindowServer> {
  const { carrier, version, log, secret, openWindow } = options;
  const files = await listStaticFiles(options.rendererFolder);
  const pages = createPages({ carrier, version, log });
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 0, maxHeaderSize: 16 * 1024 });
  server.maxConnections = mostConnections;
  server.listen(options.port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (thrown) {
    throw new WaybillError(
      { code: 'port-not-free', params: { port: options.port, cause: errorCode(thrown) }, retry: 'later' },
      { cause: thrown },
    );
  }
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  const origin = `http://127.0.0.1:${port}`;
  const gate = createGate(port);

  function startAddress(): string {
    return `${origin}/start?token=${gate.newStartToken()}`;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(securityHeaders())) response.setHeader(name, value);
    const method = request.method ?? '';
    const url = parseTarget(request.url);
    if (url === undefined) return refuse(response, 400, 'bad-address');
    const refusal = gate.checkSource(request.headers, method === 'PUT');
    if (refusal !== undefined) return turnAway(request, response, refusal);
    if (url.pathname === '/start' && method === 'GET')
      return start(request, response, url.searchParams.get('token') ?? '');
    if (url.pathname === '/window' && method === 'POST') return anotherStart(request, response);
    const stranger = gate.checkCookie(request.headers);
    if (stranger !== undefined) return turnAway(request, response, stranger);
    if (url.pathname === '/intake' && method === 'PUT')
      return intake(request, response, url.searchParams.get('name'));
    if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405, 'method-not-ours');
    const file = files.get(url.pathname);
    if (file === undefined) return refuse(response, 404, 'page-unknown');
    return sendStaticFile(file, method === 'HEAD', response);
  }

  /** 200 and a refresh, not a redirect: after a page on the disk, a redirect would be followed without the strict cookie. */
  function start(request: IncomingMessage, response: ServerResponse, token: string): void {
    const entered = gate.enter(token);
    if ('code' in entered) {
      turnAway(request, response, entered);
      return;
    }
    response.writeHead(200, { ...html, 'Set-Cookie': entered.cookie });
    response.end(startPage('/'));
  }

  async function anotherStart(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.resume();
    if (!sameToken(request.headers.authorization ?? '', `Bearer ${secret}`))
      return refuse(response, 403, 'not-let-in');
    const opened = request.headers['x-waybill-window'] === 'open' && (await openWindow());
    sendJson(response, 200, opened ? { opened } : { opened, address: startAddress() });
  }

  async function intake(
    request: IncomingMessage,
    response: ServerResponse,
    name: string | null,
  ): Promise<void> {
    if (name === null || name === '') return refuse(response, 400, 'bad-address');
    const length = request.headers['content-length'];
    request.setTimeout(idleUpload, () => request.destroy());
    try {
      const { intakeFolder } = EngineStatus.pick({ intakeFolder: true }).parse(
        await carrier.call('engine', 'status', {}),
      );
      const file = await takeIn(
        intakeFolder,
        name,
        request,
        length === undefined ? undefined : Number(length),
      );
      sendJson(response, 201, { path: file });
    } catch (thrown) {
      const problem = toProblem(thrown);
      log('intake-failed', { code: problem.code, cause: errorCode(thrown) });
      if (request.complete) request.resume();
      else response.once('finish', () => setTimeout(() => request.destroy(), lastWords).unref());
      response.setHeader('Connection', 'close');
      sendJson(
        response,
        intakeStatus(problem.code),
        problem.code === 'internal' ? bare('internal') : problem,
      );
    }
  }

  server.on('request', (request, response) => {
    answer(request, response).catch((thrown: unknown) => {
      log('request-broken', { cause: errorCode(thrown) });
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'internal');
    });
  });
  server.on('upgrade', (request, socket: Duplex, head) => {
    socket.on('error', () => {});
    const refusal =
      gate.checkSource(request.headers, true) ??
      gate.checkCookie(request.headers) ??
      (parseTarget(request.url)?.pathname === '/contract' ? undefined : { status: 404 });
    if (refusal === undefined) pages.welcome(request, socket, head);
    else socket.end(`HTTP/1.1 ${refusal.status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });

  return {
    port,
    origin,
    startAddress,
    pages,
    async close() {
      const closed = once(server, 'close');
      server.close();
      pages.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

const html = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };

function parseTarget(target: string | undefined): URL | undefined {
  return target?.startsWith('/') === true ? (URL.parse(target, 'http://127.0.0.1') ?? undefined) : undefined;
}

function bare(code: string): Problem {
  return { code, params: {}, retry: 'never' };
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(value));
}

function refuse(response: ServerResponse, status: number, code: string): void {
  sendJson(response, status, bare(code));
}

/** A refusal in the words of a person where one may be looking, as a problem for everyone else. */
function turnAway(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  if (request.headers.accept?.includes('text/html') !== true) {
    refuse(response, refusal.status, refusal.code);
    return;
  }
  response.writeHead(refusal.status, html);
  response.end(problemPage(refusal.code));
}

function intakeStatus(code: string): number {
  if (code === 'disk-full') return 507;
  if (code === 'upload-cut') return 400;
  return code === 'engine-gone' ? 503 : 500;
}
