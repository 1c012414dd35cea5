import { connectPlain, connectTls } from '../../protocols/oftp2/index.ts';
import type { Connected } from '../../protocols/oftp2/index.ts';
import type { Parameters } from '../../../shared/index.ts';
import type { Counterpart, OwnStation } from '../agreement.ts';

/** RFC 5024 1.2: the ports of OFTP over TCP, plain and with TLS. */
export const standardPorts = { plain: 3305, tls: 6619 } as const;

export interface ConnectHooks {
  readonly signal?: AbortSignal;
  /** A step of the way is done. */
  readonly onStep?: (step: 'dns' | 'tcp' | 'tls', milliseconds: number) => void;
}

/** Opens the line to a partner as its agreement says. Throws OftpError. */
export function connectTo(
  { oftp2 }: Counterpart,
  station: OwnStation,
  hooks: ConnectHooks = {},
): Promise<Connected> {
  const { host, tls, trust, presentCertificate } = oftp2;
  const port = oftp2.port ?? (tls ? standardPorts.tls : standardPorts.plain);
  if (!tls) return connectPlain({ host, port, ...hooks });
  const { certificatePem, privateKeyPem } = station;
  return connectTls({
    host,
    port,
    trust,
    ...(presentCertificate ? { identity: { certificatePem, privateKeyPem } } : {}),
    ...hooks,
  });
}

/** What the timeline says of the line. */
export function transportFacts({ facts }: Pick<Connected, 'facts'>): Parameters {
  const { protocol, cipher, peerFingerprint } = facts;
  return {
    tls: protocol ?? 'none',
    ...(cipher === undefined ? {} : { cipher }),
    ...(peerFingerprint === undefined ? {} : { peerFingerprint }),
  };
}
