import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Direction, Fault } from './fault.ts';
import { Goodbye } from './goodbye.ts';

/**
 * A line to an FTP server on which things go wrong as they are told to. It reads nothing that TLS protects: the server's ports are reached
 * at the same numbers of another address of loopback.
 */
export interface FaultProxy extends AsyncDisposable {
  readonly host: string;
  /** Octets that have passed, in all. */
  readonly passed: Readonly<Record<Fault['on'], Readonly<Record<Direction, number>>>>;
  /** Faults that have happened. */
  readonly happened: readonly Fault[];
  /** The next thing to go wrong, besides those that have been told already and have not happened yet. */
  expect(fault: Fault): void;
}

export interface PortRange {
  readonly first: number;
  readonly last: number;
}

/** Debian and its like have all of 127/8; elsewhere it has to be added to the loopback interface. */
export const proxyHost = '127.0.0.2';
const serverHost = '127.0.0.1';

interface Pair {
  readonly caller: Socket;
  readonly called: Socket;
  isStalled: boolean;
}

/** @throws Error where a port is taken at the other address. */
export async function openFaultProxy(controlPort: number, passive: PortRange): Promise<FaultProxy> {
  const passed = { data: { up: 0, down: 0 }, control: { up: 0, down: 0 } };
  const expected = new Set<Fault>();
  const happened: Fault[] = [];
  const pairs = new Set<Pair>();
  const listeners: Server[] = [];

  function join(caller: Socket, port: number): void {
    const on = port === controlPort ? 'control' : 'data';
    const called = connect({ host: serverHost, port, allowHalfOpen: true });
    const pair: Pair = { caller, called, isStalled: false };
    pairs.add(pair);
    for (const socket of [caller, called]) socket.setNoDelay(true).on('error', () => undefined);
    carry(pair, on, 'up');
    carry(pair, on, 'down');
  }

  function carry(pair: Pair, on: Fault['on'], direction: Direction): void {
    const [from, to] = direction === 'up' ? [pair.caller, pair.called] : [pair.called, pair.caller];
    let goodbye: Goodbye | undefined;
    let lateBy = 0;
    /** What comes late, in its order, and the end behind it. */
    let late = Promise.resolve();

    function due(is: (at: Fault['at']) => boolean): Fault | undefined {
      const next = [...expected].find(
        (fault) => fault.on === on && fault.direction === direction && is(fault.at),
      );
      if (next === undefined) return undefined;
      expected.delete(next);
      happened.push(next);
      return next;
    }

    function take(octets: Buffer): void {
      if (pair.isStalled) return;
      const begin = passed[on][direction];
      const fault = due((at) => at !== 'end' && at < begin + octets.length);
      if (fault === undefined) {
        passOn(octets);
        return;
      }
      const before = Math.max(0, Number(fault.at) - begin);
      if (before > 0) passOn(octets.subarray(0, before));
      const rest = goWrong(fault, octets.subarray(before));
      if (rest !== undefined) take(rest);
    }

    /** Gives what is left to pass. */
    function goWrong(fault: Fault, rest: Buffer): Buffer | undefined {
      switch (fault.does) {
        case 'cut':
          for (const each of fault.all === true ? [...pairs] : [pair]) cut(each, fault.how);
          return undefined;
        case 'stall':
          pair.isStalled = true;
          pair.caller.pause();
          pair.called.pause();
          setTimeout(() => cut(pair, 'reset'), fault.milliseconds);
          return undefined;
        case 'corrupt': {
          const other = Buffer.from(rest);
          other[0] = (other[0] ?? 0) ^ 0x10;
          return other;
        }
        case 'delay':
          lateBy = fault.milliseconds;
          return rest;
        case 'drop-goodbye':
          goodbye = new Goodbye();
          return rest;
      }
    }

    function passOn(octets: Buffer): void {
      passed[on][direction] += octets.length;
      const out = goodbye?.pass(octets) ?? octets;
      if (out.length === 0) return;
      if (lateBy > 0) {
        late = late.then(() => pause(lateBy)).then(() => void to.write(out));
      } else if (!to.write(out)) {
        from.pause();
        to.once('drain', () => {
          if (!pair.isStalled) from.resume();
        });
      }
    }

    from.on('data', take);
    from.once('end', () => {
      if (pair.isStalled) return;
      const fault = due((at) => at === 'end');
      if (fault === undefined) void late.then(() => to.end());
      else goWrong(fault, Buffer.alloc(0));
    });
    from.once('close', () => {
      pairs.delete(pair);
      void late.then(() => to.destroySoon());
    });
  }

  function listen(port: number): Promise<unknown> {
    const server = createServer({ allowHalfOpen: true }, (caller) => join(caller, port));
    listeners.push(server);
    const listening = once(server, 'listening');
    server.listen(port, proxyHost);
    return listening;
  }

  async function close(): Promise<void> {
    for (const pair of pairs) cut(pair, 'reset');
    await Promise.all(listeners.map((server) => new Promise((resolve) => server.close(resolve))));
  }

  const ports = Array.from({ length: passive.last - passive.first + 1 }, (_, n) => passive.first + n);
  try {
    await Promise.all([controlPort, ...ports].map(listen));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    host: proxyHost,
    passed,
    happened,
    expect(fault) {
      const { on, direction, at } = fault;
      expected.add({ ...fault, at: at === 'end' ? at : passed[on][direction] + at });
    },
    [Symbol.asyncDispose]: close,
  };
}

function cut({ caller, called }: Pair, how: 'end' | 'reset'): void {
  for (const socket of [caller, called]) {
    if (how === 'reset') socket.resetAndDestroy();
    else socket.destroySoon();
  }
}
