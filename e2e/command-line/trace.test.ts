import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  documents,
  ourCode,
  readDocument,
  temporaryFolder,
  theirCode,
  waybill,
  waybillStays,
} from './waybill.ts';

const fields = /^\d\d:\d\d:\d\d\.\d{3} {2}(?:->|<-) {2}[A-Z]{2,4}(?: [A-Z]+=(?:"(?:[^"\\]|\\.)*"|\S+))*$/;

describe('the trace of a session', () => {
  it('shows every command of the demo, one line each, and leads from the file to its session', async () => {
    await using folder = await temporaryFolder();
    const home = path.join(folder.path, 'home');
    const { files } = readDocument(await waybill(['demo', '--json'], { home }), documents.demo);
    const { sessions } = readDocument(await waybill(['trace', '--json'], { home }), documents.sessions);
    const session = sessions.find(({ files: count }) => count > 0);
    if (session === undefined) throw new Error('no session has moved a file');
    expect(session).toMatchObject({ role: 'initiator', facts: { tls: 'TLSv1.3', level: 5 } });
    const inTimeline = files[0]?.timeline.find(({ kind }) => kind === 'delivered');
    expect(inTimeline?.params['session']).toBe(session.id);

    const { out, code } = await waybill(['trace', String(session.id)], { home });
    expect(code).toBe(0);
    const [facts = '', commands = ''] = out.split('\n\n');
    expect(facts).toContain('Ended as it should');
    expect(facts).toContain('TLSv1.3');
    const traced = commands.trimEnd().split('\n');
    for (const line of traced) expect(line).toMatch(fields);
    expect(traced).toHaveLength(session.lines);
    const names = traced.map((line) => line.slice(14).split(' ').slice(0, 3).join(' ').trim());
    expect(names.slice(0, 6)).toEqual([
      '<-  SSRM',
      '->  SSID',
      '<-  SSID',
      '->  SFID',
      '<-  SFPA',
      '->  DATA',
    ]);
    expect(names).toContain('<-  EERP');
    expect(names.at(-1)).toMatch(/ESID/);

    const trace = readDocument(
      await waybill(['trace', String(session.id), '--json'], { home }),
      documents.trace,
    );
    expect(trace.lines).toHaveLength(session.lines);
    expect(trace.files[0]?.id).toBe(files[0]?.transfer.id);
  });

  it('never shows a password, on either side, whether it is right or wrong', async () => {
    await using folder = await temporaryFolder();
    const [ours, theirs] = [path.join(folder.path, 'ours'), path.join(folder.path, 'theirs')];
    const passwords = { right: 'GEHEIM07', answer: 'ANTWORT3', wrong: 'FALSCH42' };
    await waybill(['settings', '--code', ourCode], { home: ours });
    await waybill(['settings', '--code', theirCode], { home: theirs });
    await waybill(['partner', 'add', 'Us', '--code', ourCode, '--may-call-plain', 'on'], {
      home: theirs,
      environment: { WAYBILL_OUR_PASSWORD: passwords.answer, WAYBILL_THEIR_PASSWORD: passwords.right },
    });
    const station = await waybillStays(
      ['listen', '--plain-port', '0', '--tls-port', 'off', '--host', '127.0.0.1'],
      {
        home: theirs,
      },
    );
    const port = documents.listen.parse(station.document).listening[0]?.port ?? 0;
    const address = ['--host', '127.0.0.1', '--port', String(port), '--no-tls'];
    for (const [name, password] of [
      ['Right', passwords.right],
      ['Wrong', passwords.wrong],
    ] as const) {
      await waybill(['partner', 'add', name, '--code', theirCode, ...address], {
        home: ours,
        environment: { WAYBILL_OUR_PASSWORD: password, WAYBILL_THEIR_PASSWORD: passwords.answer },
      });
    }
    await writeFile(path.join(folder.path, 'A.EDI'), 'A');
    await waybill(['send', 'Right', 'A.EDI', '--wait', 'delivered'], { home: ours, folder: folder.path });
    await waybill(['send', 'Wrong', 'A.EDI', '--wait', 'delivered'], { home: ours, folder: folder.path });
    await station.interrupt();

    let traced = '';
    for (const home of [ours, theirs]) {
      const { sessions } = readDocument(await waybill(['trace', '--json'], { home }), documents.sessions);
      expect(sessions.map(({ problem }) => problem?.code)).toContain('oftp2.esid.04');
      // The one as people read it, the other as programs do.
      const form = home === ours ? [] : ['--json'];
      for (const { id } of sessions) traced += (await waybill(['trace', String(id), ...form], { home })).out;
    }
    // Both sides, right and wrong, were asked for: the fields are there, what was in them is not.
    expect(traced.match(/SSID LEV=5 [^\n]*PSWD=\*\*\*/g)?.length).toBeGreaterThanOrEqual(5);
    for (const password of Object.values(passwords)) expect(traced).not.toContain(password);
  });

  it('says that a session is not there with exit code 3', async () => {
    await using folder = await temporaryFolder();
    const { code, err } = await waybill(['trace', '7'], { home: path.join(folder.path, 'home') });
    expect(code).toBe(3);
    expect(err).toContain('session-unknown');
  });
});
