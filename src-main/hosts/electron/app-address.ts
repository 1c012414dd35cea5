/** The scheme of our own pages: unlike file://, a page of it is an origin of its own with no rights on this computer's files. */
export const appScheme = 'app';
const appHost = 'waybill';

/** Where the window begins. */
export const windowAddress = `${appScheme}://${appHost}/index.html`;

/**
 * Whether an address is a page of ours, by protocol and host: `origin` is the text "null" for every scheme that is not the web's.
 */
export function isOurAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${appScheme}:` && url.host === appHost;
}
