import { WaybillError } from '../../shared/index.ts';

/**
 * certificate-unreadable, certificate-too-large, fingerprint-unreadable; key-unreadable {file} where our own key is gone, damaged or
 * not the one of our certificate. Never carries what it could not read.
 */
export class CertificateError extends WaybillError {}
