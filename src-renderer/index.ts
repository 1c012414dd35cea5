/** The window's door for tests of the whole: what it can show. The page itself begins at main.tsx. */
export type { CertificateTask, OpenDialog, Screen } from './context/index.ts';
