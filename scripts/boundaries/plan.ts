/**
 * Who may know whom: the arrows of docs/architecture.md as data. What is not written here is forbidden.
 */

/** One part of the program: a folder that is entered through its door, and the parts it may import. */
export interface Part {
  readonly folder: string;
  /** Folders of the parts drawn at the end of an arrow; an arrow's reach is transitive. */
  readonly mayImport: readonly string[];
}

const protocols = ['src-main/protocols/oftp2', 'src-main/protocols/ftps'];
const crypto = ['src-main/cms', 'src-main/certificates'];

/** Every part that is shipped; a part inside another comes before it. A source folder that is not here is an error of the check: draw it first. */
export const parts: readonly Part[] = [
  // The sentences for people: for the window and the hosts alone. The engine speaks in codes.
  // The command line's are its own: the window does not load them.
  { folder: 'shared/words/command-line', mayImport: ['shared/words'] },
  { folder: 'shared/words', mayImport: ['shared'] },
  { folder: 'shared', mayImport: [] },
  { folder: 'src-renderer', mayImport: ['shared', 'shared/words'] },
  // Certificates made for tests, and servers that answer for them: nothing that is shipped may import it.
  { folder: 'src-main/test-pki', mayImport: ['shared'] },
  // TCP and TLS: below the protocols, and below the way through a proxy, of which the protocols know nothing.
  { folder: 'src-main/sockets', mayImport: ['shared'] },
  // Real proxies for tests: nothing that is shipped may import it.
  { folder: 'src-main/network/testing', mayImport: ['src-main/network'] },
  { folder: 'src-main/network', mayImport: ['shared', 'src-main/sockets'] },
  { folder: 'src-main/protocols/oftp2', mayImport: ['shared', 'src-main/sockets'] },
  // Real FTP servers for tests: nothing that is shipped may import it.
  {
    folder: 'src-main/protocols/ftps/testing',
    mayImport: ['src-main/test-pki', 'src-main/protocols/ftps'],
  },
  { folder: 'src-main/protocols/ftps', mayImport: ['shared', 'src-main/sockets'] },
  // How many calls may wait for a disk at once: all who write files ask it.
  { folder: 'src-main/disk', mayImport: [] },
  { folder: 'src-main/cms', mayImport: ['shared', 'src-main/disk'] },
  { folder: 'src-main/certificates', mayImport: ['shared'] },
  { folder: 'src-main/secrets', mayImport: ['shared'] },
  { folder: 'src-main/journal', mayImport: ['shared', 'src-main/disk'] },
  { folder: 'src-main/xml', mayImport: [] },
  // What Digipoort's metafiles look like: read and written on both sides of the practice.
  { folder: 'src-main/metafile', mayImport: ['shared', 'src-main/xml'] },
  {
    folder: 'src-main/agreements',
    mayImport: [
      'shared',
      'src-main/disk',
      'src-main/network',
      'src-main/xml',
      'src-main/metafile',
      ...protocols,
      ...crypto,
    ],
  },
  // A back office behind a server of another maker, for tests: nothing that is shipped may import it.
  { folder: 'src-main/practice/testing', mayImport: ['shared', 'src-main/practice'] },
  {
    folder: 'src-main/practice',
    mayImport: ['shared', 'src-main/sockets', 'src-main/metafile', ...protocols, ...crypto],
  },
  {
    folder: 'src-main/engine',
    mayImport: ['shared', 'src-main/disk', 'src-main/agreements', 'src-main/journal', 'src-main/secrets'],
  },
  // Hosts hand the practice partners to the engine, which does not know them.
  {
    folder: 'src-main/hosts',
    mayImport: [
      'shared',
      'shared/words',
      'shared/words/command-line',
      'src-main/disk',
      'src-main/engine',
      'src-main/practice',
    ],
  },
];

/** Folders that only group parts: they have no door of their own. */
export const groupingFolders: ReadonlySet<string> = new Set([
  '.',
  'src-main',
  'src-main/protocols',
  'src-main/hosts',
  'scripts',
  'e2e',
  'bench',
]);

/** Folders beside the program: they may enter every part by its door, and no part may enter them. */
export const besideTheProgram: readonly string[] = ['scripts', 'e2e', 'bench'];

/** Packages that one folder keeps to itself, so that they can be replaced there. */
export const keptPackages: ReadonlyMap<string, string> = new Map([
  ['electron', 'src-main/hosts/electron'],
  ['better-sqlite3', 'src-main/journal'],
  ['basic-ftp', 'src-main/protocols/ftps'],
  ['@napi-rs/keyring', 'src-main/secrets'],
  ['socks', 'src-main/network'],
  ['xmllint-wasm', 'src-main/metafile'],
]);

/** Folders that may import these packages and nothing else, and nothing of Node. */
export const onlyPackages: ReadonlyMap<string, ReadonlySet<string>> = new Map([['shared', new Set(['zod'])]]);

/** Folders that run in a page: nothing of Node. */
export const withoutNode: readonly string[] = ['shared', 'src-renderer'];

/** Packages that tests may use everywhere. */
export const testPackages: ReadonlySet<string> = new Set(['vitest', 'fast-check']);

/** Parts that tests of any other part of src-main may enter besides: real partners to talk to. */
export const testPartners: readonly string[] = [
  'src-main/practice',
  'src-main/practice/testing',
  'src-main/test-pki',
  'src-main/network/testing',
  'src-main/protocols/ftps/testing',
];
