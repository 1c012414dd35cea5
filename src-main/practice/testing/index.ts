/** What plays a partner's back office behind a server of another maker, for tests. Nothing that is shipped may import this. */
export { watchOffice } from './office-watcher.ts';
export type { OfficeWatcher, OfficeWish } from './office-watcher.ts';
