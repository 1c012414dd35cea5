/**
 * The language that both sides of the window speak: domain types, and the contract between the engine and its doors.
 * Imports zod and nothing else.
 */
export * from './primitives.ts';
export * from './import-warnings.ts';
export * from './problem.ts';
export * from './certificate.ts';
export * from './partner-line.ts';
export * from './ftps-agreement.ts';
export * from './partner.ts';
export * from './line-of.ts';
export * from './agreement-rules.ts';
export { Automation } from './automation-calls.ts';
export { duplicateOf } from './duplicate.ts';
export { nameOf, nameParts, organisationOf } from './distinguished-name.ts';
export * from './transfer.ts';
export * from './receipt-figures.ts';
export * from './evidence.ts';
export * from './session.ts';
export * from './connection.ts';
export * from './settings.ts';
export * from './practice.ts';
export * from './station-groups.ts';
export { zip } from './zip.ts';
export type { ZipEntry } from './zip.ts';
export type { Call } from './call.ts';
export { TransferFilter } from './transfer-calls.ts';
export * from './remote-calls.ts';
export { PasswordChange, PasswordChangeState, PasswordState } from './password-calls.ts';
export * from './contract.ts';
export * from './carrier.ts';
export * from './sending-once.ts';
export * from './window-bridge.ts';
export * from './bank-of-canada/index.ts';
export * from './digipoort/index.ts';
