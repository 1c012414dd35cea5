/** Problems of the line to a partner: address, connection, TLS. */
export const transport = {
  'host-not-found': {
    title: 'The address of the partner was not found',
    meaning: 'No computer is known under the host name of this partner.',
    next: 'Check the host name and your network; Waybill tries again.',
  },
  'connection-refused': {
    title: 'The partner does not answer at this address',
    meaning: 'The computer is there, but no station listens on this port.',
    next: 'Check the port, or ask the partner whether its station is running; Waybill tries again.',
  },
  'connect-timeout': {
    title: 'The partner could not be reached in time',
    meaning: 'No answer came from the address. A firewall or the network may be in the way.',
    next: 'Check host, port and firewall; Waybill tries again.',
  },
  'host-unreachable': {
    title: 'The network of the partner cannot be reached',
    meaning: 'There is no way to this address from here now.',
    next: 'Check your network connection; Waybill tries again.',
  },
  'connection-lost': {
    title: 'The connection was lost',
    meaning:
      'The line broke before the work was done. What the partner already has counts; the rest is sent next time.',
    next: 'Nothing to do: Waybill goes on where it was.',
  },
  'connection-failed': {
    title: 'The connection could not be made',
    meaning: 'The network reported a fault.',
    next: 'Check your network; Waybill tries again.',
  },
  'time-out': {
    title: 'The partner went silent',
    meaning: 'Nothing was heard from the partner for longer than agreed, so the session was ended.',
    next: 'Nothing to do: Waybill tries again. If it stays so, ask the partner.',
  },
  'tls-too-old': {
    title: 'The partner called with TLS {{version}}',
    meaning: 'TLS 1.3 was agreed with this partner; older versions are not taken from it.',
    next: 'Ask the partner to switch on TLS 1.3, or allow TLS 1.2 in its settings.',
  },
  'tls-failed': {
    title: 'No secure connection could be made',
    meaning: 'The two stations could not agree on TLS. Nothing was sent.',
    next: 'Check that the port is the one for TLS and that the partner takes TLS 1.2 or 1.3.',
  },
  'tls-required': {
    title: 'The partner called without TLS',
    meaning: 'This partner may only call over TLS, because its password would cross the line in clear.',
    next: 'Ask the partner to call over TLS, or allow calls without it.',
  },
  'identity-unusable': {
    title: 'Our own certificate cannot be used',
    meaning: 'The certificate or private key of this station could not be loaded. Nothing was sent.',
    next: 'Put back a copy of the home folder, or let Waybill make a new certificate and give it to the partners.',
  },
  'address-in-use': {
    title: 'The port is taken by another program',
    meaning: 'Waybill cannot wait for calls on a port that another program uses.',
    next: 'Choose another port, or stop the other program.',
  },
  'address-not-available': {
    title: 'This computer does not have this address',
    meaning: 'Waybill can only wait for calls on addresses of this computer.',
    next: 'Choose an address of this computer, or 0.0.0.0 for all of them.',
  },
  'address-not-allowed': {
    title: 'Waybill may not use this address',
    meaning: 'The computer does not let this user wait for calls on this address or port.',
    next: 'Choose a port above 1023 and an address of this computer.',
  },
};
