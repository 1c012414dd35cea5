import type { CertificateOffer } from '../../../shared/index.ts';
import { format, presentMoment } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { certificateTable, fingerprintLines, ownFactLines, purposesText } from './cert-lines.ts';
import { factLines } from './table.ts';

/** A certificate that waits, with what it would follow below it. */
export function offerLines(words: Words, offer: CertificateOffer): string[] {
  const own = words.commandLine.certificate;
  const { offer: said, fact } = own;
  const { id, partnerName, kind, at, facts, proposed, current, known } = offer;
  const [followed] = current;
  return [
    format(said.line, { id, partner: partnerName, moment: presentMoment(at) }),
    said.kind[kind],
    ...(known ? [said.known] : []),
    ...factLines([[fact.purposes, purposesText(words, proposed)]]),
    ...ownFactLines(words, facts),
    ...(followed?.facts === undefined
      ? [said.first]
      : [
          said.current,
          ...certificateTable(words, current),
          ...fingerprintLines(followed.facts.fingerprint).map((line) => `    ${line}`),
        ]),
    format(said.next, { id }),
  ];
}
