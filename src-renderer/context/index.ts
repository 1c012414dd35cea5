/** What every screen is given: the engine's state, where the user is, and what a button does. */
export { WindowProvider, useNavigation, useOverview, useWindow } from './window-context.ts';
export type { WindowContext } from './window-context.ts';
export { createNavigation, screens } from './navigation.ts';
export type {
  CertificateTask,
  Dropped,
  LocalFile,
  Navigation,
  OpenDialog,
  PartnerStep,
  RailScreen,
  Screen,
  TakenHere,
  ToldProblem,
} from './navigation.ts';
export { heldWith, isMac, shortcutKeys } from './shortcut-keys.ts';
export { createNotices } from './notices.ts';
export type { Notice, NoticeAction } from './notices.ts';
export { useActions } from './use-actions.ts';
export type { Actions } from './use-actions.ts';
