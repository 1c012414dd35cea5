import type { EngineStatus, Need, Problem, TransferSummary } from '../../../shared/index.ts';
import { format, presentMoment, problemSentences } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { factLines } from './table.ts';
import { problemTitle } from './transfer-lines.ts';

export interface StatusFacts {
  readonly engine: EngineStatus;
  readonly own: boolean;
  readonly summary: TransferSummary;
  readonly needs: readonly Need[];
}

/** The engine, the queue, and what waits for a person. */
export function statusLines(
  words: Words,
  { engine, own, summary, needs }: StatusFacts,
  addressText: (address: EngineStatus['listener']['open'][number]) => string,
): string[] {
  const { fact, value } = words.commandLine;
  const { listener } = engine;
  return [
    ...factLines([
      [fact.home, engine.home],
      [
        fact.engine,
        own
          ? format(value.ownEngine, { version: engine.version })
          : format(value.engine, {
              version: engine.version,
              process: engine.processId,
              since: presentMoment(engine.startedAt),
            }),
      ],
      [
        fact.listening,
        listener.open.length === 0 ? value.notListening : listener.open.map(addressText).join(', '),
      ],
      [
        fact.problem,
        listener.problem === undefined
          ? undefined
          : problemTitle(words, { ...listener.problem, params: {}, retry: 'later' }),
      ],
      [fact.disk, engine.disk === undefined ? undefined : diskLine(words, engine.disk)],
      [fact.certificate, `SHA-256 ${engine.certificate.fingerprint}`],
      [fact.sealed, words.states.sealedBy[engine.sealedBy]],
      [fact.received, engine.receivedFolder],
      [fact.queue, format(value.queue, { active: summary.active, failed: summary.failed, all: summary.all })],
      [
        fact.receipts,
        format(value.receipts, {
          due: summary.receiptsDue,
          late: summary.receiptsLate,
          refused: summary.receiptsRefused,
          all: summary.receipts,
        }),
      ],
      [fact.nextTry, engine.nextAttemptAt === undefined ? undefined : presentMoment(engine.nextAttemptAt)],
    ]),
    ...(needs.length === 0 ? [] : ['', fact.needsYou, ...needs.map((need) => needLine(words, need))]),
  ];
}

function diskLine(words: Words, disk: Problem): string {
  return `${problemTitle(words, disk)}: ${problemSentences(words, disk).meaning}`;
}

function needLine(words: Words, need: Need): string {
  const { problem } = need;
  const label = need.kind === 'certificate' ? problem?.params['label'] : undefined;
  const about = [need.fileName, need.partnerName, label].filter((part) => part !== undefined).join(', ');
  const id = need.transferId ?? need.certificateId;
  return `  ${[
    words.commandLine.need[need.kind],
    ...(about === '' && id === undefined
      ? []
      : [`${about}${id === undefined ? '' : ` (${id})`}`.trimStart()]),
    ...(problem === undefined ? [] : [problemTitle(words, problem)]),
  ].join(': ')}`;
}
