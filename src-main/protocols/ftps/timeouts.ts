/** How long is waited for what, in ms. Nothing is waited for without end. */
export interface FtpsTimeouts {
  /** For the TCP connection and the TLS handshake, each. */
  readonly connect: number;
  /** For the reply to a command. */
  readonly reply: number;
  /** No octet moves on a data connection. */
  readonly stalled: number;
  /** For the last reply of a transfer: some servers read the whole file again first. */
  readonly completion: number;
  /** For a checksum, which reads the whole file. */
  readonly checksum: number;
  /** For the words of the server after its data connection broke (field note 18). */
  readonly afterFault: number;
}

export const defaultTimeouts: FtpsTimeouts = {
  connect: 20_000,
  reply: 60_000,
  stalled: 60_000,
  completion: 180_000,
  checksum: 600_000,
  afterFault: 1_500,
};
