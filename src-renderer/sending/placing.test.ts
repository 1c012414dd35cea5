import { expect, it, vi } from 'vitest';
import { PartnerId, createEngineApi } from '../../shared/index.ts';
import { scriptedCarrier, transferOf } from '../testing/index.ts';
import { createParcel, isReady } from './parcel.ts';
import type { Placing } from './placing.ts';

const partner = PartnerId.parse(1);

function dropped(name: string, folder = ''): { file: File; folder: string } {
  return { file: new File(['abc'], name), folder };
}

const placing = (prepared: string[]): Placing => ({
  folder: '/in',
  nameOf: (one) => `/in/${'file' in one ? `${one.folder}/${one.file.name}`.replace(/^\//, '') : one.name}`,
  prepare(lay) {
    prepared.push(...lay);
    return Promise.resolve();
  },
});

function parcelInto(prepared: string[]) {
  const carrier = scriptedCarrier({
    'transfers.check': () => [],
    'transfers.send': () => ({ queued: [transferOf({ id: 1 })], findings: [] }),
  });
  const parcel = createParcel(createEngineApi(carrier), carrier.files, partner, placing(prepared));
  return { carrier, parcel };
}

it('checks a file by the name that leads into the folder, and makes folders only when it is sent', async () => {
  const prepared: string[] = [];
  const { carrier, parcel } = parcelInto(prepared);
  parcel.add([dropped('a.xml', 'orders/2026')]);
  await vi.waitFor(() => expect(parcel.store.getState().files.every(isReady)).toBe(true));
  expect(carrier.calls[0]?.args).toMatchObject({ files: [{ as: '/in/orders/2026/a.xml' }] });
  expect(prepared).toEqual([]);
  await parcel.send();
  expect(prepared).toEqual(['orders/2026']);
});

it('forgets the folder with the partner whose it is', async () => {
  const prepared: string[] = [];
  const { carrier, parcel } = parcelInto(prepared);
  parcel.add([dropped('a.xml')]);
  await vi.waitFor(() => expect(parcel.store.getState().files.every(isReady)).toBe(true));
  parcel.choosePartner(PartnerId.parse(2));
  await vi.waitFor(() => expect(parcel.store.getState().files.every(isReady)).toBe(true));
  await parcel.send();
  expect(prepared).toEqual([]);
  expect(carrier.calls.at(-1)).toMatchObject({ name: 'transfers.send', args: { partnerId: 2 } });
  expect(JSON.stringify(carrier.calls.at(-1)?.args)).not.toContain('/in/');
});

it('says of a file that cannot go there why, and sends the others', async () => {
  const prepared: string[] = [];
  const { parcel } = parcelInto(prepared);
  const refusing = createParcel(createEngineApi(scriptedCarrier({})), scriptedCarrier({}).files, partner, {
    ...placing(prepared),
    nameOf() {
      throw new TypeError('nowhere');
    },
  });
  refusing.add([dropped('a.xml')]);
  expect(refusing.store.getState().files[0]).toMatchObject({ problem: { code: 'internal' } });
  parcel.close();
  refusing.close();
});
