import { WaybillError } from '../../../shared/index.ts';
import type { Parameters, Retry } from '../../../shared/index.ts';

export interface FtpsErrorDetails {
  readonly code: string;
  readonly params?: Parameters;
  /** The server's own words, where there are any. */
  readonly text?: string | undefined;
  readonly retry?: Retry;
  /** The three digits of the reply that says it, RFC 959 4.2. */
  readonly reply?: number | undefined;
  /** Of an upload: every octet went out, and whether the server has taken the file is not known. */
  readonly unknown?: boolean;
}

/** What goes wrong with an FTP server. `code` decides. */
export class FtpsError extends WaybillError {
  readonly reply: number | undefined;
  readonly unknown: boolean;

  constructor(details: FtpsErrorDetails, options?: ErrorOptions) {
    super(details, options);
    this.reply = details.reply;
    this.unknown = details.unknown ?? false;
  }
}
