/** Everything that can be gone to and done, opened with Ctrl or Cmd and K. */
export { Palette } from './palette.tsx';
