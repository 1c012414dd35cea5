import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CertificateId, DigipoortPartnerInput, PartnerId, TransferId } from '../../../shared/index.ts';
import { startPracticeDigipoort } from '../../practice/index.ts';
import type { PracticeDigipoort } from '../../practice/index.ts';
import type { EngineOptions } from '../index.ts';
import { openTestEngine } from './two-engines.ts';
import type { TestEngine } from './two-engines.ts';

type Agreed = Partial<DigipoortPartnerInput['digipoort']>;

/** An engine, and a practice Digipoort that knows it. */
export interface PractisedDigipoort {
  readonly engine: TestEngine;
  readonly digipoort: PracticeDigipoort;
  readonly partnerId: PartnerId;
  readonly ownCertificate: CertificateId;
  /** Every line of the control connection so far, `>` before ours. */
  readonly said: string[];
  /** What was agreed is changed. */
  agree(agreed: Agreed): Promise<void>;
  /** Queues a file of this name; throws its findings where it is not queued. */
  send(name: string, octets: Uint8Array): Promise<TransferId>;
  /** Calls once all that was placed is dealt with. */
  collect(): Promise<void>;
  close(): Promise<void>;
}

export async function openPractisedDigipoort(
  agreed: Agreed = {},
  options: { readonly engine?: Partial<EngineOptions>; readonly hear?: (line: string) => void } = {},
): Promise<PractisedDigipoort> {
  const engine = await openTestEngine(options.engine);
  const own = await engine.api.certificates.make({ commonName: 'Our organisation', purposes: ['tls'] });
  const said: string[] = [];
  const digipoort = await startPracticeDigipoort({
    folder: path.join(engine.home, 'digipoort'),
    isKnown: (fingerprint) => fingerprint === own.facts?.fingerprint,
    trace(from, line) {
      const told = `${from === 'client' ? '>' : '<'} ${line}`;
      said.push(told);
      options.hear?.(told);
    },
    changed: () => undefined,
  });
  const { host, port, user, sender, receiver, fingerprint, password } = digipoort;
  const common = {
    host,
    port,
    user,
    sender,
    receiver,
    trust: { pins: [fingerprint] },
    ownCertificate: own.id,
    ...agreed,
  };
  const { id: partnerId } = await engine.api.partners.add({
    name: 'Digipoort',
    kind: 'digipoort',
    digipoort: common,
    secrets: { ourPassword: password },
  });
  return {
    engine,
    digipoort,
    partnerId,
    ownCertificate: own.id,
    said,
    async agree(change) {
      await engine.api.partners.update({
        id: partnerId,
        partner: { name: 'Digipoort', kind: 'digipoort', digipoort: { ...common, ...change } },
      });
    },
    async send(name, octets) {
      const file = path.join(engine.home, name);
      await writeFile(file, octets);
      const { queued, findings } = await engine.api.transfers.send({
        partnerId,
        files: [{ path: file }],
        acceptWarnings: true,
      });
      const [transfer] = queued;
      if (transfer === undefined) throw new Error(JSON.stringify(findings));
      return transfer.id;
    },
    async collect() {
      await digipoort.settled();
      await engine.api.transfers.collect({ partnerId });
    },
    async close() {
      await engine.close();
      await digipoort.stop();
    },
  };
}
