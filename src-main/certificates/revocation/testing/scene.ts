import { X509Certificate } from 'node:crypto';
import { afterAll, beforeEach } from 'vitest';
import type { RevocationRules, RevocationStatus } from '../../../../shared/index.ts';
import { issue, serveFiles } from '../../../test-pki/index.ts';
import type { FileServer, Issued } from '../../../test-pki/index.ts';
import { createMemoryStore, createRevocation, keepNewest } from '../index.ts';
import type { Revocation, RevocationQuestion, RevocationStore } from '../index.ts';
import { download } from './download.ts';
import { makeList } from './make-list.ts';
import type { EntryWish, ListWish } from './make-list.ts';

export const hour = 3_600_000;
export const minute = 60_000;

type More = Partial<Omit<RevocationQuestion, 'rules'>> & { readonly rules?: Partial<RevocationRules> };

/** A path of three, a server for its lists, and a clock: before each test nothing is kept, and nothing is served. */
export interface Scene {
  readonly server: FileServer;
  readonly root: Issued;
  /** Below the root, whose list is expected at /root. */
  readonly authority: Issued;
  /** Below the authority, whose list is expected at /authority. */
  readonly leaf: Issued;
  /** Below the authority, without an address. */
  readonly plain: Issued;
  /** The time, which a test may change. */
  now: number;
  store: RevocationStore;
  /** Forgets all, and knows what is in this store. */
  begin(this: void, store?: RevocationStore): void;
  check(this: void, path: readonly Issued[], more?: More): Promise<readonly RevocationStatus[]>;
  /** Of one certificate, the leaf unless told otherwise, below its authority. */
  checkLeaf(this: void, more?: More, of?: Issued): Promise<RevocationStatus | undefined>;
  /** A list of the authority, an hour old and good for a day. */
  list(this: void, entries?: readonly EntryWish[], wish?: ListWish): Buffer;
  expired(this: void, entries?: readonly EntryWish[]): Buffer;
  keep(this: void, der: Buffer, keptAt?: number, address?: string): void;
}

/** Sets the scene for all tests of a file. */
export async function setScene(): Promise<Scene> {
  const server = await serveFiles({});
  afterAll(() => server[Symbol.asyncDispose]());
  const root = await issue({ name: 'Root', authority: true, from: -100 });
  const authority = await issue({
    name: 'Authority',
    by: root,
    authority: true,
    from: -100,
    listAddresses: [`${server.address}/root`],
  });
  const leaf = await issue({ name: 'Leaf', by: authority, listAddresses: [`${server.address}/authority`] });
  const plain = await issue({ name: 'Plain', by: authority });

  let revocation: Revocation;
  const scene: Scene = {
    server,
    root,
    authority,
    leaf,
    plain,
    now: Date.now(),
    store: createMemoryStore(),
    begin(store = createMemoryStore()) {
      scene.store = store;
      revocation = createRevocation({ store, clock: () => scene.now });
    },
    check(path, { rules, ...more } = {}) {
      return revocation.check({
        path: path.map(({ certificateDer }) => new X509Certificate(certificateDer)),
        rules: { policy: 'require', fromCertificates: true, listAddresses: [], ...rules },
        download,
        fresh: false,
        ...more,
      });
    },
    async checkLeaf(more = {}, of = leaf) {
      return (await scene.check([of, authority], more))[0];
    },
    list(entries = [], wish = {}) {
      const { now } = scene;
      return makeList(authority, { thisUpdate: now - hour, nextUpdate: now + 24 * hour, entries, ...wish });
    },
    expired(entries = []) {
      return scene.list(entries, { thisUpdate: scene.now - 48 * hour, nextUpdate: scene.now - 1000 });
    },
    keep(der, keptAt = scene.now, address = '') {
      keepNewest(scene.store, { der, address, keptAt });
    },
  };

  beforeEach(() => {
    scene.now = Date.now();
    scene.begin();
    server.behave('answers');
    for (const path of ['/root', '/authority', '/configured', '/1', '/2', '/3', '/4'])
      server.put(path, undefined);
  });
  return scene;
}
