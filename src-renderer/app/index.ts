/** The frame of the window: rail, screens, status bar, dialogs, banner, and what is said aloud. */
export { openWindow } from './open-window.tsx';
