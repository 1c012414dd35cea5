/** Servers that take and give files over FTP and TLS: what the engine asks, said in the protocol's words. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Finding, FtpsTerms } from '../../../shared/index.ts';
import type { SendingAgreement } from '../sending-agreement.ts';
import { browse } from './browsing.ts';
import { callPartner } from './caller.ts';
import { addressOf } from './connecting.ts';
import { testConnection } from './connection-test.ts';
import { actionFor } from './overwriting.ts';
import { joinRemote, unfitPath } from './remote-path.ts';

export { importSites, largestImport, siteOfAddress } from './importing/index.ts';
export type { ImportedSite, ImportedSites } from './importing/index.ts';
export { partnerOfSite } from './of-site.ts';
export { asServer, withServer } from './as-server.ts';
export { addressOf, callServer, noticed } from './connecting.ts';
export { callPartner } from './caller.ts';
export { checksumOf, spooledFile } from './local-file.ts';
export { testConnection } from './connection-test.ts';

export const ftpsAgreement: SendingAgreement<FtpsTerms> = {
  capabilities: ({ ftps }) => ({
    send: true,
    collect: false,
    browse: !ftps.uploadOnly,
    receipts: false,
    restart: ftps.transferType === 'binary',
  }),
  check({ ftps }, _own, file) {
    const remoteName = joinRemote(ftps.remoteFolder, file.as ?? path.basename(file.path));
    const why = unfitPath(remoteName);
    const findings: Finding[] =
      why === undefined
        ? []
        : [
            {
              severity: 'error',
              code: 'remote-name-unfit',
              params: { name: remoteName, why },
              file: file.path,
            },
          ];
    const { destination } = file;
    if (destination !== undefined) {
      findings.push({
        severity: 'error',
        code: 'destination-unknown',
        params: { destination },
        file: file.path,
      });
    }
    return Promise.resolve({ remoteName, findings });
  },
  fields: ({ ftps }) => ({ transferType: ftps.transferType }),
  destinations: () => [],
  farEnds: () => ({}),
  // None comes.
  verify: () => Promise.resolve({ verification: 'unsigned' }),
  async prepare(_partner, _station, file) {
    const { size } = await stat(file.source);
    return { at: 'source', size, protocol: {}, facts: {} };
  },
  call: callPartner,
  test: testConnection,
  browse,
  whereTakenHere: ({ ftps }, coming, here) => actionFor(ftps.overwriteHere, coming, here),
  addressOf,
};
