/** What an Electron program must not do, looked for in our sources: for the test beside this file. */
export { faultsOfPage } from './faults-of-page.ts';
export { faultsOfScript, isBannedSwitch } from './faults-of-script.ts';
export type { Fault, Guarded } from './faults-of-script.ts';
export { bannedSwitches, neededPreferences } from './preferences.ts';
