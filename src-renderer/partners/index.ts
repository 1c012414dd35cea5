/** The partners: list, panel, the dialog in four steps, connection test, and our own data for the other side. */
export { PartnersScreen } from './partners-screen.tsx';
export { PartnerEditor } from './partner-editor.tsx';
export { ExportPartnersDialog } from './export-dialog.tsx';
export { ImportPartnersDialog } from './import-dialog.tsx';
export { looksLikePartnerList } from './partner-list-file.ts';
export { RemovePartnerDialog } from './remove-dialog.tsx';
export { readCodes } from './agreed-draft.ts';
export { inPairs, ourData } from './our-data.ts';
export { usePastedAddress } from './use-pasted-address.ts';
