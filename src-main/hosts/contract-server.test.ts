import { describe, expect, test } from 'vitest';
import { createEngineApi, toProblem, WaybillError } from '../../shared/index.ts';
import { carry } from './contract-server.ts';
import { createStandInEngine } from './stand-in-engine.ts';
import type { StandInOptions } from './stand-in-engine.ts';

function problemOf(promise: Promise<unknown>) {
  return promise.then(
    () => undefined,
    (thrown: unknown) => toProblem(thrown),
  );
}

function carried(body: StandInOptions['body'] = {}, checkAnswers = true) {
  const noted: string[] = [];
  const engine = createStandInEngine({ body });
  const carrier = carry(engine, {
    checkAnswers,
    log: (event, facts) => noted.push(`${event} ${JSON.stringify(facts)}`),
  });
  return { engine, carrier, noted };
}

describe('an engine carried by the contract', () => {
  test('answers a call, with or without an argument where none is needed', async () => {
    const { carrier } = carried();
    const api = createEngineApi(carrier);
    await expect(api.settings.update({ station: { name: 'Payroll' } })).resolves.toMatchObject({
      station: { name: 'Payroll' },
    });
    await expect(carrier.call('settings', 'get', undefined)).resolves.toMatchObject({
      station: { name: 'Payroll' },
    });
  });

  test.each([
    ['nobody', 'status'],
    ['engine', 'nothing'],
    ['__proto__', 'toString'],
    ['constructor', 'name'],
    ['engine', 'toString'],
    ['engine', '__proto__'],
  ])('does not know %s.%s', async (group, name) => {
    const { carrier } = carried();
    expect(await problemOf(carrier.call(group, name, {}))).toEqual({
      code: 'unknown-call',
      params: { group, name },
      retry: 'never',
    });
  });

  test('refuses arguments with the path of the first thing that is wrong, and never its value', async () => {
    const { carrier, noted } = carried();
    const args = { partnerId: 1, files: [{ path: '/a' }, { path: '', as: 'secret' }] };
    const problem = await problemOf(carrier.call('transfers', 'send', args));
    expect(problem).toEqual({
      code: 'bad-arguments',
      params: { group: 'transfers', name: 'send', path: 'files.1.path', issue: 'too_small' },
      retry: 'never',
    });
    expect(JSON.stringify([problem, noted])).not.toContain('secret');
  });

  test.each([null, 'text', 7, [], { extra: 1 }])('refuses %j where nothing is asked', async (args) => {
    const { carrier } = carried();
    const problem = await problemOf(carrier.call('settings', 'get', args));
    // Nothing at all is as good as an empty argument.
    expect(problem?.code).toBe(args === null ? undefined : 'bad-arguments');
  });

  test("passes the engine's own errors on as they are", async () => {
    const refusal = new WaybillError({
      code: 'partner-unknown',
      params: { id: 9 },
      text: 'their words',
      retry: 'never',
    });
    const { carrier } = carried({ partners: { get: () => Promise.reject(refusal) } });
    expect(await problemOf(carrier.call('partners', 'get', { id: 9 }))).toEqual({
      code: 'partner-unknown',
      params: { id: 9 },
      text: 'their words',
      retry: 'never',
    });
  });

  test('keeps the details of anything else in the log', async () => {
    const { carrier, noted } = carried({
      needs: {
        list: () => {
          throw new TypeError('password is hunter2');
        },
      },
    });
    const problem = await problemOf(carrier.call('needs', 'list', {}));
    expect(problem).toEqual({
      code: 'internal',
      params: { group: 'needs', name: 'list' },
      retry: 'later',
      text: undefined,
    });
    expect(JSON.stringify(problem)).not.toContain('hunter2');
    expect(noted.join()).toContain('hunter2');
  });

  test('leaves behind what the contract does not name', async () => {
    const leaking = { path: '/intake/sample', privateKey: 'key' };
    const { carrier } = carried({ practice: { sample: () => Promise.resolve(leaking) } });
    await expect(carrier.call('practice', 'sample', { kind: 'oftp2' })).resolves.toEqual({
      path: '/intake/sample',
    });
  });

  test('refuses an answer that is not in the contract when answers are checked, and only notes it when not', async () => {
    const wrong = { path: '/a', offset: 'zero' };
    const body = { needs: { list: () => Promise.resolve([JSON.parse(JSON.stringify(wrong))]) } };
    const strict = carried(body);
    expect((await problemOf(strict.carrier.call('needs', 'list', {})))?.code).toBe('internal');
    const lenient = carried(body, false);
    await expect(lenient.carrier.call('needs', 'list', {})).resolves.toEqual([wrong]);
    expect(lenient.noted).toHaveLength(1);
  });

  test('hands events on until told to stop', () => {
    const { carrier, engine } = carried();
    const heard: number[] = [];
    const stop = carrier.subscribe(0, (batch) => heard.push(batch.last));
    engine.tell({ type: 'partners' });
    stop();
    engine.tell({ type: 'needs' });
    expect(heard).toEqual([0, 1]);
    expect(engine.listeners()).toBe(0);
  });
});
