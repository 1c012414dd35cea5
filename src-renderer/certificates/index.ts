/** Every certificate: our own, the partners', and the authorities that stand behind them; and the questions asked about them. */
export { CertificatesScreen } from './certificates-screen.tsx';
export { FingerprintBox } from './fingerprint-box.tsx';
export type { Comparison } from './fingerprint.ts';
export { nameOf } from '../../shared/index.ts';
export { endingWithin } from './groups.ts';
export { isCertificateFile } from './file-names.ts';
export { ImportDialog } from './import-dialog.tsx';
export type { OverPartner } from './import-dialog.tsx';
export { ImportOrSendDialog } from './or-send-dialog.tsx';
export { MakeDialog } from './make-dialog.tsx';
export { CertificateTaskDialog, DistrustDialog } from './task-dialogs.tsx';
export { OfferDialog } from './offer-dialog.tsx';
export { SessionTrust } from './session-trust.tsx';
export { TrustDialog } from './trust-dialog.tsx';
export { fittingPurposes } from './fitting-purposes.ts';
export { trustQuestion } from './trust-question.ts';
