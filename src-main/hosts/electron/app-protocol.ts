import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';
import { securityHeaders } from '../content-security-policy.ts';
import { appScheme, isOurAddress } from './app-address.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Makes `app://` a scheme with an origin. Only possible before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the files of the window's folder, and nothing beside it, on `app://`. */
export function serveWindow(folder: string): void {
  protocol.handle(appScheme, (request) => answer(folder, request));
}

async function answer(folder: string, request: Request): Promise<Response> {
  const file = request.method === 'GET' ? fileFor(folder, request.url) : undefined;
  if (file === undefined) return refusal();
  try {
    const contentType = contentTypes[path.extname(file)] ?? 'application/octet-stream';
    return new Response(await readFile(file), {
      headers: { ...securityHeaders(), 'Content-Type': contentType },
    });
  } catch {
    return refusal();
  }
}

function refusal(): Response {
  return new Response(null, { status: 404, headers: securityHeaders() });
}

/** The file an address means; undefined where it is not ours, not well formed, or would lead out of the folder. */
function fileFor(folder: string, address: string): string | undefined {
  if (!isOurAddress(address)) return undefined;
  let name: string;
  try {
    name = decodeURIComponent(new URL(address).pathname);
  } catch {
    return undefined;
  }
  // A backslash or a drive letter would only mean something on Windows; no file of the window has either.
  if (/[\\:\0]/.test(name)) return undefined;
  const file = path.join(folder, name);
  return file.startsWith(folder + path.sep) ? file : undefined;
}
