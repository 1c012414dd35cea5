import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { makeElectronDistribution } from './electron-distribution.ts';

/** How a fuse's state is written in the program: the character's code. */
const off = '0'.codePointAt(0);
const on = '1'.codePointAt(0);

const root = path.join(import.meta.dirname, '..', '..');
let folder = '';
let packed = '';
let extracted = '';
let listed: readonly string[] = [];

/** Runs the command line of the packed program on plain Node, away from the project's own packages. */
function waybill(...args: readonly string[]) {
  const script = path.join(extracted, 'dist', 'main', 'command-line.js');
  return spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8', timeout: 120_000 });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-packing-'));
  const electron = path.join(folder, 'electron');
  await makeElectronDistribution(electron);
  const builder = path.join(root, 'node_modules', 'electron-builder', 'cli.js');
  const options = [
    '--linux',
    'dir',
    `-c.electronDist=${electron}`,
    `-c.directories.output=${folder}/release`,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, [builder, ...options], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`electron-builder ended with ${status}\n${stdout}\n${stderr}`);
  const unpacked = (await readdir(path.join(folder, 'release'))).find((name) => name.startsWith('linux'));
  if (unpacked === undefined) throw new Error('electron-builder has made no folder for Linux');
  packed = path.join(folder, 'release', unpacked);
  const archive = path.join(packed, 'resources', 'app.asar');
  listed = listPackage(archive, { isPack: false });
  extracted = path.join(folder, 'extracted');
  extractAll(archive, extracted);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the packed program', () => {
  it('has every fuse set so that nothing from outside can make it do something else', async () => {
    const wire = await getCurrentFuseWire(path.join(packed, 'waybill'));
    const shut = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ];
    const open = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ];
    expect(shut.map((fuse) => wire[fuse])).toEqual(shut.map(() => off));
    expect(open.map((fuse) => wire[fuse])).toEqual(open.map(() => on));
  });

  it('holds the built program, the two native packages of this platform and the validator, and nothing else', () => {
    const packages = new Set(
      listed
        .map((entry) => entry.split(/[/\\]/).filter((name) => name !== ''))
        .filter(([top, scope = '']) => top === 'node_modules' && scope !== '')
        .map(([, scope = '', name = '']) => (scope.startsWith('@') ? `${scope}/${name}` : scope))
        .filter((name) => !name.endsWith('/')),
    );
    expect([...packages].filter((name) => !name.startsWith('@napi-rs/keyring')).toSorted()).toEqual([
      'better-sqlite3',
      'xmllint-wasm',
    ]);
    expect([...packages]).toContain('@napi-rs/keyring');
    // The validator of metafiles is started by its file, and reads its program beside it.
    for (const name of ['xmllint-node.js', 'xmllint.wasm', 'COPYING'])
      expect(listed.map((entry) => entry.replaceAll('\\', '/'))).toContain(
        `/node_modules/xmllint-wasm/${name}`,
      );
    const tops = new Set(listed.map((entry) => entry.split(/[/\\]/)[1] ?? ''));
    expect([...tops].toSorted()).toEqual(['LICENSE', 'dist', 'node_modules', 'package.json']);
    expect(listed.filter((entry) => entry.endsWith('.node'))).toHaveLength(2);
    expect(listed.filter((entry) => /\.(test\.|tsx?$|map$)|made-from/.test(entry))).toEqual([]);
  });

  it('keeps what the operating system has to load outside of the archive', async () => {
    const unpacked = path.join(packed, 'resources', 'app.asar.unpacked', 'node_modules');
    const natives = (await readdir(unpacked, { recursive: true })).filter((name) => name.endsWith('.node'));
    expect(natives.toSorted()).toEqual([
      expect.stringMatching(/^@napi-rs[/\\]keyring-/),
      expect.stringMatching(/^better-sqlite3[/\\]prebuilds[/\\]/),
    ]);
  });

  it('has all that its main script names: the preload script as CommonJS, and the window', async () => {
    expect(listed).toContain(`/${manifest.main}`);
    const preload = await readFile(path.join(extracted, 'dist', 'preload', 'preload.cjs'), 'utf8');
    expect(preload).toContain('require("electron")');
    expect(preload).not.toMatch(/require\((?!"electron"\))/);
    expect(await readFile(path.join(extracted, 'dist', 'renderer', 'index.html'), 'utf8')).toContain(
      '<script',
    );
  });

  it('has a command line that a shell can start by its name', async () => {
    const bin = await readFile(path.join(extracted, 'dist', 'main', 'command-line.js'), 'utf8');
    expect(bin.split('\n', 1)).toEqual(['#!/usr/bin/env node']);
  });

  it('knows its version', () => {
    const { status, stdout, stderr } = waybill('--version');
    expect({ status, stdout: stdout.trim(), stderr }).toEqual({
      status: 0,
      stdout: manifest.version,
      stderr: '',
    });
  });

  it('does its main job: a file to the practice partner, and its receipt back', () => {
    const { status, stdout, stderr } = waybill('demo', '--json', '--home', path.join(folder, 'home'));
    expect(status, stderr).toBe(0);
    const told: unknown = JSON.parse(stdout);
    expect(JSON.stringify(told)).toContain('EERP');
  });
});
