import { WaybillError } from '../../shared/index.ts';

/** certificate-unreadable, certificate-too-large, key-unreadable. */
export class CertificateError extends WaybillError {}
