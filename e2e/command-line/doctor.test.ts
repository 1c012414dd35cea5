import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents, readDocument, temporaryFolder, waybill } from './waybill.ts';

describe('the doctor', () => {
  it('says what can be done here, in words and in one document', async () => {
    await using folder = await temporaryFolder();
    const home = path.join(folder.path, 'home');
    const { checks } = readDocument(await waybill(['doctor', '--json'], { home }), documents.doctor);
    expect(new Set(checks.map(({ group }) => group))).toEqual(
      new Set(['runtime', 'secrets', 'certificates', 'network']),
    );
    const people = await waybill(['doctor'], { home });
    expect(people.code).toBe(0);
    expect(people.out).toContain('Node.js');
    // A finding without words would stand there by its code.
    for (const { code } of checks) expect(people.out, code).not.toContain(` ${code}`);
  });
});
