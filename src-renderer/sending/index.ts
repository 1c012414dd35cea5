/** Dropped, picked and pasted files on their way into the queue. */
export { DropSurface } from './drop-surface.tsx';
export { SendDialog } from './send-dialog.tsx';
export { useDragOver } from './drag-over.ts';
export {
  choosePracticeKind,
  useStartPractice,
  useIsBusyWithPractice,
  usePracticeKind,
  useSendToPractice,
} from './send-to-practice.ts';
export { makeFolders } from './make-folders.ts';
export { agreedFolder, belowRemote, isCheckedFirst, nameThere } from './name-there.ts';
export { useSendIntoFolder } from './send-into-folder.ts';
