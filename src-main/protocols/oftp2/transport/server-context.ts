import { constants } from 'node:crypto';
import type { SecureContext } from 'node:tls';
import { secureContext } from '../../../sockets/index.ts';
import type { TlsIdentity } from '../../../sockets/index.ts';
import { lineFault } from './line-fault.ts';

/** One for each identity, as long as somebody has it. */
const kept = new WeakMap<TlsIdentity, SecureContext>();

/** For a server. Every caller proves its certificate anew: no session is resumed. Throws `identity-unusable`. */
export function serverContext(identity: TlsIdentity): SecureContext {
  const context = kept.get(identity) ?? build(identity);
  kept.set(identity, context);
  return context;
}

function build(identity: TlsIdentity): SecureContext {
  try {
    return secureContext(identity, {
      honorCipherOrder: true,
      secureOptions: constants.SSL_OP_NO_TICKET,
      sessionIdContext: 'oftp2',
    });
  } catch (error) {
    throw lineFault(error);
  }
}
