import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { startScripted } from '../../src-main/protocols/ftps/testing/index.ts';
import { issue } from '../../src-main/test-pki/index.ts';
import { documents, readDocument, temporaryFolder, waybill } from './waybill.ts';

it('a server that nobody knows gets nothing until its fingerprint is named', async () => {
  await using folder = await temporaryFolder();
  const home = path.join(folder.path, 'home');
  const identity = await issue({ name: 'Volta', names: ['127.0.0.1'] });
  const server = await startScripted({ identity });
  try {
    const line = [
      '--kind',
      'ftps',
      '--host',
      '127.0.0.1',
      '--port',
      String(server.port),
      '--user',
      'waybill',
    ];
    const environment = { WAYBILL_OUR_PASSWORD: 'secret' };
    await waybill(['partner', 'add', 'Volta', ...line], { home, environment });
    await writeFile(path.join(folder.path, 'file.txt'), 'for them');
    const send = (...options: string[]) =>
      waybill(['send', 'Volta', 'file.txt', ...options], { home, folder: folder.path });

    const refused = await send();
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(`waybill transfer retry 1 --trust ${identity.fingerprint}`);
    const other = readDocument(await send('--trust', 'ab'.repeat(32), '--json'), documents.error, 2);
    expect(other.error).toMatchObject({
      code: 'trust-differs',
      params: { fingerprint: identity.fingerprint },
    });
    expect(server.heard.map(({ line: said }) => said).filter((said) => !/^(?:AUTH|QUIT)/.test(said))).toEqual(
      [],
    );

    const retried = await waybill(['transfer', 'retry', '1', '--trust', identity.fingerprint, '--json'], {
      home,
    });
    expect(readDocument(retried, documents.retry).files[0]?.transfer.state).toBe('delivered');
    expect(server.files.get('file.txt')?.toString()).toBe('for them');
    expect(server.heard.filter(({ line: said }) => said.startsWith('STOR'))).toHaveLength(1);
  } finally {
    await server.close();
  }
});
