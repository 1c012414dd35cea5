import { headerAt } from '../ber/index.ts';
import { objectIdentifier } from '../der/index.ts';
import type { Sink } from '../writing/index.ts';
import { layerTypes } from './content-info.ts';

const names = [...layerTypes.keys()].map((type) => ({ type, octets: objectIdentifier(type) }));
const longestName = Math.max(...names.map(({ octets }) => octets.length));
/** SEQUENCE with a length of any size, a name, and the tag of [0]. */
const enough = 10 + longestName + 1;

/** The content type of the layer that begins with these octets; undefined where none does or more octets are needed to say so. */
export function layerBeginning(octets: Buffer): string | undefined {
  if (octets[0] !== 0x30) return undefined;
  const first = octets[1] ?? 0x7f;
  if (first > 0x88) return undefined;
  const header = headerAt(octets, 0, 0);
  if (header === undefined) return undefined;
  const behind = octets.subarray(header.octets);
  return names.find(
    ({ octets: name }) => behind.subarray(0, name.length).equals(name) && behind[name.length] === 0xa0,
  )?.type;
}

/** Holds the first octets back until it is clear whether they begin a layer. @param choose says where all of it goes. */
export function createSniffingSink(choose: (type: string | undefined) => Sink): Sink {
  let held = Buffer.alloc(0);
  let next: Sink | undefined;

  async function open(): Promise<Sink> {
    next = choose(layerBeginning(held));
    await next.write(held);
    return next;
  }

  return {
    async write(octets) {
      if (next !== undefined) return await next.write(octets);
      const missing = Math.max(0, enough - held.length);
      held = Buffer.concat([held, octets.subarray(0, missing)]);
      if (held.length < enough) return;
      const opened = await open();
      if (octets.length > missing) await opened.write(octets.subarray(missing));
    },
    async end() {
      const opened = next ?? (await open());
      await opened.end();
    },
    async abandon() {
      await next?.abandon();
    },
  };
}
