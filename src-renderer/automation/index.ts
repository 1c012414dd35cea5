/** What happens without anybody pressing a button, for everybody and partner by partner. */
export { AutomationScreen } from './automation-screen.tsx';
