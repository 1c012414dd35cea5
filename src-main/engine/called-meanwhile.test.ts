import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { codes, openTestEngine, until } from './testing/two-engines.ts';
import type { TestEngine } from './testing/two-engines.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function engine(code: string): Promise<TestEngine> {
  const opened = await openTestEngine();
  closers.push(opened.close);
  await opened.api.settings.update({ station: { code } });
  return opened;
}

test('a file that waits because its partner cannot be called goes at once when the partner calls', async () => {
  const here = await engine(codes.ours);
  const there = await engine(codes.theirs);
  const { listener } = await here.api.listener.start({ host: '127.0.0.1', tlsPort: null, plainPort: 0 });
  const port = listener.open[0]?.port ?? 0;
  const away = await here.api.partners.add({
    name: 'There',
    kind: 'oftp2',
    // Nobody listens at this place.
    oftp2: { code: codes.theirs, host: '127.0.0.1', port: 1, tls: false, mayCallPlain: true },
  });
  const back = await there.api.partners.add({
    name: 'Here',
    kind: 'oftp2',
    oftp2: { code: codes.ours, host: '127.0.0.1', port, tls: false },
  });
  const folder = path.join(here.home, 'test-files');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'A.TXT'), 'a');
  const { queued } = await here.api.transfers.send({
    partnerId: away.id,
    files: [{ path: path.join(folder, 'A.TXT') }],
  });
  const [file] = queued;
  if (file === undefined) throw new Error('nothing queued');
  const waiting = await until(here, file.id, ({ state }) => state === 'waiting');
  expect(waiting.problem?.code).toBe('connection-refused');
  const { collected } = await there.api.transfers.collect({ partnerId: back.id });
  expect(collected).toHaveLength(1);
  await until(here, file.id, ({ receipt }) => receipt === 'received');
});
