import type { ImportWarningCode } from '../../../../shared/index.ts';
import type { SiteAsWritten, SkippedSite } from './site.ts';
import { child } from '../../../xml/index.ts';
import type { XmlElement } from '../../../xml/index.ts';

/** The sites of Cyberduck's bookmarks: one in a `.duck` file, several in a list of them. It keeps no password in them. */
export function readCyberduck(plist: XmlElement): readonly (SiteAsWritten | SkippedSite)[] {
  const list = child(plist, 'array');
  const dictionaries = (list ?? plist).children.filter(({ name }) => name === 'dict');
  return dictionaries.map(readBookmark);
}

function readBookmark(dictionary: XmlElement): SiteAsWritten | SkippedSite {
  const values = entriesOf(dictionary);
  const value = (key: string): string => values.get(key) ?? '';
  const [name, host] = [value('Nickname'), value('Hostname')];
  const security = securityOf.get(value('Protocol'));
  if (security === undefined) return { name, host, skipped: 'not-ftp' };
  const warnings: ImportWarningCode[] =
    value('Client Certificate') === '' ? [] : ['client-certificate-elsewhere'];
  return {
    name,
    host,
    port: value('Port'),
    security,
    user: value('Username'),
    remoteFolder: value('Path'),
    localFolder: value('Upload Folder') || value('Download Folder'),
    passive: value('FTP Connect Mode') !== 'active',
    warnings,
  };
}

/** Its "ftps" is explicit TLS: implicit TLS it has not. */
const securityOf: ReadonlyMap<string, SiteAsWritten['security']> = new Map([
  ['ftps', 'explicit'],
  ['ftp', 'none'],
]);

/** Keys with text; a dictionary under a key counts by its path, as Cyberduck keeps folders. */
function entriesOf(dictionary: XmlElement): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (const [index, one] of dictionary.children.entries()) {
    const value = dictionary.children[index + 1];
    if (one.name !== 'key' || value === undefined) continue;
    const key = one.text.trim();
    if (value.name === 'string' || value.name === 'integer') entries.set(key, value.text.trim());
    else if (value.name === 'dict' && key.endsWith(' Folder Dictionary')) {
      const path = entriesOf(value).get('Path');
      if (path !== undefined) entries.set(key.slice(0, -' Dictionary'.length), path);
    }
  }
  return entries;
}
