import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { OftpPartnerInput, PartnerId, Transfer } from '../../../shared/index.ts';
import { openTestEngine } from './two-engines.ts';
import type { TestEngine } from './two-engines.ts';

type Oftp2 = Partial<OftpPartnerInput['oftp2']>;

export const threeCodes = { a: 'O0013000001ANNA', us: 'O0013000002HUB', b: 'O0013000003BERTA' } as const;

/** Anna sends through the hub to Berta; the two know only the hub, and each other's code behind it. */
export interface Three {
  readonly anna: TestEngine;
  readonly hub: TestEngine;
  readonly berta: TestEngine;
  /** The hub's entry at Anna and at Berta, and theirs at the hub. */
  readonly hubAtAnna: PartnerId;
  readonly hubAtBerta: PartnerId;
  readonly annaAtHub: PartnerId;
  readonly bertaAtHub: PartnerId;
}

async function listening(code: string): Promise<{ engine: TestEngine; port: number }> {
  const engine = await openTestEngine();
  await engine.api.settings.update({ station: { code } });
  const { listener } = await engine.api.listener.start({
    host: '127.0.0.1',
    tlsPort: null,
    plainPort: 0,
  });
  return { engine, port: listener.open[0]?.port ?? 0 };
}

/** Opens them, each listening without TLS on a port that it keeps. `home` of the hub is kept by the caller's options. */
export async function openThree(
  closing: (() => unknown)[],
  change: { annaAtHub?: Oftp2; bertaAtHub?: Oftp2; hubAtAnna?: Oftp2; hubAtBerta?: Oftp2 } = {},
): Promise<Three> {
  const [anna, hub, berta] = await Promise.all([
    listening(threeCodes.a),
    listening(threeCodes.us),
    listening(threeCodes.b),
  ]);
  closing.push(() => Promise.all([anna, hub, berta].map(({ engine }) => engine.close())));

  async function add(
    at: TestEngine,
    name: string,
    code: string,
    port: number,
    oftp2: Oftp2,
  ): Promise<PartnerId> {
    const { id } = await at.api.partners.add({
      name,
      kind: 'oftp2',
      oftp2: { code, host: '127.0.0.1', port, tls: false, mayCallPlain: true, ...oftp2 },
      secrets: { ourPassword: 'SECRET', theirPassword: 'SECRET' },
    });
    return id;
  }

  return {
    anna: anna.engine,
    hub: hub.engine,
    berta: berta.engine,
    hubAtAnna: await add(anna.engine, 'Hub', threeCodes.us, hub.port, {
      routing: { behind: [threeCodes.b] },
      ...change.hubAtAnna,
    }),
    hubAtBerta: await add(berta.engine, 'Hub', threeCodes.us, hub.port, {
      routing: { behind: [threeCodes.a] },
      ...change.hubAtBerta,
    }),
    annaAtHub: await add(hub.engine, 'Anna', threeCodes.a, anna.port, {
      routing: { mayForward: true },
      ...change.annaAtHub,
    }),
    bertaAtHub: await add(hub.engine, 'Berta', threeCodes.b, berta.port, change.bertaAtHub ?? {}),
  };
}

/** Anna's certificate is Berta's to know, and the other way round: each under the entry of the hub, behind which the other is. */
export async function giveCertificate(from: TestEngine, to: TestEngine, partnerId: PartnerId): Promise<void> {
  const { certificate } = await from.api.engine.status({});
  await to.api.certificates.import({
    source: { content: Buffer.from(certificate.pem).toString('base64') },
    partnerId,
    purposes: ['authentication', 'signing', 'encryption', 'receipts'],
  });
}

export async function sendTo(
  engine: TestEngine,
  partnerId: PartnerId,
  destination: string | undefined,
  octets: Uint8Array,
  name = 'ORDER.EDI',
): Promise<Transfer> {
  const file = path.join(engine.home, name);
  await writeFile(file, octets);
  const { queued, findings } = await engine.api.transfers.send({
    partnerId,
    ...(destination === undefined ? {} : { destinations: [destination] }),
    files: [{ path: file }],
    acceptWarnings: true,
  });
  const transfer = queued[0];
  if (transfer === undefined) throw new Error(JSON.stringify(findings));
  return transfer;
}

/** Waits until a transfer that looks as wanted is in an engine's list; the newest first. */
export async function found(
  engine: TestEngine,
  wanted: (transfer: Transfer) => boolean,
  milliseconds = 15_000,
): Promise<Transfer> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const { rows } = await engine.api.transfers.list({});
    const transfer = rows.find(wanted);
    if (transfer !== undefined) return transfer;
    if (Date.now() > end)
      throw new Error(
        `not there: ${JSON.stringify(rows.map(({ state, receipt, problem }) => ({ state, receipt, problem })))}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
