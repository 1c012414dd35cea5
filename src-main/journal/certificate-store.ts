import { z } from 'zod';
import {
  Certificate,
  CertificateId,
  CertificatePurpose,
  PartnerId,
  RevocationStatus,
} from '../../shared/index.ts';
import type { CertificateRecord, CertificateStore } from './certificate-records.ts';
import { jsonOrNull, optional, parseColumn, parseWord } from './columns.ts';
import type { Database } from './database.ts';
import { JournalError } from './journal-error.ts';

interface CertificateRow {
  id: number;
  owner: string;
  partner_id: number | null;
  label: string;
  purposes: string;
  in_use_for: string;
  state: string;
  origin: string;
  fingerprint: string | null;
  der: Buffer | null;
  chain: string;
  public_key: string | null;
  sealed_key: string | null;
  request: string | null;
  valid_until: number | null;
  revocation: string | null;
  added_at: number;
  retired_at: number | null;
}

const Purposes = z.array(CertificatePurpose);
const Chain = z.array(z.base64());

export function createCertificateStore(database: Database): CertificateStore {
  const all = database.prepare<[], CertificateRow>(
    `SELECT certificates.* FROM certificates LEFT JOIN partners ON partners.id = partner_id
       WHERE partner_id IS NULL OR partners.removed_at IS NULL ORDER BY owner <> 'own', certificates.id`,
  );
  const one = database.prepare<[number], CertificateRow>('SELECT * FROM certificates WHERE id = ?');
  const byPrint = database.prepare<[string], CertificateRow>(
    `SELECT certificates.* FROM certificates LEFT JOIN partners ON partners.id = partner_id
       WHERE fingerprint = ? AND (partner_id IS NULL OR partners.removed_at IS NULL) ORDER BY certificates.id`,
  );
  const insert = database.prepare(
    `INSERT INTO certificates (owner, partner_id, label, purposes, in_use_for, state, origin, fingerprint, der, chain, public_key,
       sealed_key, request, valid_until, added_at)
     VALUES (@owner, @partnerId, @label, @purposes, @inUseFor, @state, @origin, @fingerprint, @der, @chain, @publicKey,
       @sealedKey, @request, @validUntil, @addedAt)`,
  );
  const change = database.prepare(
    `UPDATE certificates SET label = @label, purposes = @purposes, in_use_for = @inUseFor, state = @state, fingerprint = @fingerprint,
       der = @der, chain = @chain, valid_until = @validUntil, revocation = @revocation, retired_at = @retiredAt WHERE id = @id`,
  );
  const remove = database.prepare('DELETE FROM certificates WHERE id = ?');

  function get(id: CertificateId): CertificateRecord | undefined {
    const row = one.get(id);
    return row === undefined ? undefined : toRecord(row);
  }

  function mustGet(id: CertificateId): CertificateRecord {
    const record = get(id);
    if (record === undefined) throw new JournalError({ code: 'certificate-unknown', params: { id } });
    return record;
  }

  return {
    list: () => all.all().map(toRecord),
    get,
    byFingerprint: (fingerprint) => byPrint.all(fingerprint).map(toRecord),
    add(certificate) {
      const { lastInsertRowid } = insert.run({
        owner: certificate.owner,
        partnerId: certificate.partnerId ?? null,
        label: certificate.label,
        purposes: JSON.stringify(certificate.purposes),
        inUseFor: JSON.stringify(certificate.inUseFor),
        state: certificate.state,
        origin: certificate.origin,
        fingerprint: certificate.fingerprint ?? null,
        der: certificate.der === undefined ? null : Buffer.from(certificate.der),
        chain: chainText(certificate.chain),
        publicKey: certificate.publicKey ?? null,
        sealedKey: certificate.sealedKey ?? null,
        request: certificate.request ?? null,
        validUntil: certificate.validUntil ?? null,
        addedAt: certificate.addedAt,
      });
      return mustGet(CertificateId.parse(Number(lastInsertRowid)));
    },
    change(id, patch) {
      const before = mustGet(id);
      const { answer } = patch;
      const der = answer?.der ?? before.der;
      const retiredAt = patch.retiredAt === undefined ? before.retiredAt : patch.retiredAt;
      const revocation = patch.revocation === undefined ? before.revocation : patch.revocation;
      change.run({
        id,
        label: patch.label ?? before.label,
        purposes: JSON.stringify(patch.purposes ?? before.purposes),
        inUseFor: JSON.stringify(patch.inUseFor ?? before.inUseFor),
        state: patch.state ?? before.state,
        fingerprint: answer?.fingerprint ?? before.fingerprint ?? null,
        der: der === undefined ? null : Buffer.from(der),
        chain: chainText(answer?.chain ?? before.chain),
        validUntil: answer?.validUntil ?? before.validUntil ?? null,
        revocation: jsonOrNull(revocation),
        retiredAt: retiredAt ?? null,
      });
      return mustGet(id);
    },
    remove(id) {
      remove.run(id);
    },
  };
}

function chainText(chain: readonly Uint8Array[]): string {
  return JSON.stringify(chain.map((der) => Buffer.from(der).toString('base64')));
}

function toRecord(row: CertificateRow): CertificateRecord {
  return {
    id: CertificateId.parse(row.id),
    owner: parseWord(Certificate.shape.owner, row.owner, 'owner'),
    ...(row.partner_id === null ? {} : { partnerId: PartnerId.parse(row.partner_id) }),
    label: row.label,
    purposes: parseColumn(Purposes, row.purposes, 'purposes'),
    inUseFor: parseColumn(Purposes, row.in_use_for, 'in_use_for'),
    state: parseWord(Certificate.shape.state, row.state, 'state'),
    origin: parseWord(Certificate.shape.origin, row.origin, 'origin'),
    ...optional('fingerprint', row.fingerprint),
    ...optional('der', row.der),
    chain: parseColumn(Chain, row.chain, 'chain').map((text) => Buffer.from(text, 'base64')),
    ...optional('publicKey', row.public_key),
    ...optional('sealedKey', row.sealed_key),
    ...optional('request', row.request),
    ...optional('validUntil', row.valid_until),
    ...(row.revocation === null
      ? {}
      : { revocation: parseColumn(RevocationStatus, row.revocation, 'revocation') }),
    addedAt: row.added_at,
    ...optional('retiredAt', row.retired_at),
  };
}
