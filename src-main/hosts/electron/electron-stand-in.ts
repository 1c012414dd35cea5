import { EventEmitter } from 'node:events';

/**
 * Electron as far as the host uses it, for tests on plain Node: the real main and preload scripts are loaded over it, and messages
 * between them are copied as Electron copies them.
 */

/** A page's frame, as the main process sees it. */
export interface StandInFrame {
  readonly url: string;
  readonly parent: StandInFrame | null;
}

export class StandInContents extends EventEmitter {
  mainFrame: StandInFrame = { url: '', parent: null };
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  destroyed = false;

  getURL(): string {
    return this.mainFrame.url;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  send(channel: string, ...args: readonly unknown[]): void {
    page.ipcRenderer.emit(channel, {}, ...structuredClone(args));
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
}

export class StandInWindow extends EventEmitter {
  readonly webContents = new StandInContents();
  readonly options: Readonly<Record<string, unknown>>;
  shown = 0;
  reloads = 0;

  constructor(options: Readonly<Record<string, unknown>>) {
    super();
    this.options = options;
    seen.windows.push(this);
    electron.app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame = { url, parent: null };
    await Promise.resolve();
    this.emit('ready-to-show');
  }
  show(): void {
    this.shown += 1;
  }
  focus(): void {
    seen.focused += 1;
  }
  reload(): void {
    this.reloads += 1;
  }
  restore(): void {
    this.shown += 1;
  }
  isMinimized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return this.webContents.destroyed;
  }
}

/** What the host has asked of Electron. */
export const seen = {
  windows: [] as StandInWindow[],
  focused: 0,
  exitCodes: [] as number[],
  errorBoxes: [] as { title: string; text: string }[],
  awake: new Set<number>(),
  opened: [] as string[],
  schemes: [] as unknown[],
  paths: new Map<string, string>(),
  sandboxed: false,
  quits: 0,
  exposed: new Map<string, unknown>(),
  menus: 0,
  badges: [] as number[],
};

type PermissionRequest = (
  contents: StandInContents,
  permission: string,
  answer: (granted: boolean) => void,
) => void;
type PermissionCheck = (contents: StandInContents | null, permission: string, origin: string) => boolean;

export const handlers = {
  protocol: new Map<string, (request: Request) => Promise<Response>>(),
  invoke: new Map<string, (event: unknown, ...args: readonly unknown[]) => Promise<unknown>>(),
  permissionRequest: undefined as PermissionRequest | undefined,
  permissionCheck: undefined as PermissionCheck | undefined,
  devicePermission: undefined as (() => boolean) | undefined,
  download: undefined as ((event: { preventDefault(): void }) => void) | undefined,
};

const ready = Promise.withResolvers<void>();

/** Electron becomes ready, as it does after the main script's top level. */
export function becomeReady(): void {
  ready.resolve();
}

class StandInApp extends EventEmitter {
  isFirst = true;

  whenReady(): Promise<void> {
    return ready.promise;
  }
  enableSandbox(): void {
    seen.sandboxed = true;
  }
  setPath(name: string, folder: string): void {
    seen.paths.set(name, folder);
  }
  requestSingleInstanceLock(): boolean {
    return this.isFirst;
  }
  /** As Electron: asks, and only quits where nobody objects. */
  quit(): void {
    let mayQuit = true;
    this.emit('before-quit', { preventDefault: () => (mayQuit = false) });
    if (mayQuit) seen.quits += 1;
  }
  setBadgeCount(count: number): boolean {
    seen.badges.push(count);
    return true;
  }
  exit(code: number): void {
    seen.exitCodes.push(code);
  }
}

class StandInIpcMain extends EventEmitter {
  handle(channel: string, handler: (event: unknown, ...args: readonly unknown[]) => Promise<unknown>): void {
    handlers.invoke.set(channel, handler);
  }
  removeHandler(channel: string): void {
    handlers.invoke.delete(channel);
  }
}

/** The event of a message that the main frame of the newest window sends. */
export function eventOf(frame?: StandInFrame | null): { sender: unknown; senderFrame: StandInFrame | null } {
  const sender = seen.windows.at(-1)?.webContents;
  return { sender, senderFrame: frame === undefined ? (sender?.mainFrame ?? null) : frame };
}

class StandInIpcRenderer extends EventEmitter {
  /** As Electron: an error comes over as its message alone. */
  async invoke(channel: string, ...args: readonly unknown[]): Promise<unknown> {
    const handler = handlers.invoke.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return structuredClone(await handler(eventOf(), ...structuredClone(args)));
  }
  send(channel: string, ...args: readonly unknown[]): void {
    electron.ipcMain.emit(channel, eventOf(), ...structuredClone(args));
  }
}

let lastBlocker = 0;

/** The half that preload scripts get. */
export const page = {
  ipcRenderer: new StandInIpcRenderer(),
  contextBridge: {
    exposeInMainWorld(name: string, api: unknown): void {
      seen.exposed.set(name, api);
    },
  },
  webUtils: {
    getPathForFile(file: { name: string }): string {
      return `/dropped/${file.name}`;
    },
  },
};

/** The module `electron`. */
export const electron = {
  ...page,
  app: new StandInApp(),
  ipcMain: new StandInIpcMain(),
  BrowserWindow: StandInWindow,
  Menu: {
    buildFromTemplate: (template: readonly unknown[]) => template,
    setApplicationMenu: () => {
      seen.menus += 1;
    },
  },
  dialog: {
    showErrorBox(title: string, text: string): void {
      seen.errorBoxes.push({ title, text });
    },
  },
  powerSaveBlocker: {
    start(): number {
      lastBlocker += 1;
      seen.awake.add(lastBlocker);
      return lastBlocker;
    },
    stop(id: number): void {
      seen.awake.delete(id);
    },
  },
  protocol: {
    registerSchemesAsPrivileged(schemes: readonly unknown[]): void {
      seen.schemes.push(...schemes);
    },
    handle(scheme: string, handler: (request: Request) => Promise<Response>): void {
      handlers.protocol.set(scheme, handler);
    },
  },
  session: {
    defaultSession: {
      on(_event: 'will-download', handler: (event: { preventDefault(): void }) => void): void {
        handlers.download = handler;
      },
      setPermissionRequestHandler(handler: PermissionRequest): void {
        handlers.permissionRequest = handler;
      },
      setPermissionCheckHandler(handler: PermissionCheck): void {
        handlers.permissionCheck = handler;
      },
      setDevicePermissionHandler(handler: () => boolean): void {
        handlers.devicePermission = handler;
      },
    },
  },
  shell: {
    async openExternal(url: string): Promise<void> {
      seen.opened.push(url);
    },
  },
};
