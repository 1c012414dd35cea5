import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startScripted } from '../../src-main/protocols/ftps/testing/index.ts';
import type { ScriptedServer } from '../../src-main/protocols/ftps/testing/index.ts';
import { issue } from '../../src-main/test-pki/index.ts';
import type { Issued } from '../../src-main/test-pki/index.ts';
import { command } from './picture-host.ts';
import { fillScene } from './scene.ts';

/** A working day, ready to be photographed: made once, opened as often as there are languages and themes. */
export interface OpenScene extends AsyncDisposable {
  /** A folder with files of this computer. */
  readonly files: string;
  /** An empty home. */
  newHome(): string;
  /** A home of its own with the working day in it. */
  copiedHome(): string;
}

export async function openScene(): Promise<OpenScene> {
  const scene = mkdtempSync(path.join(tmpdir(), 'lindenhof-'));
  const trusted = await issue({ name: 'Meridian Logistics', names: ['127.0.0.1'] });
  const before = await issue({ name: 'Lindgren Payroll', names: ['127.0.0.1'] });
  const now = await issue({ name: 'Lindgren Payroll 2026', names: ['127.0.0.1'] });
  const servers = [await serverOf(trusted), await serverOf(before), await serverOf(now)] as const;
  const files = path.join(scene, 'outbox');
  mkdirSync(files);
  for (const [name, size] of Object.entries(localFiles))
    writeFileSync(path.join(files, name), 'x'.repeat(size));
  const home = homeIn(scene, 'home');
  const ports = { trusted: servers[0].port, changed: servers[1].port };
  fillScene(path.join(home, 'journal.db'), Date.now(), ports);
  await prepare(home, scene, trusted, before, servers[2].port);
  let homes = 0;
  function newHome(): string {
    homes += 1;
    return homeIn(scene, `home-${homes}`);
  }
  return {
    files,
    newHome,
    copiedHome() {
      const copy = newHome();
      cpSync(home, copy, { recursive: true });
      return copy;
    },
    async [Symbol.asyncDispose]() {
      for (const server of servers) await server.close();
      rmSync(scene, { recursive: true, force: true });
    },
  };
}

/** Files of this computer, and their octets. */
const localFiles = {
  'DELFOR_2026W49.edi': 96_120,
  'Price list 2027.csv': 14_220,
  'HOUSING_AX-4471_D.CATPart': 240_000,
  'loading-list-48.xlsx': 49_300,
};

function homeIn(scene: string, name: string): string {
  const home = path.join(scene, name);
  mkdirSync(home, { mode: 0o700 });
  chmodSync(home, 0o700);
  return home;
}

/** Files of the server, and how many days ago each came there. */
const remoteFiles = {
  'loading-list-45.xlsx': 17,
  'loading-list-46.xlsx': 10,
  'loading-list-47.xlsx': 3,
  'routes-november.pdf': 22,
};

async function serverOf(identity: Issued): Promise<ScriptedServer> {
  const day = 24 * 60 * 60 * 1000;
  const changed = Object.fromEntries(
    Object.entries(remoteFiles).map(([name, days]) => [name, new Date(Date.now() - days * day)]),
  );
  const server = await startScripted({ identity, changed });
  for (const [n, name] of Object.keys(remoteFiles).entries())
    server.files.set(name, Buffer.alloc(40_000 + n * 3_217));
  return server;
}

/** What is prepared with commands, as an administrator would: certificates, what is trusted, and a server that shows another certificate since. */
async function prepare(
  home: string,
  scene: string,
  trusted: Issued,
  before: Issued,
  changedPort: number,
): Promise<void> {
  await command(home, ['settings', '--code', 'O0013LINDENHOF', '--name', 'Lindenhof Components']);
  await command(home, ['partner', 'test', 'Meridian Logistics', '--trust', trusted.fingerprint]);
  await command(home, ['partner', 'test', 'Lindgren Payroll', '--trust', before.fingerprint]);
  await command(home, ['partner', 'change', 'Lindgren Payroll', '--port', String(changedPort)]);
  const certificates = [
    ['Aurora Motors', 'Aurora Motors EDI', 'O0177AURORAMOTORS', 402],
    ['Volta Gearbox AG', 'edi.volta-gearbox.example', 'O0013VOLTAGEARBOX', 19],
    ['Fjord Castings', 'oftp.fjord-castings.example', 'O0091FJORDCASTINGS', 143],
  ] as const;
  for (const [partner, name, identification, until] of certificates) {
    const file = path.join(scene, `${identification}.pem`);
    const { certificatePem } = await issue({ name, identification, until, keyType: 'rsa' });
    writeFileSync(file, certificatePem);
    await command(home, ['cert', 'import', file, '--partner', partner]);
  }
}
