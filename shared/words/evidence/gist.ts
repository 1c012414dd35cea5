import type { Evidence } from '../../index.ts';
import type { Words } from '../words.ts';

/** What the sentences about evidence are filled with. */
export function paramsOf({ transfer, receipt, facts }: Evidence): Readonly<Record<string, string>> {
  return {
    ...facts,
    file: transfer?.fileName ?? receipt?.fileName ?? receipt?.remoteName ?? '',
    partner: transfer?.partnerName ?? receipt?.partnerName ?? '',
    remoteName: receipt?.remoteName ?? transfer?.remoteName ?? '',
    stamp: receipt?.remoteStamp ?? transfer?.remoteStamp ?? '',
    form: receipt?.form ?? '',
    sha256: transfer?.sha256 ?? '',
  };
}

/** What a file beside the page is. */
export function fileWord(words: Words, { receipt }: Evidence, name: string): string {
  const { file } = words.evidence.page;
  switch (name) {
    case 'signature.p7m':
      return file.signature;
    case 'signed-content.bin':
      return file.content;
    case 'signer.pem':
      return file.signer;
    case 'metafile.xml':
      return file.metafile;
    case 'evidence.json':
      return file.json;
    default:
      return receipt?.direction === 'out' ? file.ours : file.receipt;
  }
}
