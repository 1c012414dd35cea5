import { z } from 'zod';
import { OftpAgreement, Parameters, Problem } from '../../shared/index.ts';
import type { PartnerRecord, ProtocolFields } from './records.ts';

/** JSON columns, read back through their schema: a journal that was tampered with gives an error, not a strange value. */
const Protocol = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const Sealed = z.object({ ourPassword: z.string().optional(), theirPassword: z.string().optional() });

export function readProblem(text: string | null): { problem?: Problem } {
  return text === null ? {} : { problem: Problem.parse(JSON.parse(text)) };
}

export function readParameters(text: string): Parameters {
  return Parameters.parse(JSON.parse(text));
}

export function readProtocol(text: string): ProtocolFields {
  return Protocol.parse(JSON.parse(text));
}

export function readAgreement(text: string): OftpAgreement {
  return OftpAgreement.parse(JSON.parse(text));
}

export function readSealed(text: string): PartnerRecord['sealed'] {
  const { ourPassword, theirPassword } = Sealed.parse(JSON.parse(text));
  return {
    ...(ourPassword === undefined ? {} : { ourPassword }),
    ...(theirPassword === undefined ? {} : { theirPassword }),
  };
}

export function jsonOrNull(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}

/** A remote name as it is compared: some partners give it back in capitals, or padded. */
export function remoteKey(name: string): string {
  return name.trim().toUpperCase();
}

/** Text as it is searched: without regard to case. */
export function searchKey(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** An optional column as an optional property. */
export function optional<K extends string, T>(key: K, value: T | null): { [P in K]?: T } {
  const property: { [P in K]?: T } = {};
  if (value !== null) property[key] = value;
  return property;
}
