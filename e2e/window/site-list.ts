import type { Page } from '@playwright/test';
import { dropFiles, goTo } from './waybill-window.ts';
import type { DroppedFile } from './waybill-window.ts';

/** A server as FileZilla writes it into its list. */
export interface Site {
  readonly name: string;
  readonly host: string;
  readonly port?: number;
  readonly protocol: keyof typeof protocols;
  readonly user?: string;
  readonly password?: string;
}

/** As FileZilla numbers them. */
const protocols = { sftp: 1, implicit: 3, explicit: 4, plain: 6 } as const;

/** Its list, as it is exported. */
export function siteList(sites: readonly Site[]): DroppedFile {
  const servers = sites.map(({ name, host, port, protocol, user, password }) =>
    [
      '<Server>',
      element('Host', host),
      port === undefined ? '' : element('Port', String(port)),
      element('Protocol', String(protocols[protocol])),
      user === undefined ? '' : element('User', user),
      password === undefined
        ? ''
        : `<Pass encoding="base64">${Buffer.from(password).toString('base64')}</Pass>`,
      element('Name', name),
      '</Server>',
    ].join(''),
  );
  return {
    name: 'sitemanager.xml',
    contents: `<?xml version="1.0"?><FileZilla3><Servers>\n${servers.join('\n')}\n</Servers></FileZilla3>`,
  };
}

/** Drops the list on the screen of partners and imports all that it has. */
export async function importSites(page: Page, sites: readonly Site[]): Promise<void> {
  await goTo(page, 'Partners');
  await dropFiles(page.getByRole('heading', { level: 1 }), [siteList(sites)]);
  await page.getByRole('button', { name: /^Import \d+ partner/ }).click();
}

function element(name: string, text: string): string {
  return `<${name}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`;
}
