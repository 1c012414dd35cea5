import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ReceiptId } from '../../shared/index.ts';
import { openPractisedDigipoort } from './testing/practised-digipoort.ts';
import type { PractisedDigipoort } from './testing/practised-digipoort.ts';
import { until } from './testing/two-engines.ts';

const aangifte = 'RENSAGEG_20081231_Ambobank_Amstelhoven.xml';
const uuid = '018b0112-8171-4fed-b360-aa509ba1c6a9';

let place: PractisedDigipoort;
beforeEach(async () => {
  place = await openPractisedDigipoort();
});
afterEach(() => place.close());

describe('D-40: an answer that fits no file', () => {
  const name = `ONBEKEND.xml_Digipoort_${uuid}.error`;
  let id: ReceiptId;
  beforeEach(async () => {
    await writeFile(
      path.join(place.digipoort.folder, 'out', name),
      'Sender unknown in the incoming metafile',
    );
    await place.collect();
    const { rows } = await place.engine.api.receipts.list({});
    expect(rows).toMatchObject([
      {
        form: 'error',
        remoteName: 'ONBEKEND.xml',
        reason: { code: 'digipoort.sender-unknown' },
        candidates: [],
      },
    ]);
    id = rows[0]?.id ?? ReceiptId.parse(0);
  });

  test('is kept and deleted there, and a person is told', async () => {
    expect((await place.digipoort.contents()).out).toEqual([]);
    expect(await place.engine.api.needs.list({})).toMatchObject([
      {
        kind: 'whose-receipt',
        receiptId: id,
        fileName: 'ONBEKEND.xml',
        problem: { code: 'receipt-fits-none' },
        action: 'assign',
      },
    ]);
  });

  test('is set aside by a person, and not asked about again when it is found once more', async () => {
    await place.engine.api.receipts.assign({ id, transferId: null });
    expect(await place.engine.api.needs.list({})).toEqual([]);
    await writeFile(path.join(place.digipoort.folder, 'in', name), 'Sender unknown in the incoming metafile');
    await place.collect();
    expect((await place.engine.api.receipts.list({})).total).toBe(1);
    expect(await place.engine.api.needs.list({})).toEqual([]);
  });

  test('goes to the file that a person names', async () => {
    place.digipoort.configure({ answer: 'silent' });
    const file = await place.send(aangifte, Buffer.from('<aangifte/>'));
    await until(place.engine, file, ({ state }) => state === 'delivered');
    await place.engine.api.receipts.assign({ id, transferId: file });
    expect(await place.engine.api.transfers.get({ id: file })).toMatchObject({
      receipt: 'refused',
      problem: { code: 'digipoort.sender-unknown' },
    });
    expect((await place.engine.api.needs.list({})).map(({ kind }) => kind)).toEqual(['refused']);
  });
});
