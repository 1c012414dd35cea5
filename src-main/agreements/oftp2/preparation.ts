import { rm, stat } from 'node:fs/promises';
import { longestPrefixed } from '../../protocols/oftp2/index.ts';
import { newHash } from '../../cms/index.ts';
import type { HashName } from '../../cms/index.ts';
import type {
  OftpCounterpart,
  FileToPrepare,
  OwnStation,
  ProtocolFields,
  SecuredFile,
  SecureHooks,
} from '../agreement.ts';
import { convertRecords, keptRecords, sameForm, securedForm, survey } from './record-files.ts';
import type { KeptRecords } from './record-files.ts';
import { fieldsOf, isWrapped, secure } from './security/index.ts';
import { transmittedHash, wantedHash } from './transmitted-hash.ts';

/**
 * Makes of a file what crosses the line: its records are counted and held against the agreement, and it is secured. Records of a
 * file that is secured lie in it one after the other (F) or behind their lengths (V; RFC 5024 6.5). The hash that a signed receipt will
 * carry is made in the same pass. Throws OftpError `oftp2.record.*` with the number of the record, what `secure` throws, CmsError
 * `cms-unsupported` for a hash that this runtime does not have.
 */
export async function prepare(
  partner: OftpCounterpart,
  station: OwnStation,
  file: FileToPrepare,
  hooks: SecureHooks,
): Promise<SecuredFile> {
  const records = keptRecords(file.protocol);
  const security = fieldsOf(partner.oftp2.security);
  if (isWrapped(security)) {
    const made =
      records === undefined
        ? await secure(partner, station, file, hooks)
        : await secureRecords(partner, station, file, records, hooks);
    return { ...made, at: 'target' };
  }
  const { size } = await stat(file.source);
  const name = wantedHash({ ...security });
  if (records === undefined) {
    const fileHash = await ownHash(file, name, hooks);
    return { at: 'source', size, protocol: { ...security, ...fileHash }, facts: {} };
  }
  const hash = name === undefined ? undefined : newHash(name);
  const found = await survey(file.source, records, hooks, hash);
  return {
    at: 'source',
    size: found.octets,
    protocol: {
      ...security,
      localOctets: size,
      records: found.records,
      ...(hash === undefined ? {} : { fileHash: hash.digest('hex') }),
    },
    facts: { size, format: records.shape.format, records: found.records },
  };
}

/** Of a file that is sent as it is: known since it was copied, unless something has changed meanwhile. */
async function ownHash(
  { source, protocol, hashes = {} }: FileToPrepare,
  name: HashName | undefined,
  hooks: SecureHooks,
): Promise<ProtocolFields> {
  if (name === undefined) return {};
  return { fileHash: hashes[name] ?? (await transmittedHash(source, protocol, 'out', name, hooks)) };
}

async function secureRecords(
  partner: OftpCounterpart,
  station: OwnStation,
  { source, target }: FileToPrepare,
  { shape, form }: KeptRecords,
  hooks: SecureHooks,
): Promise<Omit<SecuredFile, 'at'>> {
  const inner = securedForm(shape);
  const room =
    inner.kind === 'prefixed'
      ? { ...shape, recordLength: Math.min(shape.recordLength, longestPrefixed) }
      : shape;
  const { records } = await survey(source, { shape: room, form }, hooks);
  const isAsItIs = sameForm(form, inner);
  const between = `${target}.records`;
  try {
    if (!isAsItIs) await convertRecords({ path: source, form }, { path: between, form: inner }, shape, hooks);
    const made = await secure(partner, station, { source: isAsItIs ? source : between, target }, hooks);
    return {
      ...made,
      protocol: { ...made.protocol, records },
      facts: { ...made.facts, format: shape.format, records },
    };
  } finally {
    await rm(between, { force: true });
  }
}
