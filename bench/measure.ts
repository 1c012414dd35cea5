import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { z } from 'zod';

/** What one process was like while it moved octets. */
export const Strain = z.object({
  /** Highest resident memory, octets. */
  resident: z.number(),
  /** 99th percentile of how late the event loop was, milliseconds. */
  loopDelayP99: z.number(),
});
export type Strain = z.infer<typeof Strain>;

/** Watches this process from now on; `read` gives what was seen so far. */
export function watchStrain(): { reset(): void; read(): Strain } {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let resident = 0;
  function sample(): void {
    resident = Math.max(resident, process.memoryUsage.rss());
  }
  setInterval(sample, 50).unref();
  return {
    reset() {
      delay.reset();
      resident = 0;
      sample();
    },
    read() {
      sample();
      return { resident, loopDelayP99: Math.max(0, delay.percentile(99) / 1e6 - 1) };
    },
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function mebibytes(octets: number): string {
  return `${Math.round(octets / 1024 / 1024)} MiB`;
}

/** Highest resident memory and time of all processors of another process, while it runs; Linux alone tells. */
export function strainOf(
  pid: number | undefined,
): { readonly resident: number; readonly processorMilliseconds: number } | undefined {
  try {
    const resident = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    // Behind the name in brackets: utime and stime are the twelfth and thirteenth field, in hundredths of a second.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    if (resident === undefined) return undefined;
    return {
      resident: Number(resident) * 1024,
      processorMilliseconds: (Number(fields[11]) + Number(fields[12])) * 10,
    };
  } catch {
    return undefined;
  }
}
