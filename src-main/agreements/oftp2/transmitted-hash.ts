import type { Hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { hasHash, newHash, suiteOf, suites } from '../../cms/index.ts';
import type { HashName } from '../../cms/index.ts';
import type { OftpAgreement } from '../../../shared/index.ts';
import type { ProtocolFields, SecureHooks } from '../agreement.ts';
import { textOf } from './fields.ts';
import { arrivingForm, crossesAsRecords, keptRecords, survey } from './record-files.ts';
import { fieldsOf, isWrapped, keptFields, suiteNumber } from './security/index.ts';

const batchOctets = 512 * 1024;

/**
 * By which hash what crosses the line has to be known for the receipt of a file (RFC 5024 5.3.13): the one of its suite. Undefined where
 * none is asked for. `partner`: whom we owe the receipt, if we do.
 */
export function wantedHash(
  protocol: ProtocolFields,
  partner?: { readonly oftp2: OftpAgreement },
): HashName | undefined {
  const fields = keptFields(protocol);
  const { hash } = suites[suiteNumber(fields)];
  // What only passes through here may be of a suite that we do not know.
  if (fields.signedReceipt) return suiteOf(fields.cipherSuite) === undefined ? undefined : hash;
  return partner?.oftp2.interop.receiptHash === 'always' && hasHash(hash) ? hash : undefined;
}

/** The same, where it is not known yet and this runtime can make it: what is for us and needs another one is refused (SFNA 15). */
export function missingHash(
  protocol: ProtocolFields,
  partner?: { readonly oftp2: OftpAgreement },
): HashName | undefined {
  const wanted = textOf(protocol['fileHash']) === '' ? wantedHash(protocol, partner) : undefined;
  return wanted !== undefined && hasHash(wanted) ? wanted : undefined;
}

/** By which hash a file of ours has to be known that will cross the line as it is, octet for octet. */
export function hashToPrepare(
  { oftp2 }: { readonly oftp2: OftpAgreement },
  protocol: ProtocolFields,
): HashName | undefined {
  const fields = fieldsOf(oftp2.security);
  if (isWrapped(fields) || keptRecords(protocol) !== undefined) return undefined;
  return wantedHash({ ...fields });
}

/**
 * The hash of what crossed the line, hexadecimal, for the journal: the file is read whole, which no session should have to wait for. Of
 * records their octets alone, so that it is the same on both sides, in whatever form each has the file. Throws CmsError `cms-unsupported`
 * for a hash that this runtime does not have.
 */
export async function transmittedHash(
  file: string,
  protocol: ProtocolFields,
  direction: 'in' | 'out',
  name: HashName,
  hooks: SecureHooks = {},
): Promise<string> {
  const hash = newHash(name);
  const records = crossesAsRecords(protocol) ? keptRecords(protocol) : undefined;
  if (records === undefined) {
    await hashOctets(file, hash, hooks);
  } else {
    const form = direction === 'in' ? arrivingForm(records.shape) : records.form;
    await survey(file, { ...records, form }, hooks, hash);
  }
  return hash.digest('hex');
}

/** The hash of a file as it was sent, or undefined when it is gone. */
export async function hashIfThere(
  file: string,
  protocol: ProtocolFields,
  name: HashName,
): Promise<string | undefined> {
  try {
    return await transmittedHash(file, protocol, 'out', name);
  } catch {
    return undefined;
  }
}

async function hashOctets(file: string, hash: Hash, { signal }: SecureHooks): Promise<void> {
  await using handle = await open(file, 'r');
  // One piece of memory for all of it: a stream would leave a new one behind for each piece.
  const buffer = Buffer.allocUnsafeSlow(batchOctets);
  for (;;) {
    signal?.throwIfAborted();
    const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength);
    if (bytesRead === 0) return;
    hash.update(buffer.subarray(0, bytesRead));
  }
}
