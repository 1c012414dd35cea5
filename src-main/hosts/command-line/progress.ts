import { format, presentDuration, presentOctets, presentSpeed } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { printable } from './terminal.ts';
import type { Sink } from './terminal.ts';

/** How far one file is. */
export interface FileProgress {
  readonly file: string;
  readonly octets: number;
  readonly total: number;
  readonly octetsPerSecond: number;
}

/** One line that is written over again while files move; nothing at all where nobody watches. */
export interface ProgressLine {
  readonly show: (progress: FileProgress) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

export function createProgressLine(sink: Sink, words: Words): ProgressLine {
  let shown = 0;
  return {
    show(progress) {
      if (!sink.isTerminal) return;
      const line = [...progressText(progress, sink.columns - 1, words)];
      sink.write(`\r${line.join('')}${' '.repeat(Math.max(0, shown - line.length))}`);
      shown = line.length;
    },
    clear() {
      if (shown > 0) sink.write(`\r${' '.repeat(shown)}\r`);
      shown = 0;
    },
  };
}

const barWidth = 24;

/** `drawing.CATPart  ███████░░░  64 %  2.6 GB  88 MB/s  17 s left`, at most `columns` characters: the name gives way first. */
export function progressText(progress: FileProgress, columns: number, words: Words): string {
  const { octets, total, octetsPerSecond } = progress;
  const share = total === 0 ? 1 : Math.min(1, octets / total);
  const filled = Math.floor(share * barWidth);
  const { percent, left } = words.commandLine.send;
  const figures = [
    '█'.repeat(filled) + '░'.repeat(barWidth - filled),
    format(percent, { percent: Math.floor(share * 100) }).padStart(5),
    presentOctets(octets),
    ...(octetsPerSecond > 0
      ? [
          presentSpeed(octetsPerSecond),
          format(left, { duration: presentDuration(Math.max(0, total - octets) / octetsPerSecond) }),
        ]
      : []),
  ].join('  ');
  const room = Math.max(8, columns - figures.length - 2);
  const name = [...printable(progress.file)];
  const short = name.length <= room ? name.join('') : `${name.slice(0, room - 1).join('')}…`;
  return [...`${short}  ${figures}`].slice(0, Math.max(0, columns)).join('');
}
