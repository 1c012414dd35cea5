import * as net from 'node:net';
import type { ProxyServer } from '../way.ts';
import { serveTcp } from './servers.ts';
import type { TestServer } from './servers.ts';

/** A small proxy of our own that opens tunnels for everybody, and tells to where. */
export interface Relay extends TestServer {
  /** `host:port` of every tunnel. */
  readonly asked: readonly string[];
}

export async function openRelay(kind: ProxyServer['kind']): Promise<Relay> {
  const asked: string[] = [];
  const open = (socket: net.Socket, host: string, port: number, granted: string | Buffer): void => {
    asked.push(`${host}:${port}`);
    const far = net.connect(port, host, () => {
      socket.write(granted);
      socket.pipe(far).pipe(socket);
    });
    far.on('error', () => socket.destroy());
    socket.on('close', () => far.destroy());
  };
  const server = await serveTcp((socket) => {
    if (kind === 'http') serveConnect(socket, open);
    else serveSocks(socket, open);
  });
  return { ...server, asked };
}

type Open = (socket: net.Socket, host: string, port: number, granted: string | Buffer) => void;

function serveConnect(socket: net.Socket, open: Open): void {
  socket.once('data', (head) => {
    const [, host = '', port] = /^CONNECT (.*):(\d+) HTTP/.exec(String(head)) ?? [];
    open(socket, host, Number(port), 'HTTP/1.1 200 OK\r\n\r\n');
  });
}

/** Whole commands arrive in one piece on loopback; names only, and any login. */
function serveSocks(socket: net.Socket, open: Open): void {
  socket.once('data', () => {
    socket.write(Buffer.from([5, 2]));
    socket.once('data', () => {
      socket.write(Buffer.from([1, 0]));
      socket.once('data', (command) => {
        const end = 5 + (command[4] ?? 0);
        const host = command.toString('latin1', 5, end);
        open(socket, host, command.readUInt16BE(end), Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
      });
    });
  });
}
