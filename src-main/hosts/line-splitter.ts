import { WaybillError } from '../../shared/index.ts';

const lineFeed = 0x0a;

export interface LineSplitter {
  /**
   * Takes octets as they come and gives the lines that are whole now, without their line feeds.
   * Throws a WaybillError `line-too-long` {limit} as soon as a line is known to exceed the limit; keeps no more than that.
   */
  push(chunk: Buffer): string[];
  /** Octets a line may have from now on. */
  limit: number;
}

/** Splits a stream into lines. JSON escapes line feeds and UTF-8 has none inside a character, so octets can be cut at them. */
export function createLineSplitter(limit: number): LineSplitter {
  let parts: Buffer[] = [];
  let held = 0;
  const splitter: LineSplitter = {
    limit,
    push(chunk) {
      const lines: string[] = [];
      let rest = chunk;
      for (let end = rest.indexOf(lineFeed); end !== -1; end = rest.indexOf(lineFeed)) {
        keep(rest.subarray(0, end));
        lines.push(Buffer.concat(parts, held).toString('utf8'));
        parts = [];
        held = 0;
        rest = rest.subarray(end + 1);
      }
      if (rest.length > 0) keep(rest);
      return lines;
    },
  };

  function keep(part: Buffer): void {
    if (held + part.length > splitter.limit)
      throw new WaybillError({ code: 'line-too-long', params: { limit: splitter.limit } });
    parts.push(part);
    held += part.length;
  }

  return splitter;
}
