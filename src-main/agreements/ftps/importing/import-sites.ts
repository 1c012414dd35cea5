import { WaybillError } from '../../../../shared/index.ts';
import { readCyberduck } from './cyberduck.ts';
import { readFileZilla } from './filezilla.ts';
import { readGlub } from './glub.ts';
import { checkSites } from './site.ts';
import type { ImportedSites } from './site.ts';
import { textOfFile } from './text.ts';
import { isWinScp, readWinScp } from './winscp.ts';
import { XmlError, readXml } from '../../../xml/index.ts';

/** In octets: the largest file that is read. */
export const largestImport = 4 * 1024 * 1024;

/** The programs whose lists are read. */
export type ImportFormat = 'glub' | 'filezilla' | 'winscp' | 'cyberduck';

/** What a file had, and whose it is. */
export interface ReadImport extends ImportedSites {
  readonly format: ImportFormat;
}

/**
 * The sites of a file of Glub Secure FTP (`bookmarks.xml`), FileZilla (`sitemanager.xml`), WinSCP (`WinSCP.ini`) or Cyberduck
 * (`.duck`); which, its content tells. @throws WaybillError `import-too-large`, `import-unknown`: nothing of theirs, or damaged
 */
export function importSites(file: Uint8Array): ReadImport {
  if (file.length > largestImport) {
    throw new WaybillError({ code: 'import-too-large', params: { most: largestImport / 1024 / 1024 } });
  }
  const text = readable(() => textOfFile(file));
  if (!/^\s*</.test(text)) {
    if (isWinScp(text)) return { format: 'winscp', ...checkSites(readWinScp(text)) };
    throw unknown();
  }
  const root = readable(() => readXml(text));
  switch (root.name) {
    case 'booklist':
      return { format: 'glub', ...checkSites(readGlub(root)) };
    case 'FileZilla3':
      return { format: 'filezilla', ...checkSites(readFileZilla(root)) };
    case 'plist':
      return { format: 'cyberduck', ...checkSites(readCyberduck(root)) };
    default:
      throw unknown();
  }
}

function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    // The latter two are what a decoder of text throws.
    if (error instanceof XmlError || error instanceof TypeError || error instanceof RangeError)
      throw unknown();
    throw error;
  }
}

/** Not a word of the file goes into the error: it may hold a password. */
function unknown(): WaybillError {
  return new WaybillError({ code: 'import-unknown' });
}
