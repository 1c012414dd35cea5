import { afterEach, describe, expect, it } from 'vitest';
import type { Command, CommandName } from '../commands.ts';
import type { Role, SessionEnd } from '../station.ts';
import { OftpSession } from './session.ts';
import {
  Partner,
  PlainStation,
  ReceivedFile,
  eerp,
  fileOf,
  nerp,
  pattern,
  receiptOf,
  sfid,
  socketPair,
  ssid,
  until,
} from './testing.ts';

/** A session of ours whose other side is played by the test. */
interface Scene {
  readonly session: OftpSession;
  readonly station: PlainStation;
  readonly partner: Partner;
  readonly end: Promise<SessionEnd>;
}

const scenes: Scene[] = [];

async function scene(role: Role, station = new PlainStation('O0013US')): Promise<Scene> {
  const [ours, theirs] = await socketPair();
  const session = new OftpSession({ socket: ours, role, station });
  const made = { session, station, partner: new Partner(theirs), end: session.run() };
  scenes.push(made);
  return made;
}

afterEach(async () => {
  for (const { partner, end } of scenes.splice(0)) {
    partner.socket.destroy();
    await end;
  }
});

/** One data exchange buffer of three octets, the last of the file. */
const data: Command = { command: 'DATA', subrecords: Buffer.from([0x83, 1, 2, 3]) };

/** Leads a session into a state, as a partner that keeps to the protocol would. */
const ways = {
  async I_WF_RM() {
    const made = await scene('initiator');
    await until(() => made.session.state === 'I_WF_RM');
    return made;
  },
  async I_WF_SSID() {
    const made = await scene('initiator');
    made.partner.send({ command: 'SSRM' });
    await made.partner.expect('SSID');
    return made;
  },
  async A_NC_ONLY() {
    const made = await scene('responder');
    await made.partner.expect('SSRM');
    return made;
  },
  async A_WF_CONRS() {
    const station = new PlainStation('O0013US');
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<never>();
    station.identify = () => {
      asked.resolve();
      return answer.promise;
    };
    const made = await scene('responder', station);
    releases.push(() => answer.reject(new Error('too late')));
    await made.partner.expect('SSRM');
    made.partner.send(ssid);
    await asked.promise;
    return made;
  },
  async IDLESP() {
    const station = new PlainStation('O0013US');
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<undefined>();
    station.next = () => {
      asked.resolve();
      return answer.promise;
    };
    releases.push(() => answer.resolve(undefined));
    const made = await scene('initiator', station);
    await openAsInitiator(made);
    await asked.promise;
    return made;
  },
  async IDLELICD() {
    const made = await scene('initiator');
    await openAsInitiator(made);
    await made.partner.expect('CD');
    return made;
  },
  async IDLELI() {
    const made = await scene('responder');
    await openAsResponder(made);
    return made;
  },
  async IDLESPCD() {
    const station = new PlainStation('O0013US');
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<undefined>();
    station.next = () => {
      asked.resolve();
      return answer.promise;
    };
    releases.push(() => answer.resolve(undefined));
    const made = await scene('responder', station);
    await openAsResponder(made);
    made.partner.send({ command: 'CD' });
    await asked.promise;
    return made;
  },
  async WF_RTR() {
    const station = new PlainStation('O0013US');
    station.outgoing.push(receiptOf(eerp));
    const made = await scene('initiator', station);
    await openAsInitiator(made);
    await made.partner.expect('EERP');
    return made;
  },
  async OPOP() {
    const station = new PlainStation('O0013US');
    station.outgoing.push(fileOf(pattern(100_000)));
    const made = await scene('initiator', station);
    await openAsInitiator(made);
    await made.partner.expect('SFID');
    return made;
  },
  async OPO() {
    const station = new PlainStation('O0013US');
    const asked = Promise.withResolvers<void>();
    const octets = Promise.withResolvers<number>();
    station.outgoing.push(
      fileOf(pattern(10), {
        open: () =>
          Promise.resolve({
            read: () => {
              asked.resolve();
              return octets.promise;
            },
            close: () => Promise.resolve(),
          }),
      }),
    );
    releases.push(() => octets.resolve(0));
    const made = await scene('initiator', station);
    await openAsInitiator(made);
    await made.partner.expect('SFID');
    made.partner.send({ command: 'SFPA', answerCount: 0n });
    await asked.promise;
    return made;
  },
  async OPOWFC() {
    const station = new PlainStation('O0013US');
    station.outgoing.push(fileOf(pattern(100_000)));
    const made = await scene('initiator', station);
    await openAsInitiator(made);
    await made.partner.expect('SFID');
    made.partner.send({ command: 'SFPA', answerCount: 0n });
    for (let count = 0; count < ssid.credit; count += 1) await made.partner.expect('DATA');
    return made;
  },
  async CLOP() {
    const station = new PlainStation('O0013US');
    station.outgoing.push(fileOf(pattern(10)));
    const made = await scene('initiator', station);
    await openAsInitiator(made);
    await made.partner.expect('SFID');
    made.partner.send({ command: 'SFPA', answerCount: 0n });
    await made.partner.expect('DATA');
    await made.partner.expect('EFID');
    return made;
  },
  async OPIP() {
    const station = new PlainStation('O0013US');
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<never>();
    station.offered = () => {
      asked.resolve();
      return answer.promise;
    };
    releases.push(() => answer.reject(new Error('too late')));
    const made = await scene('responder', station);
    await openAsResponder(made);
    made.partner.send(sfid);
    await asked.promise;
    return made;
  },
  async OPI() {
    const made = await scene('responder');
    await openAsResponder(made);
    made.partner.send(sfid);
    await made.partner.expect('SFPA');
    return made;
  },
  async CLIP() {
    const station = new PlainStation('O0013US');
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<{ accept: true }>();
    const file = new ReceivedFile();
    file.end = () => {
      file.outcomes.push('end');
      asked.resolve();
      return answer.promise;
    };
    station.offered = () => Promise.resolve(station.take(0n, file));
    releases.push(() => answer.resolve({ accept: true }));
    const made = await scene('responder', station);
    await openAsResponder(made);
    made.partner.send(sfid);
    await made.partner.expect('SFPA');
    made.partner.send(data, { command: 'EFID', recordCount: 0n, unitCount: 3n });
    await asked.promise;
    return made;
  },
  async RTRP() {
    const station = new PlainStation('O0013US');
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    station.receipt = () => {
      asked.resolve();
      return answer.promise;
    };
    releases.push(() => answer.resolve());
    const made = await scene('responder', station);
    await openAsResponder(made);
    made.partner.send(eerp);
    await asked.promise;
    return made;
  },
  async WF_CD() {
    const station = new PlainStation('O0013US');
    station.wantsTurn = true;
    const made = await scene('responder', station);
    await openAsResponder(made);
    made.partner.send(sfid);
    await made.partner.expect('SFPA');
    made.partner.send(data, { command: 'EFID', recordCount: 0n, unitCount: 3n });
    expect(await made.partner.expect('EFPA')).toEqual({ command: 'EFPA', changeDirection: true });
    return made;
  },
} satisfies Record<string, () => Promise<Scene>>;

type Reached = keyof typeof ways;

/** Lets stations that think come to an end, so that every session does. */
const releases: (() => void)[] = [];
afterEach(() => {
  for (const release of releases.splice(0)) release();
});

async function openAsInitiator({ partner }: Scene): Promise<void> {
  partner.send({ command: 'SSRM' });
  await partner.expect('SSID');
  partner.send(ssid);
}

async function openAsResponder({ partner }: Scene): Promise<void> {
  await partner.expect('SSRM');
  partner.send(ssid);
  await partner.expect('SSID');
}

const commands: Readonly<Record<CommandName | 'ESID error', Command>> = {
  SSRM: { command: 'SSRM' },
  SSID: ssid,
  SECD: { command: 'SECD' },
  AUCH: { command: 'AUCH', challenge: Buffer.alloc(20) },
  AURP: { command: 'AURP', response: Buffer.alloc(20) },
  SFID: sfid,
  SFPA: { command: 'SFPA', answerCount: 0n },
  SFNA: { command: 'SFNA', reason: '99', retry: false, text: '' },
  DATA: data,
  CDT: { command: 'CDT' },
  EFID: { command: 'EFID', recordCount: 0n, unitCount: 3n },
  EFPA: { command: 'EFPA', changeDirection: false },
  EFNA: { command: 'EFNA', reason: '99', text: '' },
  ESID: { command: 'ESID', reason: '00', text: '' },
  'ESID error': { command: 'ESID', reason: '08', text: 'no room' },
  CD: { command: 'CD' },
  EERP: eerp,
  NERP: nerp,
  RTR: { command: 'RTR' },
};

/** Command by command, in which of the reached states it is allowed; everywhere else it is a violation. Written from 9.8 to 9.12. */
const allowed: Readonly<Partial<Record<CommandName, readonly Reached[]>>> = {
  SSRM: ['I_WF_RM'],
  SSID: ['I_WF_SSID', 'A_NC_ONLY'],
  SFID: ['IDLELI', 'IDLELICD'],
  SFPA: ['OPOP'],
  SFNA: ['OPOP'],
  DATA: ['OPI'],
  // Late in CLOP: field note 1.
  CDT: ['OPOWFC', 'CLOP'],
  EFID: ['OPI'],
  EFPA: ['CLOP'],
  EFNA: ['CLOP'],
  CD: ['IDLELI', 'WF_CD'],
  EERP: ['IDLELI', 'IDLELICD'],
  NERP: ['IDLELI', 'IDLELICD'],
  RTR: ['WF_RTR'],
};

/** A second SSID in these cuts the line without a word (9.8 F). */
const wordless: ReadonlySet<Reached> = new Set<Reached>([
  'A_WF_CONRS',
  'IDLESP',
  'IDLESPCD',
  'IDLELI',
  'IDLELICD',
  'WF_RTR',
  'WF_CD',
  'OPOP',
  'OPO',
  'OPOWFC',
  'CLOP',
  'OPIP',
  'OPI',
  'CLIP',
  'RTRP',
]);

const reached = Object.keys(ways).filter((name): name is Reached => Object.hasOwn(ways, name));
const names = Object.keys(commands).filter((name): name is keyof typeof commands =>
  Object.hasOwn(commands, name),
);

describe.each(reached)('a session in %s', (state) => {
  it('is in this state', async () => {
    const { session } = await ways[state]();
    expect(session.state).toBe(state);
  });

  it.each(
    names.filter(
      (name) => !name.startsWith('ESID') && allowed[name as CommandName]?.includes(state) !== true,
    ),
  )('is ended by %s', async (name) => {
    const { partner, end, station, session } = await ways[state]();
    partner.send(commands[name]);
    const silent = name === 'SSID' && wordless.has(state);
    const last = (await partner.rest()).at(-1);
    for (const release of releases) release();
    const how = await end;
    expect(how.by).toBe('us');
    expect(how.error?.code).toBe('oftp2.esid.02');
    expect(session.state).toBe('IDLE');
    if (silent) expect(last?.command).not.toBe('ESID');
    else
      expect(last).toEqual({
        command: 'ESID',
        reason: '02',
        text: `protocol-violation: ${name} in ${state}`,
      });
    for (const file of station.files) expect(file.outcomes).toHaveLength(1);
  });

  it.each(
    names.filter(
      (name) => !name.startsWith('ESID') && allowed[name as CommandName]?.includes(state) === true,
    ),
  )('goes on after %s', async (name) => {
    const { partner, session } = await ways[state]();
    partner.send(commands[name]);
    partner.raw(Buffer.alloc(0));
    // Whatever it says next, it is not an end with an error.
    for (const release of releases) release();
    const next = await Promise.race([partner.next(), new Promise((resolve) => setTimeout(resolve, 30))]);
    expect(next).not.toMatchObject({ command: 'ESID', reason: '02' });
    expect(session.over?.error).toBeUndefined();
  });

  it('is ended by an ESID with an error, and says nothing more', async () => {
    const { partner, end, session } = await ways[state]();
    partner.send(commands['ESID error']);
    const rest = await partner.rest();
    for (const release of releases) release();
    expect(rest.filter(({ command }) => command === 'ESID')).toEqual([]);
    expect(await end).toMatchObject({
      by: 'peer',
      reason: '08',
      text: 'no room',
      error: { code: 'oftp2.esid.08' },
    });
    expect(session.state).toBe('IDLE');
  });

  it('is ended by a normal ESID, and says nothing more', async () => {
    const { partner, end } = await ways[state]();
    partner.send(commands.ESID);
    await partner.rest();
    for (const release of releases) release();
    const { by, reason, error } = await end;
    expect([by, reason]).toEqual(['peer', '00']);
    const lost: readonly Reached[] = ['OPOP', 'OPO', 'OPOWFC', 'CLOP', 'OPIP', 'OPI'];
    expect(error?.code).toBe(lost.includes(state) ? 'connection-lost' : undefined);
  });

  it('is ended by a command that nobody knows: ESID 01', async () => {
    const { partner, end } = await ways[state]();
    partner.raw(Buffer.from([0x10, 0, 0, 5, 0x7a]));
    const last = (await partner.rest()).at(-1);
    for (const release of releases) release();
    expect(last).toMatchObject({ command: 'ESID', reason: '01' });
    expect((await end).error?.code).toBe('oftp2.esid.01');
  });

  it('is ended by octets that are no stream of exchange buffers', async () => {
    const { partner, end } = await ways[state]();
    partner.raw(Buffer.from('GET / HTTP/1.1\r\n\r\n'));
    const last = (await partner.rest()).at(-1);
    for (const release of releases) release();
    expect(last).toMatchObject({ command: 'ESID', reason: '06' });
    expect((await end).error?.code).toBe('oftp2.esid.06');
  });

  it('is ended by a lying length: ESID 07', async () => {
    const { partner, end } = await ways[state]();
    partner.raw(Buffer.from([0x10, 0xff, 0xff, 0xff, 0x44]));
    const last = (await partner.rest()).at(-1);
    for (const release of releases) release();
    expect(last).toMatchObject({ command: 'ESID', reason: '07' });
    expect((await end).error?.code).toBe('oftp2.esid.07');
  });

  it('is ended by the end of the line', async () => {
    const { partner, end, session } = await ways[state]();
    partner.socket.destroy();
    await until(() => session.over !== undefined);
    for (const release of releases) release();
    expect(await end).toMatchObject({ by: 'line', reason: undefined, error: { code: 'connection-lost' } });
  });

  it('can be aborted: ESID 05', async () => {
    const { session, partner, end } = await ways[state]();
    session.abort();
    for (const release of releases) release();
    const last = (await partner.rest()).at(-1);
    expect(last).toMatchObject({ command: 'ESID', reason: '05' });
    expect(await end).toMatchObject({ by: 'us', reason: '05', error: { code: 'oftp2.esid.05' } });
  });
});
