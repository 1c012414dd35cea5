import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { bannedSwitches, faultsOfPage, faultsOfScript, isBannedSwitch, neededPreferences } from './index.ts';
import type { Guarded } from './index.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** What is shipped, and nothing of what only tests load. */
function shippedSources(): readonly string[] {
  return ['shared', 'src-main', 'src-renderer'].flatMap((top) =>
    readdirSync(path.join(root, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((file) => !file.endsWith('electron-stand-in.ts')),
  );
}

/** What is guarded in one statement of a file of the window's, where nothing is allowed. */
function guardedIn(source: string, file = 'src-renderer/example.tsx'): readonly Guarded[] {
  return [...new Set(faultsOfScript(file, source).map(({ guarded }) => guarded))];
}

describe('our sources', () => {
  const sources = shippedSources();

  it('are all looked at', () => {
    expect(sources).toContain('src-main/hosts/electron/window.ts');
    expect(sources).toContain('src-renderer/app/app.tsx');
    expect(sources.length).toBeGreaterThan(500);
  });

  it('do nothing that a program in Electron must not do', () => {
    const faults = sources.flatMap((file) =>
      faultsOfScript(file, readFileSync(path.join(root, file), 'utf8')),
    );
    expect(faults).toEqual([]);
  });

  it('make one window, in one place', () => {
    const makers = sources.filter((file) =>
      /new BrowserWindow\(/.test(readFileSync(path.join(root, file), 'utf8')),
    );
    expect(makers).toEqual(['src-main/hosts/electron/window.ts']);
  });

  it('have a page without scripts, styles, frames or addresses of others in it', () => {
    expect(faultsOfPage(readFileSync(path.join(root, 'src-renderer', 'index.html'), 'utf8'))).toEqual([]);
    const built = path.join(root, 'dist', 'renderer', 'index.html');
    if (existsSync(built)) expect(faultsOfPage(readFileSync(built, 'utf8'))).toEqual([]);
  });

  it('start with no switch that takes a wall away', () => {
    const texts = [
      ...Object.values(manifest.scripts),
      readFileSync(path.join(root, 'electron-builder.yml'), 'utf8'),
    ];
    const words = texts.flatMap((text) => text.split(/[\s'"=]+/)).filter((word) => word.startsWith('--'));
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter(isBannedSwitch)).toEqual([]);
    expect(Object.keys(manifest)).not.toContain('config');
  });

  it('name one Electron, which is not behind what we have looked at', () => {
    const { electron } = manifest.devDependencies;
    expect(electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number.parseInt(electron, 10)).toBeGreaterThanOrEqual(45);
  });
});

/** Something that each check has to find; nobody could tell otherwise whether it finds anything at all. */
const examples: readonly (readonly [Guarded, string])[] = [
  ['web-preferences', 'open({ webPreferences: { nodeIntegration: true } })'],
  ['web-preferences', 'open({ webPreferences: { nodeIntegrationInWorker: yes } })'],
  ['web-preferences', 'open({ webPreferences: { nodeIntegrationInSubFrames: !0 } })'],
  ['web-preferences', 'open({ webPreferences: { contextIsolation: false } })'],
  ['web-preferences', "open({ webPreferences: { 'sandbox': false } })"],
  ['web-preferences', 'open({ webPreferences: { webSecurity: false } })'],
  ['web-preferences', 'open({ webPreferences: { allowRunningInsecureContent: true } })'],
  ['web-preferences', 'open({ webPreferences: { experimentalFeatures: true } })'],
  ['web-preferences', "open({ webPreferences: { enableBlinkFeatures: 'CSSVariables' } })"],
  ['web-preferences', 'open({ webPreferences: { webviewTag: true } })'],
  ['web-preferences', "open({ webPreferences: { affinity: 'one' } })"],
  ['web-preferences', 'open({ webPreferences: { enableRemoteModule: true } })'],
  ['web-preferences', 'preferences.nodeIntegration = true'],
  ['one-window-maker', 'new BrowserWindow({})'],
  ['one-window-maker', 'new electron.WebContentsView()'],
  ['window-preferences', 'new BrowserWindow({ webPreferences: { contextIsolation: true } })'],
  ['window-preferences', 'new BrowserWindow({ webPreferences: { ...mine } })'],
  ['switches', "app.commandLine.appendSwitch('ignore-certificate-errors')"],
  ['switches', "app.commandLine.appendArgument('--remote-debugging-port=9222')"],
  ['switches', 'app.commandLine.appendSwitch(given)'],
  ['open-external', 'void shell.openExternal(address)'],
  ['open-external', 'void shell.openPath(address)'],
  ['certificate-decisions', "app.on('certificate-error', (event, a, b, c, d, yes) => yes(true))"],
  ['certificate-decisions', 'session.setCertificateVerifyProc((asked, answer) => answer(0))'],
  ['certificate-decisions', "app.on('login', answer)"],
  ['protocols', "app.setAsDefaultProtocolClient('waybill')"],
  ['protocols', "protocol.registerFileProtocol('app', answer)"],
  ['protocols', "protocol.interceptHttpProtocol('https', answer)"],
  ['protocols', 'register({ privileges: { standard: true, bypassCSP: true } })'],
  ['protocols', 'register({ privileges: { allowServiceWorkers: true } })'],
  ['protocols', 'protocol.registerSchemesAsPrivileged([])'],
  ['dangerous-functions', 'eval(text)'],
  ['dangerous-functions', "new Function('return 1')"],
  ['dangerous-functions', "setTimeout('go()', 1)"],
  ['dangerous-functions', "setInterval('go(' + name + ')', 1)"],
  ['dangerous-functions', 'contents.executeJavaScript(text)'],
  ['dangerous-functions', 'contents.insertCSS(text)'],
  ['dangerous-markup', 'element.innerHTML = text'],
  ['dangerous-markup', "element['outerHTML'] = text"],
  ['dangerous-markup', "element.insertAdjacentHTML('beforeend', text)"],
  ['dangerous-markup', 'document.write(text)'],
  ['dangerous-markup', '<p dangerouslySetInnerHTML={{ __html: text }} />'],
  ['dangerous-markup', '<webview src="x" />'],
  ['dangerous-markup', '<iframe title="x" />'],
  ['remote-module', "import { app } from '@electron/remote'"],
  ['remote-module', "electron.remote.require('fs')"],
  ['environment', "process.env['ELECTRON_RUN_AS_NODE'] = '1'"],
  ['environment', "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'"],
  ['environment', "spawn(program, { env: { ELECTRON_DISABLE_SECURITY_WARNINGS: '1' } })"],
  ['loaded-address', "window.loadURL('https://example.org')"],
  ['loaded-address', "window.loadFile('index.html')"],
  ['ipc', "ipcMain.handle('x', answer)"],
  ['ipc', "ipcRenderer.send('x')"],
  ['preload', "contextBridge.exposeInMainWorld('x', {})"],
  ['http-resources', "fetch('http://example.org/')"],
  ['http-resources', '<a href="http://example.org/">x</a>'],
  ['http-resources', '<a href="javascript:go()">x</a>'],
  ['web-contents', 'contents.openDevTools()'],
];

describe('the checks', () => {
  it.each(examples)('%s: %s', (guarded, source) => {
    expect(guardedIn(source)).toContain(guarded);
  });

  it('do not hand the whole of ipcRenderer to a page, not even in the preload script', () => {
    const source = "contextBridge.exposeInMainWorld('x', ipcRenderer)";
    expect(guardedIn(source, 'src-main/hosts/electron/preload.ts')).toEqual(['preload']);
  });

  it('let pass what is safe and written out', () => {
    const preferences = neededPreferences.map(
      (name) => `${name}: ${['contextIsolation', 'sandbox', 'webSecurity'].includes(name)}`,
    );
    const source = `new BrowserWindow({ webPreferences: { ${preferences.join(', ')}, disableBlinkFeatures: 'Auxclick' } });
      window.loadURL(windowAddress); setTimeout(() => go(), 1); element.textContent = text; delete env.ELECTRON_RUN_AS_NODE;`;
    expect(guardedIn(source, 'src-main/hosts/electron/window.ts')).toEqual([]);
  });

  it.each(bannedSwitches)('know the switch %s, with and without its dashes', (name) => {
    expect(isBannedSwitch(name)).toBe(true);
    expect(isBannedSwitch(`--${name}=x`)).toBe(true);
  });

  it.each([
    '<script>go()</script>',
    '<style>p {}</style>',
    '<p onclick="go()">x</p>',
    '<p style="color: red">x</p>',
    '<script src="https://example.org/x.js"></script>',
    '<link href="//example.org/x.css" />',
    '<iframe></iframe>',
    '<webview nodeintegration></webview>',
    '<base href="x" />',
    '<meta http-equiv="Content-Security-Policy" content="default-src *" />',
  ])('find in a page: %s', (html) => {
    expect(faultsOfPage(html).length).toBeGreaterThan(0);
  });
});
