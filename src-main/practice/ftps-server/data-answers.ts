import { lstat, stat } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { openPassive, secured } from './data-line.ts';
import { allowed, fileAt } from './file-answers.ts';
import { listed } from './listing.ts';
import { say } from './state.ts';
import type { Answers, Reply, State } from './state.ts';
import { give, giveText, LineCut, receive } from './transfer.ts';

/** What needs a data connection. */
export const dataAnswers: Answers = {
  EPSV: async (state) => {
    const port = await listenForData(state);
    return typeof port === 'string' ? port : `229 Entering Extended Passive Mode (|||${port}|)`;
  },
  PASV: async (state) => {
    const address = state.host.replace(/^::ffff:/, '');
    if (!/^\d+(?:\.\d+){3}$/.test(address)) return '425 EPSV';
    const port = await listenForData(state);
    if (typeof port === 'string') return port;
    return `227 Entering Passive Mode (${address.replaceAll('.', ',')},${port >> 8},${port & 255})`;
  },
  LIST: (state, argument) => sendList(state, argument, 'LIST'),
  NLST: (state, argument) => sendList(state, argument, 'NLST'),
  MLSD: (state, argument) => sendList(state, argument, 'MLSD'),
  STOR: (state, argument) => store(state, argument, state.restart),
  APPE: async (state, argument) => {
    const at = allowed(state, argument, 'store');
    if (typeof at === 'string') return at;
    const there = await stat(at.real).catch(() => undefined);
    return await store(state, argument, there?.size ?? 0);
  },
  RETR: async (state, argument) => {
    const found = await fileAt(state, argument, 'retrieve');
    if (typeof found === 'string') return refuseData(state, found);
    if (state.restart > found.size) return refuseData(state, '554 The file ends before that');
    const from = state.restart;
    return await withData(state, (data, signal) =>
      give({ data, file: found.real, from, text: state.isText, signal }),
    );
  },
};

/** The port, or the reply that says why there is none. */
async function listenForData(state: State): Promise<number | string> {
  if (!state.isProtected) return '522 PROT P comes first';
  state.passive?.close();
  state.passive = undefined;
  try {
    const { host, client, options } = state;
    state.passive = await openPassive({ host, client, ports: options.passivePorts });
    return state.passive.port;
  } catch {
    return '425 Every port is taken';
  }
}

/** A transfer that does not take place has no data connection left behind. */
function refuseData(state: State, reply: string): string {
  state.passive?.close();
  state.passive = undefined;
  return reply;
}

async function store(state: State, argument: string, from: number): Promise<Reply> {
  const at = allowed(state, argument, 'store');
  if (typeof at === 'string') return refuseData(state, at);
  const why = state.place?.refusesName?.(at.virtual);
  if (why !== undefined) return refuseData(state, `553 ${why}`);
  const facts = await lstat(at.real).catch(() => undefined);
  if (facts !== undefined && !facts.isFile()) return refuseData(state, '550 That is a folder');
  const { place, isText } = state;
  const cutAfter = place?.cutsAfter?.(at.virtual);
  const reply = await withData(state, (data, signal) =>
    receive({ data, file: at.real, from: isText ? 0 : from, text: isText, signal, cutAfter }),
  );
  // The client hears that it is there before anything is done with it.
  if (reply?.startsWith('226') === true) setImmediate(() => place?.stored?.(at.virtual));
  return reply;
}

async function sendList(state: State, argument: string, form: 'LIST' | 'NLST' | 'MLSD'): Promise<Reply> {
  // `LIST -la folder`, as some clients ask.
  const at = allowed(state, argument.replace(/^-\S*\s*/, ''), 'list');
  if (typeof at === 'string') return refuseData(state, at);
  const content = await listed(at.real, form).catch(() => undefined);
  if (content === undefined) return refuseData(state, '550 No such folder');
  return await withData(state, (data) => giveText(data, content));
}

/** 150, the data connection over TLS, the work, and what has come of it. ABOR ends it. */
async function withData(
  state: State,
  work: (data: Socket, signal: AbortSignal) => Promise<void>,
): Promise<Reply> {
  const { passive, line } = state;
  state.passive = undefined;
  if (passive === undefined) return '425 EPSV or PASV comes first';
  const abort = new AbortController();
  line.onUrgent = ({ verb }) => {
    if (verb !== 'ABOR') return false;
    abort.abort();
    return true;
  };
  say(state, '150 Ready for the data connection');
  let data: Socket | undefined;
  try {
    data = await secured(await passive.accepted(), state.secureContext, {});
    await work(data, abort.signal);
    return '226 Done';
  } catch (error) {
    if (error instanceof LineCut) throw error;
    if (!abort.signal.aborted)
      return data === undefined ? '425 No data connection' : '426 The data connection broke';
    say(state, '426 Aborted');
    return '226 ABOR done';
  } finally {
    line.onUrgent = undefined;
    passive.close();
    data?.destroy();
  }
}
