/**
 * What goes wrong on a line, once. `at`: when so many octets have passed on connections of this sort in this direction, all of them
 * together since it was told; octets before it arrive. `end`: when one of them has ended, and all of it has arrived.
 */
export type Fault = Where &
  (
    | {
        readonly does: 'cut';
        /** An end as a program makes it that closes, or a reset as a router makes it that forgets. */
        readonly how: 'end' | 'reset';
        /** Every connection through the proxy breaks with it. */
        readonly all?: boolean;
      }
    /** Nothing passes on this connection any more, either way, not even its end; after so long both sides are torn off. */
    | { readonly does: 'stall'; readonly milliseconds: number }
    /** One bit of one octet is another. */
    | { readonly does: 'corrupt' }
    /** From here on each piece comes so much later. */
    | { readonly does: 'delay'; readonly milliseconds: number }
    /** TLS says goodbye, and it does not arrive: only the end of TCP does. */
    | { readonly does: 'drop-goodbye' }
  );

export interface Where {
  readonly on: 'data' | 'control';
  readonly direction: Direction;
  readonly at: number | 'end';
}

/** `up`: to the server. */
export type Direction = 'up' | 'down';
