import type { CertificateExchangeKind, CertificateId, PartnerId, Transfer } from '../../../shared/index.ts';
import { toTransfer } from '../../journal/index.ts';
import type { CertificateRecord } from '../../journal/index.ts';
import type { EngineContext } from '../context.ts';
import { EngineError } from '../engine-error.ts';
import { safeFileName } from '../file-names.ts';
import type { Spooled } from '../spool.ts';

/** Files with certificates of ours that lie durably in the spool, and that nobody knows of yet. */
export interface OurFiles {
  /** Writes them down as files to send. Within the caller's transaction, once. */
  queue(): Transfer[];
  /** They are not sent after all. */
  drop(): Promise<void>;
}

/**
 * Puts certificates of ours into the spool, one file each (DER). Throws `partner-unknown`, `own-code-missing`, `no-own-certificate`, what
 * a full disk throws.
 */
export async function spoolOurs(
  context: EngineContext,
  partnerId: PartnerId,
  kind: CertificateExchangeKind,
  ids?: readonly CertificateId[],
): Promise<OurFiles> {
  const { agreement, journal, ledger, spool, clock } = context;
  const partner = journal.partners.get(partnerId);
  if (partner === undefined) throw new EngineError({ code: 'partner-unknown', params: { id: partnerId } });
  const own = context.ownStation();
  if (partner.kind !== 'oftp2')
    throw new EngineError({ code: 'partner-takes-no-certificates', params: { partner: partner.name } });
  const { remoteName, protocol } = agreement.certificateFile(partner, own, kind);
  const { findings } = await agreement.check(partner, own, {
    path: remoteName,
    size: 0,
    as: remoteName,
    namesSince: () => [],
    now: 0,
    namesAwaiting: () => [],
  });
  // What else there is to say of the name: it is Odette's, and no other is understood.
  const fault = findings.find(({ code }) => code === 'own-code-missing');
  if (fault !== undefined) throw new EngineError({ code: fault.code, params: fault.params });
  const chosen =
    ids === undefined
      ? context.certificates.sent.ownInUse(partner)
      : [...new Set(ids)].map((id) => ours(context, id));
  if (chosen.length === 0) throw new EngineError({ code: 'no-own-certificate', params: { purpose: 'tls' } });
  const files: (Spooled & { readonly name: string; readonly fileName: string })[] = [];

  async function drop(): Promise<void> {
    await Promise.all(files.map(({ name }) => spool.remove(name)));
  }

  try {
    for (const { der, label } of chosen) {
      if (der === undefined) continue;
      const name = spool.newName();
      const spooled = await spool.put(der, name);
      files.push({ ...spooled, name, fileName: `${safeFileName(label)}.cer` });
    }
  } catch (error) {
    await drop();
    throw error;
  }

  return {
    queue: () =>
      files.map(({ name, fileName, size, sha256 }) =>
        toTransfer(
          ledger.add(
            {
              direction: 'out',
              partnerId,
              fileName,
              size,
              octetsDone: 0,
              durableOctets: 0,
              remoteName,
              remoteStamp: agreement.stamp(journal.stamps.next(new Date(clock()))),
              state: 'queued',
              receipt: 'none',
              attempts: 0,
              spoolFile: name,
              sha256,
              protocol,
            },
            { kind: 'queued', by: 'user', params: { file: fileName, size, remoteName } },
          ),
        ),
      ),
    drop,
  };
}

function ours({ journal }: EngineContext, id: CertificateId): CertificateRecord {
  const record = journal.certificates.get(id);
  if (record === undefined) throw new EngineError({ code: 'certificate-unknown', params: { id } });
  const { label } = record;
  if (record.owner !== 'own') throw new EngineError({ code: 'certificate-not-own', params: { label } });
  if (record.state !== 'active' || record.der === undefined) {
    throw new EngineError({ code: 'certificate-not-active', params: { label } });
  }
  return record;
}
