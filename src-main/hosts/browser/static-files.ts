import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

export interface StaticFile {
  readonly file: string;
  readonly type: string;
  readonly caching: string;
}

export type StaticFiles = ReadonlyMap<string, StaticFile>;

/**
 * The files of a folder by their path in an address (`/` is index.html). What is served is what was listed: no path of a request ever
 * reaches the file system, and links are left out.
 */
export async function listStaticFiles(folder: string): Promise<StaticFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, StaticFile>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    const listed: StaticFile = {
      file,
      type: types[path.extname(name).toLowerCase()] ?? 'application/octet-stream',
      // The build puts a hash of the contents into the names in assets/; all else may change with the next version.
      caching: name.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store',
    };
    files.set(name, listed);
    if (name === '/index.html') files.set('/', listed);
  }
  return files;
}

/** Answers a GET or HEAD with a file. */
export async function sendStaticFile(
  found: StaticFile,
  head: boolean,
  response: ServerResponse,
): Promise<void> {
  const { size } = await stat(found.file);
  response.writeHead(200, {
    'Content-Type': found.type,
    'Content-Length': size,
    'Cache-Control': found.caching,
  });
  if (head || size === 0) response.end();
  else await pipeline(createReadStream(found.file, { end: size - 1 }), response);
}
