import { describe, expect, it, vi } from 'vitest';
import { PartnerId, WaybillError, contract, createEngineApi } from '../../shared/index.ts';
import type { Finding } from '../../shared/index.ts';
import { scriptedCarrier, transferOf } from '../testing/index.ts';
import { createParcel, isReady } from './parcel.ts';
import type { Parcel } from './parcel.ts';
import { nameBetween, purposeOf, sharedNotes, suggestedNames } from './parcel-findings.ts';

const partner = PartnerId.parse(1);

/** A call as the engine reads it. */
const callOf = (args: unknown) => contract.transfers.send.args.parse(args);

function file(name: string): { file: File; folder: string } {
  return { file: new File(['abc'], name), folder: '' };
}

function parcelWith(findings: readonly Finding[], partnerId: PartnerId | undefined = partner) {
  const carrier = scriptedCarrier({
    'transfers.check': () => findings,
    'transfers.send': () => ({ queued: [transferOf({ id: 1 })], findings }),
  });
  return { carrier, parcel: createParcel(createEngineApi(carrier), carrier.files, partnerId) };
}

const noted: Finding = {
  severity: 'note',
  code: 'name-adjusted',
  params: { from: 'a b.edi', to: 'A-B.EDI' },
  file: '/intake/a b.edi',
};
const stopped: Finding = { severity: 'error', code: 'name-invalid', params: {}, file: '/intake/x' };

it('checks a file as soon as it can be reached, and sends nothing', async () => {
  const { carrier, parcel } = parcelWith([noted]);
  parcel.add([file('a b.edi')]);
  await vi.waitFor(() => expect(parcel.store.getState().files.every(isReady)).toBe(true));
  const [first] = parcel.store.getState().files;
  expect(first === undefined ? '' : nameBetween(first)).toBe('A-B.EDI');
  expect(carrier.calls.map(({ name }) => name)).toEqual(['transfers.check']);
});

it('checks nothing before a partner is chosen', async () => {
  const carrier = scriptedCarrier({ 'transfers.check': () => [] });
  const parcel = createParcel(createEngineApi(carrier), carrier.files, undefined);
  parcel.add([file('a')]);
  await vi.waitFor(() => expect(parcel.store.getState().files[0]?.taken).toBeDefined());
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(carrier.calls).toEqual([]);
  parcel.choosePartner(partner);
  await vi.waitFor(() => expect(parcel.store.getState().files.every(isReady)).toBe(true));
});

it('leaves out of the sending what has an error', async () => {
  const { carrier, parcel } = parcelWith([stopped]);
  parcel.add([file('x'), file('y')]);
  await vi.waitFor(() => expect(parcel.store.getState().files[0]?.findings).toEqual([stopped]));
  expect(parcel.store.getState().files.map(isReady)).toEqual([false, true]);
  const queued = await parcel.send();
  expect(queued).toHaveLength(1);
  expect(carrier.calls.at(-1)).toMatchObject({
    name: 'transfers.send',
    args: { partnerId: 1, files: [{ path: '/intake/y', adopt: true }] },
  });
  expect(parcel.store.getState().files.map(({ name }) => name)).toEqual(['x']);
});

it('keeps files of one name apart by the folders they lay in', async () => {
  const { carrier, parcel } = parcelWith([]);
  const { file: one } = file('a');
  parcel.add([
    { file: one, folder: 'orders' },
    { file: one, folder: 'orders/old' },
  ]);
  expect(parcel.store.getState().files.map(({ folder }) => folder)).toEqual(['orders', 'orders/old']);
  await vi.waitFor(() => expect(parcel.store.getState().files.every(isReady)).toBe(true));
  await parcel.send();
  expect(carrier.calls.at(-1)?.args).toMatchObject({ files: [{}, {}] });
});

it('hands over the name that the user wrote, and the checks are of that name', async () => {
  const { carrier, parcel } = parcelWith([]);
  parcel.add([file('a')]);
  await vi.waitFor(() => expect(parcel.store.getState().files.every(isReady)).toBe(true));
  parcel.rename(parcel.store.getState().files[0]?.key ?? 0, 'NEW.NAME');
  await vi.waitFor(() =>
    expect(carrier.calls.at(-1)?.args).toMatchObject({ files: [{ path: '/intake/a', as: 'NEW.NAME' }] }),
  );
});

it('keeps the files when the engine cannot take them, and says why', async () => {
  const carrier = scriptedCarrier({ 'transfers.check': () => [] });
  const parcel = createParcel(createEngineApi(carrier), carrier.files, partner);
  parcel.add([file('a')]);
  await vi.waitFor(() => expect(parcel.store.getState().files.every(isReady)).toBe(true));
  expect(await parcel.send()).toEqual([]);
  expect(parcel.store.getState()).toMatchObject({ isSending: false, problem: { code: 'unknown-call' } });
  expect(parcel.store.getState().files).toHaveLength(1);
});

it('goes to everybody who was chosen, once each was checked', async () => {
  const carrier = scriptedCarrier({
    'transfers.check': () => [noted],
    'transfers.broadcast': () => ({ queued: [transferOf({ id: 1 }), transferOf({ id: 2 })], findings: [] }),
  });
  const parcel = createParcel(createEngineApi(carrier), carrier.files, partner);
  const other = PartnerId.parse(2);
  const recipients = [
    { partnerId: partner, destination: 'O0013A' },
    { partnerId: partner, destination: 'O0013B' },
    { partnerId: other, destination: 'O0013C' },
  ];
  parcel.chooseRecipients(recipients);
  parcel.add([file('a b.edi')]);
  await vi.waitFor(() => expect(parcel.store.getState().files.every(isReady)).toBe(true));
  expect(carrier.calls.map(({ args }) => args)).toMatchObject([
    { partnerId: 1, destinations: ['O0013A', 'O0013B'] },
    { partnerId: 2, destinations: ['O0013C'] },
  ]);
  // What is said of all of them is said once.
  expect(parcel.store.getState().files[0]?.findings).toEqual([noted]);
  expect(await parcel.send()).toHaveLength(2);
  expect(carrier.calls.at(-1)).toMatchObject({ name: 'transfers.broadcast', args: { recipients } });
  parcel.choosePartner(other);
  expect(parcel.store.getState().recipients).toEqual([]);
});

it('sends a file of this computer from where it lies', async () => {
  const { carrier, parcel } = parcelWith([]);
  parcel.add([{ path: '/data/12345001.##P', name: '12345001.##P', size: 5 }]);
  await vi.waitFor(() => expect(parcel.store.getState().files.every(isReady)).toBe(true));
  await parcel.send();
  expect(carrier.calls.at(-1)).toMatchObject({
    name: 'transfers.send',
    args: { files: [{ path: '/data/12345001.##P', adopt: false }] },
  });
});

describe('a file for the bank', () => {
  const found = (code: string, params: Finding['params']): Finding => ({
    severity: code === 'bank-name' ? 'error' : 'note',
    code,
    params,
    file: '/intake/january.txt',
  });

  it('is shown under the name that the checks have found in its own', async () => {
    const { parcel } = parcelWith([found('bank-production', { name: '12345001.##P' })]);
    parcel.add([file('january.txt')]);
    await vi.waitFor(() => expect(parcel.store.getState().files.every(isReady)).toBe(true));
    const [first] = parcel.store.getState().files;
    expect(first && nameBetween(first)).toBe('12345001.##P');
    expect(first && purposeOf(first)).toBe('production');
  });

  it('B-18: that says neither is offered as both, and a person chooses', () => {
    const params = { name: 'january.txt', test: '12345002.##T', production: '12345002.##P' };
    expect(suggestedNames(found('bank-name', params))).toEqual([
      { name: '12345002.##T', purpose: 'test' },
      { name: '12345002.##P', purpose: 'production' },
    ]);
  });

  it('B-18: whose number was used is offered another of its own kind only', () => {
    const params = { test: '12345002.##T', production: '12345002.##P' };
    expect(suggestedNames(found('bank-sequence-used', { ...params, name: '12345001.##p' }))).toEqual([
      { name: '12345002.##P', purpose: 'production' },
    ]);
    expect(suggestedNames(found('bank-sequence-used', { ...params, name: '12345001.##T' }))).toEqual([
      { name: '12345002.##T', purpose: 'test' },
    ]);
  });

  it('that would change the password is offered no name to be sent under', () => {
    const params = { name: 'Password_12345.txt', test: '12345002.##T', production: '12345002.##P' };
    expect(suggestedNames(found('bank-password-file', params))).toEqual([]);
  });

  it('is offered nothing where no number is left', () => {
    expect(suggestedNames(found('bank-name', { name: 'january.txt' }))).toEqual([]);
  });
});

it('a name that Digipoort would take is offered as it is', () => {
  const params = { name: '9 a.xml', fault: 'first-character', suggestion: '_9_a.xml' };
  expect(
    suggestedNames({ severity: 'error', code: 'digipoort-name', params, file: '/intake/9 a.xml' }),
  ).toEqual([{ name: '_9_a.xml', purpose: undefined }]);
});

it('a note on every one of several files is said once, and one on some of them at each', async () => {
  const note = (code: string, path: string): Finding => ({ severity: 'note', code, params: {}, file: path });
  const { parcel } = parcelWith([
    note('digipoort-assumed', '/intake/a'),
    note('digipoort-assumed', '/intake/b'),
    note('bank-test', '/intake/a'),
  ]);
  parcel.add([file('a')]);
  await vi.waitFor(() => expect(parcel.store.getState().files.every(isReady)).toBe(true));
  expect(sharedNotes(parcel.store.getState().files)).toEqual([]);
  parcel.add([file('b')]);
  await vi.waitFor(() => expect(parcel.store.getState().files.every(isReady)).toBe(true));
  expect(sharedNotes(parcel.store.getState().files).map(({ code }) => code)).toEqual(['digipoort-assumed']);
});

const warned: Finding = { severity: 'warning', code: 'name-adjusted', params: {}, file: '/intake/a' };

it('sends nothing under a name of which nobody has seen the checks', async () => {
  const { carrier, parcel } = parcelWith([]);
  parcel.add([file('a')]);
  await vi.waitFor(() => expect(parcel.store.getState().files.every(isReady)).toBe(true));
  parcel.rename(1, 'B');
  expect(await parcel.send()).toEqual([]);
  await vi.waitFor(() => expect(parcel.store.getState().files.every(isReady)).toBe(true));
  expect(await parcel.send()).toHaveLength(1);
  expect(carrier.calls.filter(({ name }) => name === 'transfers.send')).toHaveLength(1);
});

it('goes unasked only as long as nothing was said of a file and nobody has changed anything', async () => {
  const spotless = parcelWith([noted]).parcel;
  spotless.add([file('a b.edi')]);
  await vi.waitFor(() => expect(spotless.store.getState().files.every(isReady)).toBe(true));
  expect(spotless.store.getState().isAsked).toBe(false);

  for (const findings of [[warned], [{ ...stopped, file: '/intake/a' }]]) {
    const { parcel } = parcelWith(findings);
    parcel.add([file('a')]);
    await vi.waitFor(() => expect(parcel.store.getState().files[0]?.findings).toEqual(findings));
    expect(parcel.store.getState().isAsked).toBe(true);
  }
  const changes: readonly ((parcel: Parcel) => void)[] = [
    (parcel) => parcel.choosePartner(PartnerId.parse(2)),
    (parcel) => parcel.chooseRecipients([{ partnerId: partner, destination: undefined }]),
    (parcel) => parcel.rename(1, 'N'),
    (parcel) => parcel.remove(1),
    (parcel) => parcel.checkAgain(),
  ];
  for (const change of changes) {
    const { parcel } = parcelWith([]);
    parcel.add([file('a'), file('b')]);
    change(parcel);
    await vi.waitFor(() => expect(parcel.store.getState().files.every(isReady)).toBe(true));
    expect(parcel.store.getState().isAsked).toBe(true);
  }
});

it('sends a file once, however often Send is pressed while it is on its way', async () => {
  const { carrier, parcel } = parcelWith([]);
  parcel.add([file('a')]);
  await vi.waitFor(() => expect(parcel.store.getState().files.every(isReady)).toBe(true));
  const pressed = await Promise.all([parcel.send(), parcel.send(), parcel.send()]);
  expect(pressed.map(({ length }) => length)).toEqual([1, 0, 0]);
  expect(carrier.calls.filter(({ name }) => name === 'transfers.send')).toHaveLength(1);
});

it('sends again what got no answer under the key of the first time, and new files under their own', async () => {
  let isLost = true;
  const carrier = scriptedCarrier({
    'transfers.check': () => [],
    'transfers.send': () => {
      if (isLost) throw new WaybillError({ code: 'engine-gone', retry: 'later' });
      return { queued: [transferOf({ id: 1 })], findings: [] };
    },
  });
  const parcel = createParcel(createEngineApi(carrier), carrier.files, partner);
  async function sendAll(): Promise<readonly unknown[]> {
    await vi.waitFor(() => expect(parcel.store.getState().files.every(isReady)).toBe(true));
    return await parcel.send();
  }
  parcel.add([file('a')]);
  expect(await sendAll()).toEqual([]);
  expect(parcel.store.getState().problem?.code).toBe('engine-gone');
  isLost = false;
  // Its name is another one now, and it is the same file all the same.
  parcel.rename(1, 'B');
  parcel.add([file('c')]);
  expect(await sendAll()).toHaveLength(1);
  parcel.add([file('a')]);
  expect(await sendAll()).toHaveLength(1);
  const keys = carrier.calls
    .filter(({ name }) => name === 'transfers.send')
    .map(({ args }) => callOf(args).files.map(({ key }) => key));
  expect(keys.map(({ length }) => length)).toEqual([1, 2, 1]);
  expect(keys[1]?.[0]).toBe(keys[0]?.[0]);
  expect(new Set(keys.flat())).toHaveLength(3);
});
