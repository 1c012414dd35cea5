import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { once } from 'node:events';
import type { Taken } from './cms-task.ts';
import { strainOf } from './measure.ts';

/** Where Debian's libbcpkix-java puts it. */
const archives = ['bcpkix', 'bcprov', 'bcutil'].map((name) => `/usr/share/java/${name}.jar`);

/** Another program that secures and opens: the command lines of both; undefined for what it cannot do. */
export interface Peer {
  readonly name: string;
  secure(layers: string, source: string, target: string): readonly string[] | undefined;
  open(layers: string, source: string, target: string): readonly string[] | undefined;
}

/** PEM files of the one certificate that signs and is encrypted for. */
export interface Material {
  readonly certificate: string;
  readonly key: string;
}

/** OpenSSL's program where it is installed. Debian's knows no CompressedData. */
export function opensslPeer({ certificate, key }: Material): Peer | undefined {
  if (spawnSync('openssl', ['version']).error !== undefined) return undefined;
  return {
    name: 'openssl cms',
    secure(layers, source, target) {
      const to = ['-stream', '-outform', 'DER'];
      if (layers === 's')
        return cms(
          source,
          target,
          '-sign',
          '-nodetach',
          '-nocerts',
          ...to,
          '-signer',
          certificate,
          '-inkey',
          key,
        );
      if (layers === 'e') return [...cms(source, target, '-encrypt', '-aes256', ...to), certificate];
      return undefined;
    },
    open(layers, source, target) {
      const from = ['-inform', 'DER'];
      if (layers === 's')
        return cms(source, target, '-verify', '-noverify', ...from, '-certfile', certificate);
      if (layers === 'e')
        return cms(source, target, '-decrypt', ...from, '-recip', certificate, '-inkey', key);
      return undefined;
    },
  };
}

function cms(source: string, target: string, ...args: readonly string[]): readonly string[] {
  return ['openssl', 'cms', ...args, '-binary', '-in', source, '-out', target];
}

/** BouncyCastle on a JDK where both are installed: the program of the tests, compiled into `folder`. It compresses at level 6. */
export function bouncyCastlePeer({ certificate, key }: Material, folder: string): Peer | undefined {
  if (!archives.every((file) => existsSync(file)) || spawnSync('javac', ['-version']).error !== undefined)
    return undefined;
  const classes = [folder, ...archives].join(path.delimiter);
  const source = path.join(import.meta.dirname, '..', 'src-main', 'cms', 'testing', 'BouncyCastlePeer.java');
  execFileSync('javac', ['-encoding', 'UTF-8', '-cp', classes, '-d', folder, source]);
  const java = ['java', '-Xmx192m', '-cp', classes, 'BouncyCastlePeer'];
  return {
    name: 'BouncyCastle -Xmx192m',
    secure(layers, from, to) {
      const signing = layers.includes('s') ? ['--sign', certificate, key] : [];
      const encrypting = layers.includes('e') ? ['--encrypt', certificate] : [];
      return [
        ...java,
        'make',
        from,
        to,
        ...signing,
        ...(layers.includes('c') ? ['--compress'] : []),
        ...encrypting,
      ];
    },
    open(layers, from, to) {
      const names = [
        ...(layers.includes('e') ? ['encrypted'] : []),
        ...(layers.includes('c') ? ['compressed'] : []),
        ...(layers.includes('s') ? ['signed'] : []),
      ];
      return [...java, 'open', from, to, names.join(','), '--key', certificate, key, '--signer', certificate];
    },
  };
}

/** Runs it to its end; undefined where it fails. */
export async function measureProgram([program = '', ...args]: readonly string[]): Promise<Taken | undefined> {
  const begun = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore'] });
  let seen: Omit<Taken, 'milliseconds'> = {};
  const watch = setInterval(() => {
    seen = strainOf(child.pid) ?? seen;
  }, 10);
  await once(child, 'close');
  clearInterval(watch);
  if (child.exitCode !== 0) return undefined;
  return { milliseconds: performance.now() - begun, ...seen };
}
