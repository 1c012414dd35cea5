import { describe, expect, it } from 'vitest';
import { SessionId } from '../../../shared/index.ts';
import type { Session, SessionLine } from '../../../shared/index.ts';
import { say } from './testing.ts';
import type { World } from './testing.ts';

const id = SessionId.parse(5);
const at = new Date(2026, 10, 21, 9, 41, 7, 5).getTime();
const session: Session = {
  id,
  role: 'initiator',
  partnerName: 'Volta',
  address: 'volta.example:6619',
  beganAt: at,
  endedAt: at + 900,
  endedBy: 'partner',
  facts: { tls: 'TLSv1.3', cipher: 'X', level: 5, credit: 99, restart: true, peerSubject: 'CN=volta' },
  lines: 3,
  files: 0,
};
const lines: readonly SessionLine[] = [
  { number: 1, at, direction: 'received', text: 'SSRM' },
  { number: 2, at: at + 1, direction: 'sent', text: 'SSID LEV=5 CODE=O1 PSWD=***' },
  { number: 3, at: at + 900, direction: 'received', text: 'ESID REAS=00' },
];

/** Gives the session with its lines, two at a time. */
function world(of: Session, all: readonly SessionLine[]): World {
  return {
    body: {
      sessions: {
        list: () => Promise.resolve({ total: 3, rows: [of] }),
        get: ({ after }) =>
          Promise.resolve({
            session: of,
            files: [],
            lines: all.filter(({ number }) => number > after).slice(0, 2),
          }),
      },
    },
  };
}

describe('waybill trace', () => {
  it('lists the sessions, and says that there are more', async () => {
    const { out, exitCode } = await say(['trace'], world(session, lines));
    expect(exitCode).toBe(0);
    expect(out).toContain(
      ' 5  2026-11-21 09:41:07  Volta    We called      3  Ended as it should\n2 more; --offset 1 shows them.',
    );
  });

  it('shows a session command by command, one line each, with the arrow of its direction', async () => {
    const { out } = await say(['trace', '5'], world(session, lines));
    expect(out.split('\n').slice(-4)).toEqual([
      '09:41:07.005  <-  SSRM',
      '09:41:07.006  ->  SSID LEV=5 CODE=O1 PSWD=***',
      '09:41:07.905  <-  ESID REAS=00',
      '',
    ]);
    expect(out).toContain('Outcome      Ended as it should (The partner ended it)\n');
    expect(out).toContain('Agreed       OFTP 2.0 (level 5), credit 99, restart\n');
  });

  it('says where lines are not kept, and why a session failed', async () => {
    const problem = { code: 'oftp2.esid.04', params: {}, retry: 'never', text: 'BAD PW' } as const;
    const broken = { ...session, problem, lines: 90 };
    const { out } = await say(
      ['trace', '5'],
      world(broken, [...lines, { number: 90, at, direction: 'sent', text: 'CD' }]),
    );
    expect(out).toMatch(/Outcome .+ \[oftp2\.esid\.04\] “BAD PW” \(The partner ended it\)\n/);
    expect(out).toContain('ESID REAS=00\n… 86 lines are not kept …\n09:41:07.005  ->  CD\n');
  });

  it('is one document with --json', async () => {
    const { out } = await say(['trace', '5', '--json'], world(session, lines));
    expect(JSON.parse(out)).toEqual({ session, files: [], lines });
    const list = await say(['trace', '--json'], world(session, lines));
    expect(JSON.parse(list.out)).toEqual({ total: 3, offset: 0, sessions: [session] });
  });

  it('follows a session that is open until it is over, and shows each line once', async () => {
    const { endedAt: _end, endedBy: _by, ...open } = session;
    let known = 1;
    const said = await say(['trace', '5', '--follow'], {
      body: {
        sessions: {
          get({ after }) {
            const now = lines.slice(0, known);
            return Promise.resolve({
              session: now.length === lines.length ? session : open,
              files: [],
              lines: now.filter(({ number }) => number > after),
            });
          },
        },
      },
      onOpen(engine) {
        const timer = setInterval(() => {
          known = Math.min(known + 1, lines.length);
          engine.tell({ type: 'session', session });
        }, 20);
        void engine.closed.then(() => clearInterval(timer));
      },
    });
    const traced = said.out.split('\n').filter((line) => line.startsWith('09:'));
    expect(traced).toHaveLength(3);
    expect(said.out).toContain('Outcome      Open now\n');
    expect(said.err).toContain('Ended as it should (The partner ended it)');
  });

  it.each([
    ['a session that is not a number', ['trace', 'volta'], 3],
    ['an unknown option', ['trace', '--everything'], 3],
  ])('refuses %s', async (_, words, exitCode) => {
    expect((await say(words, world(session, lines))).exitCode).toBe(exitCode);
  });
});
