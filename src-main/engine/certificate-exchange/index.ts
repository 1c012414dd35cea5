/** Certificates that partners send each other as files: what comes waits for a person, what is ours is sent when a person says so. */
export { offerCertificate } from './arrival.ts';
export { clearDecided } from './clearing.ts';
export { createCertificateExchange } from './certificate-exchange.ts';
export type { CertificateExchange } from './certificate-exchange.ts';
export { offerNeeds } from './offers.ts';
