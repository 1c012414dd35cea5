import { describe, expect, it } from 'vitest';
import { WaybillError } from '../../shared/index.ts';
import { handshakeFault, socketFault, tcpFault } from './fault.ts';

const params = { host: 'partner.example', port: 6619 };

function withCode(code: string, more: object = {}): Error {
  return Object.assign(new Error(`words of ${code}`), { code }, more);
}

describe('what broke a line', () => {
  it.each([
    ['EAI_AGAIN', 'host-not-found'],
    ['ECONNREFUSED', 'connection-refused'],
    ['ENETUNREACH', 'host-unreachable'],
    ['ETIMEDOUT', 'connect-timeout'],
    ['EPIPE', 'connection-lost'],
  ])('%s is %s', (code, problem) => {
    expect(tcpFault(withCode(code), params)).toEqual({ code: problem, params, retry: 'later' });
    expect(socketFault(withCode(code), params)).toEqual({ code: problem, params, retry: 'later' });
  });

  it('is what the first of several addresses said', () => {
    const all = new AggregateError([withCode('ECONNREFUSED'), withCode('EHOSTUNREACH')]);
    expect(socketFault(all, params).code).toBe('connection-refused');
  });

  it('is told in its own words where nobody knows it', () => {
    const text = 'words of EWHATEVER';
    expect(socketFault(withCode('EWHATEVER'), params)).toEqual({
      code: 'connection-failed',
      params,
      text,
      retry: 'later',
    });
    expect(tcpFault(undefined, params).code).toBe('connection-failed');
  });

  it('is a matter of TLS where OpenSSL says so, in the reason it gives', () => {
    const reason = 'tlsv1 alert protocol version';
    const fault = withCode('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', { reason });
    expect(socketFault(fault, params)).toEqual({ code: 'tls-failed', params, text: reason, retry: 'later' });
    expect(socketFault(withCode('EPROTO'), params).text).toBe('words of EPROTO');
    expect(tcpFault(fault, params).code).toBe('connection-failed');
  });

  it('stays what it is where it is one of ours', () => {
    const ours = new WaybillError({ code: 'proxy-login', params: { proxyPort: 1 }, retry: 'never' });
    expect(socketFault(ours, params)).toEqual({
      code: 'proxy-login',
      params: { proxyPort: 1 },
      retry: 'never',
    });
  });

  it('is a matter of TLS where a handshake was hung up on, and nothing else', () => {
    expect(handshakeFault(socketFault(withCode('ECONNRESET'), params))).toEqual({
      code: 'tls-failed',
      params,
      retry: 'later',
    });
    expect(handshakeFault(socketFault(withCode('ETIMEDOUT'), params)).code).toBe('connect-timeout');
  });
});
