import { statfs } from 'node:fs/promises';
import path from 'node:path';
import type { HashName, Layer, Signature } from '../../../cms/index.ts';
import { WaybillError, toProblem } from '../../../../shared/index.ts';
import type { Parameters, Problem } from '../../../../shared/index.ts';
import type {
  OftpCounterpart,
  OpenedFile,
  OwnStation,
  ProtocolFields,
  SecureHooks,
} from '../../agreement.ts';
import { isEncrypted, isSigned, keptFields, layersOf } from './security-fields.ts';
import { cmsWorkers } from './workers.ts';

/** Whatever a file says of its size, it may become so large at most: 64 GiB. */
const mostOctets = 64 * 1024 ** 3;
/** Kept free on the disk: the journal has to go on. */
const reserveOctets = 64 * 1024 * 1024;
/** What was announced is in blocks of 1 KiB, and rounded; a little more is let through, much more is a bomb. */
const announcedSlack = 1024 * 1024;

/** NERP reasons of what can go wrong on the way (RFC 5024 5.3.14). */
const reasons = {
  tooBig: '16',
  signature: '31',
  compression: '32',
  decryption: '33',
  processing: '34',
} as const;

/**
 * Takes off what a file was secured with. What the SFID promised must be there: a file that says that it is signed and is not is refused
 * as one that is badly signed. Rejects only for what may pass (a full disk); whatever is wrong with the file is in the answer.
 * `hash`: by which what came is hashed while it is read. Nothing is hashed of a file that could not be read to its end.
 */
export async function open(
  partner: OftpCounterpart,
  station: OwnStation,
  file: {
    readonly source: string;
    readonly target: string;
    readonly protocol: ProtocolFields;
    readonly hash?: HashName | undefined;
  },
  hooks: SecureHooks,
): Promise<OpenedFile> {
  const fields = keptFields(file.protocol);
  const announced = file.protocol['originalOctets'];
  const isAnnounced = typeof announced === 'number' && announced > 0;
  // Not everybody counts the lengths before the records of a V file (6.5): with them it is three times as large at most.
  const most = isAnnounced ? announced * (file.protocol['format'] === 'V' ? 3 : 1) : 0;
  if (most > mostOctets) {
    return refused(reasons.tooBig, { code: 'cms-too-large', params: { limit: mostOctets }, retry: 'never' });
  }
  const limit = isAnnounced ? most + announcedSlack : mostOctets;
  const free = await roomFor(file.target, most);
  try {
    const opened = await cmsWorkers().open(
      file.source,
      file.target,
      {
        keys: await station.keys(partner, 'decryption'),
        signers: station.certificates(partner, 'signing'),
        mostOctets: Math.min(limit, free),
        // What was announced, and no more: the file itself may be a CMS file of the user's.
        layers: layersOf(fields),
        ...(file.hash === undefined ? {} : { hash: file.hash }),
      },
      hooks,
    );
    const facts: Parameters = { size: opened.originalSize };
    const hashed: ProtocolFields =
      opened.hash === undefined ? {} : { fileHash: Buffer.from(opened.hash).toString('hex') };
    const signatures = opened.layers.flatMap((layer) => (layer.kind === 'signed' ? layer.signatures : []));
    if (isEncrypted(fields) && !opened.layers.some(({ kind }) => kind === 'encrypted')) {
      return refused(reasons.decryption, { code: 'file-not-encrypted', params: {}, retry: 'never' }, hashed);
    }
    if (isSigned(fields) || signatures.length > 0) {
      const verdict = await signerOf(partner, station, signatures);
      if ('problem' in verdict) return refused(reasons.signature, verdict.problem, hashed);
      facts['signer'] = verdict.subject;
    }
    return {
      taken: true,
      at: 'target',
      size: opened.originalSize,
      facts: { ...facts, ...layerFacts(opened.layers) },
      protocol: hashed,
    };
  } catch (error) {
    const problem = toProblem(error);
    if (!problem.code.startsWith('cms-')) throw error;
    if (problem.code === 'cms-too-large' && free < limit) throw noRoom(file.target, limit, free);
    return refused(reasonOf(problem.code), problem);
  }
}

/** Octets that the target's disk has for a file; throws `disk-full` when they are fewer than it is known to need. */
async function roomFor(target: string, needed: number): Promise<number> {
  const { bavail, bsize } = await statfs(path.dirname(target));
  const free = Math.max(0, bavail * bsize - reserveOctets);
  if (needed > free) throw noRoom(target, needed, free);
  return free;
}

function noRoom(target: string, needed: number, free: number): WaybillError {
  return new WaybillError({ code: 'disk-full', params: { file: target, needed, free }, retry: 'later' });
}

function refused(reason: string, problem: Problem, protocol: ProtocolFields = {}): OpenedFile {
  return { taken: false, reason, problem, protocol };
}

function reasonOf(code: string): string {
  if (code === 'cms-not-inflated' || code === 'cms-too-large') return reasons.compression;
  if (code === 'cms-no-recipient' || code === 'cms-not-decrypted') return reasons.decryption;
  return reasons.processing;
}

function layerFacts(layers: readonly Layer[]): Parameters {
  const facts: Parameters = {};
  for (const layer of layers) {
    facts[layer.kind] = true;
    // The subject of our certificate whose key has opened it.
    if (layer.kind === 'encrypted') facts['recipient'] = layer.recipient;
  }
  return facts;
}

/** Why a signature proves nothing; a valid one without its certificate has nobody behind it. */
const signatureProblems: Readonly<Record<Signature['state'], string>> = {
  valid: 'signature-unknown-signer',
  'unknown-signer': 'signature-unknown-signer',
  wrong: 'signature-wrong',
  unsupported: 'signature-unsupported',
};

/** One of the signatures must be the partner's, whole and by a certificate that is trusted. The last word is of the one that failed. */
export async function signerOf(
  partner: OftpCounterpart,
  station: OwnStation,
  signatures: readonly Signature[],
): Promise<{ readonly subject: string } | { readonly problem: Problem }> {
  let problem: Problem = { code: 'signature-missing', params: {}, retry: 'never' };
  for (const { state, certificate, signer } of signatures) {
    if (state !== 'valid' || certificate === undefined) {
      problem = { code: signatureProblems[state], params: { signer }, retry: 'never' };
      continue;
    }
    const verdict = await station.judge(partner, 'signer', [certificate]);
    if (verdict.problem === undefined) return { subject: verdict.path[0]?.subject ?? signer };
    problem = verdict.problem;
  }
  return { problem };
}
