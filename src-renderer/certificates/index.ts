/** Every certificate: our own, the partners', and the authorities that stand behind them. */
export { CertificatesScreen } from './certificates-screen.tsx';
