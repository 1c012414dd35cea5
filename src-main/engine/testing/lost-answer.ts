import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Transfer, TransferId } from '../../../shared/index.ts';
import { openPractisedDigipoort } from './practised-digipoort.ts';
import type { PractisedDigipoort } from './practised-digipoort.ts';
import { until } from './two-engines.ts';

/** So much goes out before the line is cut: all of a metafile. */
const all = 1_000_000;

/** A practice Digipoort, and who is told the name of what is being placed there before it answers. */
export interface CutDigipoort extends PractisedDigipoort {
  onStor: (name: string) => void;
}

export async function openCutDigipoort(): Promise<CutDigipoort> {
  const place: CutDigipoort = {
    ...(await openPractisedDigipoort(
      {},
      {
        hear(line) {
          const [, name] = /^> STOR in\/(.*)$/.exec(line) ?? [];
          if (name !== undefined) place.onStor(name);
        },
      },
    )),
    onStor: () => undefined,
  };
  return place;
}

/** Digipoort gets so many octets of the metafile, and the line is cut instead of its answer. */
export async function sendAndLoseAnswer(
  place: CutDigipoort,
  name: string,
  content: string,
  metafileOctets = all,
): Promise<Transfer> {
  place.onStor = (one) => {
    if (one.endsWith('.meta')) place.digipoort.configure({ answer: 'cut', cutAfter: metafileOctets });
  };
  const id = await place.send(name, Buffer.from(content));
  const cut = await until(place.engine, id, ({ problem }) => problem !== undefined);
  place.onStor = () => undefined;
  place.digipoort.configure({ answer: 'silent' });
  return cut;
}

/** Digipoort takes a delivery from its folder; gives the metafile. */
export async function takeDelivery({ digipoort }: PractisedDigipoort, name: string): Promise<string> {
  const at = (file: string): string => path.join(digipoort.folder, 'in', file);
  const metafile = await readFile(at(`${name}.meta`), 'utf8');
  await rm(at(name));
  await rm(at(`${name}.meta`));
  return metafile;
}

/** A person wants it tried again; how that ends. */
export async function tryAgain({ engine }: PractisedDigipoort, id: TransferId): Promise<Transfer> {
  await engine.api.transfers.retry({ id });
  return await until(engine, id, ({ state }) => state === 'delivered' || state === 'failed');
}
