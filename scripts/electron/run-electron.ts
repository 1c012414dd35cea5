import { spawn } from 'node:child_process';

/** Crashes sooner than this are Electron that cannot start on this machine (a library, the sandbox), not a day's work that ends. */
const startTakes = 10_000;

export interface Ending {
  readonly exitCode: number;
  /** Where it never came so far as to show a window. */
  readonly couldNotStart?: string;
}

/** Whether a window can be shown here at all. */
export function hasDisplay(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
): boolean {
  if (platform !== 'linux') return true;
  return ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (environment[name] ?? '') !== '');
}

/** Runs Electron until its window is closed. */
export function runElectron(executable: string, args: readonly string[]): Promise<Ending> {
  const environment = { ...process.env };
  // Set in terminals inside other Electron programs; it would make this one a plain Node.
  delete environment['ELECTRON_RUN_AS_NODE'];
  // Chromium does not start its sandbox for root.
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const begun = performance.now();
  return new Promise((resolve) => {
    const child = spawn(executable, [...sandbox, ...args], { stdio: 'inherit', env: environment });
    child.on('error', (error) => resolve({ exitCode: 1, couldNotStart: error.message }));
    child.on('exit', (code, signal) => {
      const early = performance.now() - begun < startTakes;
      const crashed = signal !== null ? signal !== 'SIGTERM' && signal !== 'SIGINT' : code === 127;
      if (early && crashed) {
        resolve({ exitCode: 1, couldNotStart: `it ended at once with ${signal ?? `code ${code}`}` });
      } else {
        resolve({ exitCode: code ?? 1 });
      }
    });
  });
}
