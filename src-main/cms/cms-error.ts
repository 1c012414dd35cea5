import { WaybillError } from '../../shared/index.ts';

/**
 * cms-malformed {at}: not the BER or the structure that was expected. cms-truncated. cms-too-large {limit}: more octets came out than may
 * be. cms-unsupported {what: the object identifier}. cms-no-recipient: it was encrypted for others. cms-not-decrypted: the key is not
 * the right one, or it was changed on the way; the two are never told apart. cms-not-inflated. cms-signer-unusable, cms-recipient-unusable
 * {subject}: our own side. Never carries keys or content.
 */
export class CmsError extends WaybillError {}
