/** The log: every session, and what was said in it. */
export { LogScreen } from './log-screen.tsx';
