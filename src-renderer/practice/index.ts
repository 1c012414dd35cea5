/** The first-run screen, which stays as the screen to practise on. */
export { PracticeScreen } from './practice-screen.tsx';
