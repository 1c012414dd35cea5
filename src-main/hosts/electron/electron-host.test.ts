import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CallAnswer, EngineStatus, EventBatch, WaybillError } from '../../../shared/index.ts';
import type { Need, WindowBridge } from '../../../shared/index.ts';
import { contentSecurityPolicy, securityHeaders } from '../content-security-policy.ts';
import { standInOpener } from '../stand-in-engine.ts';
import type { StandInEngine } from '../stand-in-engine.ts';
import { becomeReady, electron, eventOf, handlers, seen } from './electron-stand-in.ts';
import { startElectronHost } from './start.ts';

vi.mock('electron', async () => {
  const { electron: module } = await import('./electron-stand-in.ts');
  return { ...module, default: module };
});

let engine: StandInEngine | undefined;
const waiting = vi.hoisted((): Need[] => []);

vi.mock('./open-engine-here.ts', () => ({
  openEngineHere: standInOpener({
    body: {
      needs: { list: () => Promise.resolve(waiting) },
      practice: {
        start: () =>
          Promise.reject(
            new WaybillError({ code: 'not-possible-now', params: { by: 'practice' }, retry: 'later' }),
          ),
      },
    },
    onOpen: (opened) => {
      engine = opened;
    },
  }),
}));

let folder = '';
let bridge: WindowBridge;
/** What the host listens to uncaught errors with, beside the listeners of vitest. */
let hostListeners: readonly NodeJS.UncaughtExceptionListener[] = [];

function running(): StandInEngine {
  if (engine === undefined) throw new Error('no engine was opened');
  return engine;
}

function firstWindow() {
  const window = seen.windows[0];
  if (window === undefined) throw new Error('no window was opened');
  return window;
}

/** Calls over the preload script's bridge, as the window does. */
async function call(group: string, name: string, args: unknown = {}): Promise<CallAnswer> {
  return CallAnswer.parse(await bridge.call(group, name, args));
}

const status = EngineStatus.parse({
  version: '0.1.0',
  home: '/home',
  receivedFolder: '/home/received',
  intakeFolder: '/home/intake',
  startedAt: 1,
  processId: 1,
  host: 'electron',
  listener: { enabled: false, open: [] },
  sealedBy: 'safe-storage',
  certificate: { fingerprint: 'a'.repeat(64), subject: 'CN=x', validUntil: 2, pem: '' },
  sessions: 0,
  octetsPerSecond: { out: 0, in: 0 },
});

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-electron-'));
  const built = path.join(folder, 'dist');
  await mkdir(path.join(built, 'renderer', 'assets'), { recursive: true });
  await writeFile(path.join(built, 'renderer', 'index.html'), '<title>Waybill</title>');
  await writeFile(path.join(built, 'renderer', 'assets', 'a b.js'), 'export {}');
  await writeFile(path.join(built, 'secret.txt'), 'not for the window');
  const others = process.listeners('uncaughtException');
  await startElectronHost(built, ['electron', '.', '--no-sandbox', '--home', path.join(folder, 'home')]);
  hostListeners = process.listeners('uncaughtException').filter((each) => !others.includes(each));
  becomeReady();
  await vi.waitFor(() => expect(firstWindow().shown).toBe(1));
  await import('./preload.ts');
  bridge = seen.exposed.get('waybill') as WindowBridge;
});

afterAll(async () => {
  for (const listener of hostListeners) process.off('uncaughtException', listener);
  await rm(folder, { recursive: true, force: true });
});

describe('the window', () => {
  it('is a sandboxed page of our own scheme, without Node', () => {
    expect(seen.sandboxed).toBe(true);
    expect(firstWindow().webContents.mainFrame.url).toBe('app://waybill/index.html');
    expect(firstWindow().options['webPreferences']).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      disableBlinkFeatures: 'Auxclick',
      plugins: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      preload: path.join(folder, 'dist', 'preload', 'preload.cjs'),
    });
  });

  it('has a scheme with an origin, and with no right that goes around the policy', () => {
    expect(seen.schemes).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ]);
  });

  it('is one per home: its own folder, and with it the lock, lies in the home', () => {
    expect(seen.paths.get('userData')).toMatch(/home[/\\]window$/);
    const focused = seen.focused;
    electron.app.emit('second-instance', {});
    expect(seen.focused).toBe(focused + 1);
    expect(seen.windows).toHaveLength(1);
  });

  it('gets three functions and nothing else', () => {
    expect([...seen.exposed.keys()]).toEqual(['waybill']);
    expect(Object.keys(bridge).toSorted()).toEqual(['call', 'pathOf', 'subscribe']);
    expect(Object.values(bridge).every((each) => typeof each === 'function')).toBe(true);
  });

  it('learns the path of a dropped file', () => {
    expect(bridge.pathOf(new File(['x'], 'drawing.step'))).toBe('/dropped/drawing.step');
  });

  it('is loaded again when its page crashes', () => {
    firstWindow().webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(firstWindow().reloads).toBe(1);
  });
});

describe('the contract over IPC', () => {
  it('carries a call and its answer', async () => {
    const answer = await call('settings', 'update', { station: { name: 'Payroll' } });
    expect(answer).toMatchObject({ ok: true, value: { station: { name: 'Payroll' } } });
  });

  it('carries an error with its code and parameters', async () => {
    expect(await call('practice', 'start', { kind: 'oftp2' })).toEqual({
      ok: false,
      problem: { code: 'not-possible-now', params: { by: 'practice' }, retry: 'later' },
    });
  });

  it('refuses what the contract does not have, and arguments it does not allow', async () => {
    expect(await call('engine', 'delete')).toMatchObject({ ok: false, problem: { code: 'unknown-call' } });
    expect(await call('constructor', 'name')).toMatchObject({ ok: false, problem: { code: 'unknown-call' } });
    expect(await call('partners', 'get', { id: 'x' })).toMatchObject({
      ok: false,
      problem: { code: 'bad-arguments' },
    });
    const invoke = handlers.invoke.get('waybill:call');
    expect(await invoke?.(eventOf(), 'engine')).toMatchObject({
      ok: false,
      problem: { code: 'unknown-call' },
    });
  });

  it.each([
    ['another site', { url: 'https://example.org/index.html', parent: null }],
    ['another host of the scheme', { url: 'app://other/index.html', parent: null }],
    ['a data: page', { url: 'data:text/html,x', parent: null }],
    ['no address', { url: '', parent: null }],
    [
      'a frame inside',
      { url: 'app://waybill/index.html', parent: { url: 'app://waybill/index.html', parent: null } },
    ],
    ['a frame that is gone', null],
  ])('does not listen to %s', async (_who, frame) => {
    const invoke = handlers.invoke.get('waybill:call');
    expect(await invoke?.(eventOf(frame), 'settings', 'get', {})).toMatchObject({
      ok: false,
      problem: { code: 'unknown-call' },
    });
    const listeners = running().listeners();
    electron.ipcMain.emit('waybill:subscribe', eventOf(frame), 'page', 1, 0);
    expect(running().listeners()).toBe(listeners);
  });

  it('carries events to whoever subscribed, until they leave', () => {
    const heard: EventBatch[] = [];
    const leave = bridge.subscribe(0, (batch) => heard.push(EventBatch.parse(batch)));
    running().tell({ type: 'partners' });
    expect(heard.at(-1)?.events).toEqual([{ type: 'partners' }]);
    leave();
    const before = heard.length;
    running().tell({ type: 'needs' });
    expect(heard).toHaveLength(before);
  });

  it('forgets the subscriptions of a page that was loaded again', () => {
    const sent = vi.spyOn(firstWindow().webContents, 'send');
    electron.ipcMain.emit('waybill:subscribe', eventOf(), 'first page', 7, 0);
    electron.ipcMain.emit('waybill:subscribe', eventOf(), 'second page', 8, 0);
    sent.mockClear();
    running().tell({ type: 'needs' });
    expect(sent.mock.calls.map(([, subscription]) => subscription)).toEqual([8]);
    electron.ipcMain.emit('waybill:unsubscribe', eventOf(), 'second page', 8);
    sent.mockClear();
    running().tell({ type: 'needs' });
    expect(sent).not.toHaveBeenCalled();
    sent.mockRestore();
  });
});

describe('the files of the window', () => {
  function get(address: string, init?: RequestInit): Promise<Response> {
    const handler = handlers.protocol.get('app');
    if (handler === undefined) throw new Error('app:// is not served');
    return handler(new Request(address, init));
  }

  it('come with the content security policy', async () => {
    const response = await get('app://waybill/index.html');
    expect(await response.text()).toBe('<title>Waybill</title>');
    expect(response.headers.get('content-type')).toContain('text/html');
    // The very headers of the browser host: one function makes them for both.
    for (const [name, value] of Object.entries(securityHeaders()))
      expect(response.headers.get(name), name).toBe(value);
    const refused = await get('app://waybill/missing.js');
    expect(refused.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(contentSecurityPolicy).toContain("default-src 'none'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe|http|\*|blob:/);
    expect((await get('app://waybill/assets/a%20b.js')).headers.get('content-type')).toContain('javascript');
  });

  it.each([
    'app://waybill/../secret.txt',
    'app://waybill/%2e%2e/secret.txt',
    'app://waybill/..%2fsecret.txt',
    'app://waybill/..%5csecret.txt',
    'app://waybill/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    'app://waybill/C:%5csecret.txt',
    'app://waybill/%00',
    'app://waybill/%ff',
    'app://waybill/',
    'app://other/index.html',
  ])('are all there is: %s', async (address) => {
    const response = await get(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it('are only read', async () => {
    expect((await get('app://waybill/index.html', { method: 'POST' })).status).toBe(404);
  });
});

describe('a page that wants out', () => {
  it('cannot be led elsewhere', () => {
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      const preventDefault = vi.fn();
      firstWindow().webContents.emit(name, { preventDefault }, 'https://example.org');
      expect(preventDefault, name).toHaveBeenCalledOnce();
    }
  });

  it('opens no window, and only sites on the list in the browser', () => {
    const open = firstWindow().webContents.openHandler;
    for (const url of [
      'https://www.rfc-editor.org/rfc/rfc5024',
      'https://example.org/',
      'http://www.rfc-editor.org/',
      'https://user@www.rfc-editor.org/',
      'https://www.rfc-editor.org.example.org/',
      'file:///etc/passwd',
      'javascript:alert(1)',
    ]) {
      expect(open?.({ url })).toEqual({ action: 'deny' });
    }
    expect(seen.opened).toEqual(['https://www.rfc-editor.org/rfc/rfc5024']);
  });

  it('gets no permission but notifications', () => {
    const { webContents } = firstWindow();
    function granted(permission: string): boolean {
      const answer = vi.fn<(given: boolean) => void>();
      handlers.permissionRequest?.(webContents, permission, answer);
      return answer.mock.calls[0]?.[0] ?? false;
    }
    expect(granted('notifications')).toBe(true);
    for (const permission of ['media', 'geolocation', 'clipboard-read', 'openExternal', 'fileSystem']) {
      expect(granted(permission), permission).toBe(false);
      expect(handlers.permissionCheck?.(webContents, permission, 'app://waybill/'), permission).toBe(false);
    }
    expect(handlers.permissionCheck?.(null, 'notifications', 'https://example.org/')).toBe(false);
    expect(handlers.devicePermission?.()).toBe(false);
  });

  it('saves nothing that a page wants to download', () => {
    const preventDefault = vi.fn<() => void>();
    handlers.download?.({ preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

describe('the computer', () => {
  it('stays awake while files flow, and only then', () => {
    running().tell({ type: 'status', status: { ...status, sessions: 1 } });
    running().tell({ type: 'status', status: { ...status, sessions: 2 } });
    expect(seen.awake.size).toBe(1);
    running().tell({ type: 'partners' });
    expect(seen.awake.size).toBe(1);
    running().tell({ type: 'status', status });
    expect(seen.awake.size).toBe(0);
  });
});

describe("the program's sign", () => {
  it('shows how many things need a person, with no page to count them', async () => {
    await vi.waitFor(() => expect(seen.badges.at(-1)).toBe(0));
    waiting.push({ key: 'transfer-1', kind: 'failed', since: 1, action: 'retry' });
    running().tell({ type: 'needs' });
    await vi.waitFor(() => expect(seen.badges.at(-1)).toBe(1));
    running().tell({ type: 'partners' });
    waiting.length = 0;
    running().tell({ type: 'needs' });
    await vi.waitFor(() => expect(seen.badges.at(-1)).toBe(0));
    expect(seen.badges.slice(-3)).toEqual([0, 1, 0]);
  });
});

describe('the end', () => {
  it('waits for the engine, and quits then', async () => {
    electron.app.quit();
    expect(seen.quits).toBe(0);
    await running().closed;
    await vi.waitFor(() => expect(seen.quits).toBe(1));
  });

  it('after an error no one caught: the user is told, and the exit code is not zero', async () => {
    for (const what of ['the disk is on fire', 'and the house']) {
      for (const listener of hostListeners) listener(new Error(what), 'uncaughtException');
    }
    expect(hostListeners).toHaveLength(1);
    await vi.waitFor(() => expect(seen.exitCodes).toEqual([1]));
    expect(seen.errorBoxes).toHaveLength(1);
    expect(seen.errorBoxes[0]?.text).toContain('the disk is on fire');
  });
});
