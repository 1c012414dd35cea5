import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserArguments, windowFolder } from './app-window.ts';
import { findBrowser, hasDisplay } from './find-browser.ts';

function find(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, installed: readonly string[]) {
  return findBrowser({ platform, environment, isExecutable: (file) => installed.includes(file) });
}

describe('the browser for the window', () => {
  const chromeOnWindows = String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`;
  const edgeOnWindows = String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`;
  const roots = {
    ProgramFiles: String.raw`C:\Program Files`,
    'ProgramFiles(x86)': String.raw`C:\Program Files (x86)`,
  };

  test.each([
    [
      'linux',
      { PATH: '/usr/bin:/opt/bin' },
      ['/usr/bin/chromium', '/opt/bin/google-chrome'],
      '/opt/bin/google-chrome',
    ],
    ['linux', { PATH: '/usr/bin' }, ['/usr/bin/brave-browser', '/usr/bin/chromium'], '/usr/bin/chromium'],
    ['win32', roots, [edgeOnWindows, chromeOnWindows], chromeOnWindows],
    ['win32', roots, [edgeOnWindows], edgeOnWindows],
    [
      'darwin',
      {},
      ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
  ] as const)('is found on %s', (platform, environment, installed, executable) => {
    expect(find(platform, environment, installed)).toEqual({ executable, snap: false });
  });

  test('is the one that was named, or none at all', () => {
    const environment = { PATH: '/usr/bin', WAYBILL_BROWSER: '/opt/my-browser' };
    expect(find('linux', environment, ['/usr/bin/chromium', '/opt/my-browser'])?.executable).toBe(
      '/opt/my-browser',
    );
    expect(find('linux', environment, ['/usr/bin/chromium'])).toBeUndefined();
    const bare = { PATH: ['/usr/bin', '/opt/bin'].join(path.delimiter), WAYBILL_BROWSER: 'vivaldi' };
    expect(find(process.platform, bare, [path.join('/opt/bin', 'vivaldi')])?.executable).toBe(
      path.join('/opt/bin', 'vivaldi'),
    );
    expect(find('linux', {}, [])).toBeUndefined();
  });

  test('gets a folder it may enter when it is a snap', () => {
    const snap = find('linux', { PATH: '/usr/bin' }, ['/snap/bin/chromium']);
    expect(snap).toEqual({ executable: '/snap/bin/chromium', snap: true });
    expect(
      find('linux', { PATH: '/usr/bin' }, ['/usr/bin/chromium-browser', '/snap/bin/chromium'])?.snap,
    ).toBe(true);
    expect(find('linux', { PATH: '/usr/bin' }, ['/usr/bin/chromium-browser'])?.snap).toBe(false);
    expect(windowFolder(snap, '/home')).toContain(path.join('snap', 'chromium', 'common', 'waybill-'));
    expect(windowFolder(undefined, '/home')).toBe(path.join('/home', 'window'));
  });

  test('leaves its sandbox only where it cannot have one', () => {
    expect(browserArguments('/f', '/f/start.html', false)).not.toContain('--no-sandbox');
    expect(browserArguments('/f', '/f/start.html', true)).toEqual(
      expect.arrayContaining(['--no-sandbox', '--test-type']),
    );
  });

  test('needs a display', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
    expect(hasDisplay('win32', { WAYBILL_NO_WINDOW: '1' })).toBe(false);
  });
});
