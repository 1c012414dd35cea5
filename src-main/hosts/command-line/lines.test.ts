import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TransferId } from '../../../shared/index.ts';
import type { TimelineEvent } from '../../../shared/index.ts';
import { words } from '../../../shared/words/command-line/index.ts';
import { createProgressLine, progressText } from './progress.ts';
import { octetLines } from './receipt-commands.ts';
import { factLines, tableLines } from './table.ts';
import { sampleTransfer } from './testing.ts';
import { eventLines, transferLines, transferWord } from './transfer-lines.ts';

describe('a table', () => {
  it('has its columns under each other and no blanks at the end', () => {
    const lines = tableLines(
      [
        { heading: 'ID', flush: 'right' },
        { heading: 'NAME', flush: 'left' },
        { heading: '', flush: 'left' },
      ],
      [
        ['1', 'Volta', 'x'],
        ['1000', 'Ö', ''],
      ],
    );
    expect(lines).toEqual(['  ID  NAME', '   1  Volta  x', '1000  Ö']);
  });

  it('of facts leaves out what is not known', () => {
    expect(
      factLines([
        ['Name', 'a'],
        ['Longer name', undefined],
        ['Size', ''],
      ]),
    ).toEqual(['Name  a']);
  });
});

describe('the progress line', () => {
  const progress = {
    file: 'a rather long name of a drawing.CATPart',
    octets: 640,
    total: 1_000,
    octetsPerSecond: 120,
  };

  it('shows how far, how fast and how long yet', () => {
    const text = progressText(progress, 120, words);
    expect(text).toContain('█'.repeat(15) + '░'.repeat(9));
    expect(text).toContain('64 %');
    expect(text).toContain('/s');
    expect(text).toContain('left');
  });

  it('never is longer than the terminal, nor moves its cursor', () => {
    fc.assert(
      fc.property(
        fc.record({
          file: fc.string({ unit: 'binary' }),
          octets: fc.nat(),
          total: fc.nat(),
          octetsPerSecond: fc.nat(),
        }),
        fc.nat(200),
        (one, columns) => {
          const text = progressText(one, columns, words);
          expect([...text].length).toBeLessThanOrEqual(columns);
          // oxlint-disable-next-line no-control-regex -- none of these may be there
          expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
        },
      ),
    );
  });

  it('is written over itself on a terminal, and taken away; elsewhere nothing is written', () => {
    let written = '';
    const sink = { write: (text: string) => ((written += text), true), columns: 80 };
    const line = createProgressLine({ ...sink, isTerminal: true }, words);
    line.show(progress);
    line.clear();
    expect(written).toMatch(/^\r[^\r\n]+\r +\r$/);
    written = '';
    const silent = createProgressLine({ ...sink, isTerminal: false }, words);
    silent.show(progress);
    silent.clear();
    expect(written).toBe('');
  });
});

describe('a timeline', () => {
  const event: TimelineEvent = {
    id: 1,
    at: new Date(2026, 10, 20, 9, 41, 7).getTime(),
    kind: 'resumed',
    by: 'us',
    params: { position: 131_072, attempt: 2, tls: 'TLSv1.3' },
    line: 'SFID DSN=DELFOR.EDI REST=128',
  };

  it('says when, who, what, with the values and the line of the protocol', () => {
    const [first = '', second] = eventLines(words, event);
    expect(first).toMatch(/^2026-11-20 09:41:07 {2}Waybill +Resumed · from 131.kB · attempt 2 · .*TLSv1\.3/);
    expect(second?.trim()).toBe('SFID DSN=DELFOR.EDI REST=128');
  });

  it('gives the reason of a refusal in words, with its code and the words of the partner', () => {
    const problem = { code: 'oftp2.nerp.34', params: {}, text: 'bad total', retry: 'never' } as const;
    const lines = eventLines(words, {
      ...event,
      kind: 'receipt-refused',
      by: 'partner',
      params: {},
      problem,
    });
    expect(lines.join('\n')).toContain('The partner could not process the file [oftp2.nerp.34] “bad total”');
  });

  it('ends with the verdict of the partner', () => {
    const received = sampleTransfer({ state: 'delivered', receipt: 'received', receiptAt: event.at });
    expect(transferLines(words, received, [event]).at(-1)).toBe(
      '✓ Received by Volta Gearbox AG at 2026-11-20 09:41:07',
    );
    expect(transferLines(words, sampleTransfer(), []).join('\n')).not.toContain('✓');
  });

  it('of a file that was forwarded tells to whom, and what has come of it', () => {
    const members = [
      sampleTransfer({ id: TransferId.parse(4) }),
      sampleTransfer({ id: TransferId.parse(5), destination: 'O0013CARLA' }),
    ];
    const came = sampleTransfer({ direction: 'in', state: 'collected', destination: 'O0013ALL' });
    const group = { members, received: 1, refused: 0, failed: 0 };
    expect(transferLines(words, came, [], group)).toContainEqual(
      expect.stringMatching(/^Forwarded to +Volta Gearbox AG, O0013CARLA.*: 1 \(no\. 4, 5\)$/),
    );
  });
});

describe('the words for a transfer', () => {
  it('say how far it is', () => {
    expect(transferWord(words, sampleTransfer({ state: 'sending', size: 200, octetsDone: 128 }))).toBe(
      'Sending, 64 %',
    );
    expect(transferWord(words, sampleTransfer({ state: 'sending', size: 0 }))).toBe('Sending, 100 %');
    expect(transferWord(words, sampleTransfer({ state: 'queued' }))).toBe('Queued');
  });
});

describe('octets', () => {
  it('are shown as digits and characters', () => {
    expect(octetLines(Buffer.from('EERP\r\n'))).toEqual([
      `000000  45 45 52 50 0d 0a${' '.repeat(30)}  EERP..`,
    ]);
    expect(octetLines(Buffer.alloc(17))).toHaveLength(2);
  });
});
