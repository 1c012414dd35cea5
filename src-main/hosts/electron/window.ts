import path from 'node:path';
import { BrowserWindow, Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import { windowAddress } from './app-address.ts';

/** Milliseconds between two crashes of the page, under which it is not loaded again: it would crash for ever. */
const restBetweenCrashes = 60_000;

export interface WindowOptions {
  /** The built preload script. */
  readonly preload: string;
  /** The page crashes again and again. */
  readonly onBroken: (thrown: unknown) => void;
}

/** Opens the window: no Node in it, a context of its own for the preload script, in the sandbox. Shown when there is something to see. */
export function openWindow({ preload, onBroken }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1180,
    height: 780,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Waybill',
    webPreferences: {
      preload: path.resolve(preload),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      // A click with the middle button asks for another window, which is refused anyway: the page need not even hear of it.
      disableBlinkFeatures: 'Auxclick',
      plugins: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  let lastCrash = -restBetweenCrashes;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = performance.now();
    const again = now - lastCrash < restBetweenCrashes;
    lastCrash = now;
    if (again) onBroken(new Error(`the window's page ended twice: ${reason}`));
    else window.reload();
  });
  window.loadURL(windowAddress).catch(onBroken);
  return window;
}

/** The least that keys need: copy and paste, zoom, close. Their words are the operating system's. */
export function installMenu(platform: NodeJS.Platform = process.platform): void {
  const template: MenuItemConstructorOptions[] = [
    { role: platform === 'darwin' ? 'appMenu' : 'fileMenu' },
    { role: 'editMenu' },
    {
      role: 'viewMenu',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
