import { BerInput, malformed, truncated } from '../ber/index.ts';
import type { Sink } from '../writing/index.ts';
import { readLayer } from './content-info.ts';
import type { Head, SignedTail } from './content-info.ts';

/** What to do with what a layer says. */
export interface LayerHandling {
  /** @returns where its content goes. */
  begin(this: void, head: Head): Sink;
  /** What stands behind the content of SignedData. */
  tail(this: void, tail: SignedTail): void;
  /** Octets that may stand behind the layer. */
  readonly trailing: number;
}

/** Takes the octets of one layer, and hands its content on. @param type where only what stands in a ContentInfo of it may come. */
export function createLayerSink(handling: LayerHandling, type?: string): Sink {
  const input = new BerInput();
  const reader = readLayer(input, type);
  let content: Sink | undefined;
  let isRead = false;
  let trailing = 0;

  async function run(): Promise<void> {
    for (;;) {
      const step = reader.next();
      if (step.done === true) break;
      const said = step.value;
      if (said === 'more') return;
      if ('content' in said) await content?.write(said.content);
      else if ('head' in said) content = handling.begin(said.head);
      else if ('tail' in said) handling.tail(said.tail);
      else await content?.end();
    }
    isRead = true;
    count(input.available);
  }

  function count(octets: number): void {
    trailing += octets;
    if (trailing > handling.trailing) throw malformed(input.at);
  }

  return {
    async write(octets) {
      if (octets.length === 0) return;
      if (isRead) return count(octets.length);
      input.give(octets);
      await run();
    },
    async end() {
      input.end();
      if (!isRead) await run();
      if (!isRead) throw truncated();
    },
    async abandon() {
      await content?.abandon();
    },
  };
}
