import { Transfer } from '../../shared/index.ts';

/** A transfer as the journal would give it, with what a test says of it. */
export function transferOf(part: Readonly<Record<string, unknown>> & { readonly id: number }): Transfer {
  return Transfer.parse({
    direction: 'out',
    partnerId: 1,
    partnerName: 'Volta',
    fileName: `FILE${part.id}.EDI`,
    size: 1000,
    octetsDone: 0,
    remoteName: `FILE${part.id}.EDI`,
    remoteStamp: '20261121 0900000001',
    state: 'queued',
    receipt: 'none',
    attempts: 0,
    createdAt: 1,
    updatedAt: 1,
    ...part,
  });
}
