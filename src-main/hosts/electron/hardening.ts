import { app, session, shell } from 'electron';
import type { Session, WebContents } from 'electron';
import { isOurAddress } from './app-address.ts';

/** Sites that a link of the window may open in the user's browser. */
const knownSites: ReadonlySet<string> = new Set(['www.rfc-editor.org', 'www.odette.org']);

/** The only thing a page of ours may ask of the operating system. */
const allowedPermission = 'notifications';

/** Shuts every way out of the window, for each page this process will ever show. Call before the first one. */
export function hardenPages(): void {
  app.on('web-contents-created', (_event, contents) => hardenPage(contents));
}

function hardenPage(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isKnownSite(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
}

/** Only https, without a name or password in the address, and only to a site on the list. */
function isKnownSite(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.protocol !== 'https:') return false;
  return url.username === '' && url.password === '' && url.port === '' && knownSites.has(url.hostname);
}

/** Refuses every permission but notifications of our own pages, and every download. Call when Electron is ready. */
export function hardenSession(ours: Session = session.defaultSession): void {
  ours.setPermissionRequestHandler((contents, permission, answer) => {
    answer(permission === allowedPermission && isOurAddress(contents.getURL()));
  });
  ours.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === allowedPermission && isOurAddress(origin),
  );
  ours.setDevicePermissionHandler(() => false);
  ours.on('will-download', (event) => event.preventDefault());
}
