import type { FileHashes, ProtocolFields } from '../agreements/index.ts';
import { suites } from '../cms/index.ts';

/**
 * What is written down between the copy of a file in the spool and what is made of it: that it is there, and its hashes besides SHA-256,
 * which has a column of its own.
 */
const spooled = 'spooled';

const hashFields = Object.values(suites).map(({ hash }) => ({ hash, field: `${spooled}-${hash}` }));

export function spooledFields(hashes: FileHashes = {}): ProtocolFields {
  const fields: ProtocolFields = { [spooled]: true };
  for (const { hash, field } of hashFields) {
    const value = hash === 'sha256' ? undefined : hashes[hash];
    if (value !== undefined) fields[field] = value;
  }
  return fields;
}

export function isSpooled(protocol: ProtocolFields): boolean {
  return protocol[spooled] === true;
}

/** Hashes of the user's file in the spool, as far as they are written down. */
export function spooledHashes({
  protocol,
  sha256,
}: {
  readonly protocol: ProtocolFields;
  readonly sha256?: string | undefined;
}): FileHashes {
  const hashes: Partial<Record<keyof FileHashes, string>> = sha256 === undefined ? {} : { sha256 };
  for (const { hash, field } of hashFields) {
    const value = protocol[field];
    if (typeof value === 'string') hashes[hash] = value;
  }
  return hashes;
}

export function withoutSpooled(protocol: ProtocolFields): ProtocolFields {
  const { [spooled]: _done, ...rest } = protocol;
  for (const { field } of hashFields) delete rest[field];
  return rest;
}
