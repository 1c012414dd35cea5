import assert from 'node:assert/strict';
import type { FileForm } from '../file-forms.ts';
import { publicKeyId, readBundle } from '../../index.ts';
import type { Check } from './check.ts';

/** Every form of file is read, and a closed one by its password only. */
export function readingChecks(forms: readonly FileForm[]): Check[] {
  return forms.flatMap((file) => {
    const opens = { name: `reads ${file.name}`, run: () => reads(file) };
    return (file.password ?? '') === '' || file.name.includes('anything encrypted')
      ? [opens]
      : [opens, { name: `keeps closed ${file.name}`, run: () => keepsClosed(file) }];
  });
}

async function reads({ octets, password, ...wanted }: FileForm): Promise<void> {
  const { form, certificates, keys, requests, lists } = await readBundle(octets, password);
  assert.deepEqual(
    { form, certificates: certificates.length, keys: keys.length, requests, lists: lists.length },
    {
      form: wanted.form,
      certificates: wanted.certificates,
      keys: wanted.keys,
      requests: wanted.requests,
      lists: wanted.lists,
    },
  );
  for (const key of keys) assert.equal(publicKeyId(key.privateKeyPem), key.publicKeyId);
}

async function keepsClosed({ octets, password }: FileForm): Promise<void> {
  await assert.rejects(readBundle(octets), { code: 'password-needed' });
  await assert.rejects(readBundle(octets, `${password ?? ''}.`), { code: 'password-wrong' });
}
