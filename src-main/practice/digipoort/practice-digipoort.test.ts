import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readMetafile, writeMetafile } from '../../metafile/index.ts';
import type { MetafileValues } from '../../metafile/index.ts';
import { connectFtps } from '../../protocols/ftps/index.ts';
import type { FtpsSession } from '../../protocols/ftps/index.ts';
import { MetafileProfile } from '../../../shared/index.ts';
import { issue } from '../../test-pki/index.ts';
import type { Issued } from '../../test-pki/index.ts';
import { startPracticeDigipoort } from './index.ts';
import type { PracticeDigipoort, Rejection } from './index.ts';

const profile = MetafileProfile.parse({});
const content = Buffer.from('<aangifte/>');
const name = 'RENSAGEG_20081231_Ambobank_Amstelhoven.xml';

let client: Issued;
let folder = '';
let digipoort: PracticeDigipoort;
let session: FtpsSession;

beforeAll(async () => {
  client = await issue({ name: 'client' });
});
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'waybill-digipoort-'));
  digipoort = await startPracticeDigipoort({
    folder: path.join(folder, 'office'),
    isKnown: (fingerprint) => fingerprint === client.fingerprint,
    changed: () => undefined,
  });
  session = await call(client);
});
afterEach(async () => {
  session.close();
  await digipoort.stop();
  await rm(folder, { recursive: true, force: true });
});

async function call(identity: Issued): Promise<FtpsSession> {
  const { host, port, user, password } = digipoort;
  return await connectFtps({
    host,
    port,
    mode: 'explicit',
    user,
    password,
    identity,
    judge: () => Promise.resolve({ pinned: true, facts: {} }),
    anchors: { authorities: [], system: false },
  });
}

async function put(at: string, octets: Uint8Array): Promise<void> {
  await session.upload(at, async function* all() {
    yield await Promise.resolve(octets);
  });
}

function values(change: Partial<MetafileValues> = {}): MetafileValues {
  return {
    dataReferenceId: name,
    sender: digipoort.sender,
    receiver: digipoort.receiver,
    size: String(content.length),
    digest: createHash('sha1').update(content).digest('hex'),
    ...change,
  };
}

async function names(of: 'in' | 'out'): Promise<readonly string[]> {
  await digipoort.settled();
  return (await digipoort.contents())[of].map((file) => file.name);
}

it('D-30, D-31, D-33: a delivery that is right goes from `in`, and its receipt comes into `out`', async () => {
  await put(`in/${name}`, content);
  expect(await names('in')).toEqual([name]);
  await put(`in/${name}.meta`, Buffer.from(writeMetafile(profile, values())));
  const [receipt = ''] = await names('out');
  expect(receipt).toMatch(/^RENSAGEG_20081231_Ambobank_Amstelhoven\.xml_Digipoort_[0-9a-f-]{36}\.ok$/);
  expect(await names('in')).toEqual([]);
  const said = readMetafile(await readFile(path.join(digipoort.folder, 'out', receipt)), profile);
  expect(said.values).toMatchObject({ ...values(), received: expect.stringMatching(/^20\d\d-/) as string });
});

describe('D-41: what is wrong with a delivery is said in an error message, and the data file stays', () => {
  it.each<[Rejection, string, () => string]>([
    ['sender-unknown', 'Sender unknown', () => writeMetafile(profile, values({ sender: '1' }))],
    ['receiver-unknown', 'Receiver unknown', () => writeMetafile(profile, values({ receiver: '1' }))],
    ['size-differs', 'File size', () => writeMetafile(profile, values({ size: '1' }))],
    ['digest-differs', 'Digest', () => writeMetafile(profile, values({ digest: '00' }))],
    ['metafile-unreadable', 'cannot be read', () => '<metafile>'],
    [
      'element-missing',
      'mandatory elements',
      () => writeMetafile(profile, values()).replace(/ {2}<sender>.*\n/, ''),
    ],
  ])('%s', async (_rejection, words, metafile) => {
    await put(`in/${name}`, content);
    await put(`in/${name}.meta`, Buffer.from(metafile()));
    const message = (await names('in')).find((file) => file.endsWith('.error')) ?? '';
    expect(await names('in')).toEqual([name, message].toSorted());
    expect(await readFile(path.join(digipoort.folder, 'in', message), 'utf8')).toContain(words);

    // D-32: a corrected metafile alone is enough.
    await put(`in/${name}.meta`, Buffer.from(writeMetafile(profile, values())));
    expect((await names('out')).filter((file) => file.endsWith('.ok'))).toHaveLength(1);
  });

  it('data-file-missing', async () => {
    await put(`in/${name}.meta`, Buffer.from(writeMetafile(profile, values())));
    const [message = ''] = await names('in');
    expect(await readFile(path.join(digipoort.folder, 'in', message), 'utf8')).toContain('missing data file');
  });
});

it('C1: errors come into `out` where that is wanted; D-35: a long reference is cut', async () => {
  digipoort.configure({ errorsIn: 'out', answer: 'receiver-unknown' });
  const long = `${'x'.repeat(90)}.xml`;
  await put(`in/${long}`, content);
  await put(`in/${long}.meta`, Buffer.from(writeMetafile(profile, values({ dataReferenceId: long }))));
  const [message = ''] = await names('out');
  expect(message).toHaveLength(100);
  expect(message).toMatch(/^x{47}_Digipoort_.*\.error$/);
});

it('D-38: what is to be collected comes with its metafile, and is deleted by whoever has it', async () => {
  await digipoort.offer('BESCHIKKING.xml', Buffer.from('beschikking'));
  expect(await names('out')).toEqual(['BESCHIKKING.xml', 'BESCHIKKING.xml.meta']);
  await session.delete('out/BESCHIKKING.xml');
  await session.delete('out/BESCHIKKING.xml.meta');
  expect(await names('out')).toEqual([]);
});

it('what lies there stays from one start to the next, and what was not answered is answered then', async () => {
  await put(`in/${name}`, content);
  await put(`in/${name}.meta`, Buffer.from(writeMetafile(profile, values())));
  await names('out');
  digipoort.configure({ answer: 'silent' });
  await put('in/LATER.xml', content);
  await put('in/LATER.xml.meta', Buffer.from(writeMetafile(profile, values({ dataReferenceId: 'LATER' }))));
  await put('in/HALF.xml', content);
  await put('in/HALF.xml.meta', Buffer.from(writeMetafile(profile, values()).slice(0, 80)));
  session.close();
  await digipoort.stop();
  digipoort = await startPracticeDigipoort({
    folder: path.join(folder, 'office'),
    isKnown: () => true,
    changed: () => undefined,
  });
  expect((await names('out')).map((file) => file.replace(/_Digipoort.*/, ''))).toEqual(['LATER', name]);
  expect(await names('in')).toEqual(['HALF.xml', 'HALF.xml.meta']);
  expect(digipoort.received.map((file) => file.name)).toEqual([name, 'LATER.xml']);
  expect(await readFile(digipoort.received[0]?.path ?? '')).toEqual(content);
});

it('D-05, D-20: another certificate does not get in, and nothing is renamed or made', async () => {
  await expect(call(await issue({ name: 'other' }))).rejects.toThrow('certificate is not that of this user');
  await put(`in/${name}`, content);
  await expect(session.rename(`in/${name}`, 'in/b.xml')).rejects.toThrow('Permission denied');
  await expect(session.makeDirectory('new')).rejects.toThrow('Permission denied');
  await expect(put(`out/${name}`, content)).rejects.toThrow('Permission denied');
});
