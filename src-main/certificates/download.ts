/** Gets what lies at an http or https address. Rejects with a WaybillError. */
export type Download = (request: {
  readonly address: string;
  /** Absent: GET. */
  readonly post?: { readonly type: string; readonly octets: Uint8Array };
  readonly mostOctets: number;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}) => Promise<Uint8Array>;
