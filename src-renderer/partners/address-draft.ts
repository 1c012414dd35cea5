import { withKind } from './draft-kinds.ts';
import { emptyDraft } from './draft.ts';
import type { PartnerDraft } from './draft.ts';
import { readServerAddress } from './server-address.ts';
import type { ServerAddress } from './server-address.ts';

/** The fields that an address names; its password is set, and seen nowhere. */
export function fieldsOfAddress(address: ServerAddress): Partial<PartnerDraft> {
  const { host, port, mode, user, password, folder } = address;
  return {
    host,
    port: String(port),
    mode,
    ...(user === '' ? {} : { user }),
    ...(password === undefined ? {} : { ourPassword: { kind: 'set', text: password } }),
    ...(folder === '' ? {} : { remoteFolder: folder }),
  };
}

/** A new FTPS server as an address says it, named by its host. Undefined: it is no such address. */
export function draftOfAddress(text: string): PartnerDraft | undefined {
  const address = readServerAddress(text);
  if (address === undefined) return undefined;
  return { ...withKind(emptyDraft, 'ftps'), name: address.host.slice(0, 60), ...fieldsOfAddress(address) };
}

/** Characters of a pasted text that are looked through: a mail, not a file. */
const longestText = 20_000;

/** The first address of an FTPS server in a text, as somebody mails it: between brackets, at the end of a sentence. */
export function findServerAddress(text: string): string | undefined {
  const found = text.slice(0, longestText).match(/ftpe?s:\/\/[^\s<>"'`]{1,5000}/gi) ?? [];
  return found
    .map((one) => one.replace(/[.,;:!?)\]}]+$/, ''))
    .find((one) => readServerAddress(one) !== undefined);
}
