/** The settings screen. */
export { SettingsScreen } from './settings-screen.tsx';
