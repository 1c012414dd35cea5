import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Carrier } from '../../../shared/index.ts';
import { EngineStatus, WaybillError } from '../../../shared/index.ts';
import { connectOrOpen } from '../engine-connection.ts';
import type { EngineConnection } from '../engine-connection.ts';
import { errorCode } from '../home-folder.ts';
import { openHostLog } from '../host-log.ts';
import { programVersion } from '../program-version.ts';
import type { HostLog, OpenEngine } from '../served-engine.ts';
import { sweepIntake } from './intake.ts';
import type { Pages } from './pages.ts';
import { serveWindow } from './window-server.ts';

export interface BrowserHostOptions {
  /** Otherwise WAYBILL_HOME or this user's data folder. */
  readonly home?: string | undefined;
  /** 0 or absent: any free port. */
  readonly port?: number | undefined;
  /** The built window; found beside the program when absent. */
  readonly rendererFolder?: string;
  readonly open?: OpenEngine;
  readonly version?: string;
  readonly log?: HostLog;
  /** Opens a window for a later start of the program, or says that it cannot. */
  readonly openWindow?: () => Promise<boolean>;
}

export interface BrowserHost {
  /** The home's real path. */
  readonly home: string;
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly port: number;
  /** What a later start of the program shows to have a window opened here. */
  readonly secret: string;
  /** A fresh address to start at: good once, within a minute. */
  startAddress(): string;
  readonly pages: Pages;
  readonly carrier: Carrier;
  readonly log: HostLog;
  /** Whether the engine runs in this process. */
  readonly own: boolean;
  /** Resolves when the engine was stopped or the host closed. */
  readonly closed: Promise<void>;
  /** Closes the pages and the server, and ends the engine when it runs in this process. */
  close(): Promise<void>;
}

/**
 * Serves the window of a home on 127.0.0.1 and opens its engine, or connects to the one that runs. Opens no browser.
 * Rejects with a WaybillError: those of `connectOrOpen`, `port-not-free`, `window-not-built`.
 */
export async function startBrowserHost(options: BrowserHostOptions = {}): Promise<BrowserHost> {
  const { port = 0, version = programVersion } = options;
  const rendererFolder = options.rendererFolder ?? findRendererFolder(import.meta.dirname);
  const connection: EngineConnection = await connectOrOpen({
    home: options.home,
    host: 'browser',
    version,
    ...(options.open === undefined ? {} : { open: options.open }),
    ...(options.log === undefined ? {} : { log: options.log }),
  });
  const log = options.log ?? openHostLog(connection.home, 'browser');
  try {
    const secret = randomBytes(32).toString('hex');
    const server = await serveWindow({
      carrier: connection.carrier,
      version,
      rendererFolder,
      port,
      log,
      secret,
      openWindow: options.openWindow ?? (() => Promise.resolve(false)),
    });
    void clearIntake(connection.carrier, log);

    async function close(): Promise<void> {
      await server.close();
      await connection.close();
    }

    let closing: Promise<void> | undefined;
    return {
      home: connection.home,
      origin: server.origin,
      port: server.port,
      secret,
      startAddress: () => server.startAddress(),
      pages: server.pages,
      carrier: connection.carrier,
      log,
      get own() {
        return connection.own;
      },
      closed: connection.closed,
      close: () => (closing ??= close()),
    };
  } catch (thrown) {
    await connection.close();
    throw thrown;
  }
}

/** What windows of earlier days took in and never sent. */
async function clearIntake(carrier: Carrier, log: HostLog): Promise<void> {
  try {
    const { intakeFolder } = EngineStatus.pick({ intakeFolder: true }).parse(
      await carrier.call('engine', 'status', {}),
    );
    await sweepIntake(intakeFolder, Date.now());
  } catch (thrown) {
    log('intake-not-swept', { cause: errorCode(thrown) });
  }
}

/** `dist/renderer`, from the built program in dist/main or from its sources. Throws `window-not-built` when it is not there. */
function findRendererFolder(from: string): string {
  for (let folder = from; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const places = [path.join(folder, 'dist', 'renderer'), path.join(folder, 'renderer')];
    const built = places.find((place) => existsSync(path.join(place, 'index.html')));
    if (built !== undefined) return built;
  }
  throw new WaybillError({ code: 'window-not-built' });
}
