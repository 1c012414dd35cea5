/** Read when evidence is wanted for the first time: most who open the window do not. */
import { zip } from '../../shared/index.ts';
import type { Evidence, EvidenceTexts } from '../../shared/index.ts';
import { evidencePage, evidencePaper, readmeOf } from '../../shared/words/index.ts';
import type { EvidenceSpeech } from './evidence-of.ts';

/** What is written beside the files. */
export function evidenceTexts(evidence: Evidence, { words, locale }: EvidenceSpeech): EvidenceTexts {
  return { readme: readmeOf(words, evidence), page: evidencePage(words, evidence, { locale }) };
}

/** What is printed. */
export function evidencePrint(
  evidence: Evidence,
  { words, locale }: EvidenceSpeech,
): ReturnType<typeof evidencePaper> {
  return evidencePaper(words, evidence, { locale });
}

/** Everything in one archive. */
export function evidenceZip(evidence: Evidence, { readme, page }: EvidenceTexts): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder();
  return zip(
    [
      ...evidence.files.map(({ name, content }) => ({ name, octets: octetsOf(content) })),
      { name: 'README.txt', octets: text.encode(readme) },
      { name: 'evidence.html', octets: text.encode(page) },
    ],
    new Date(evidence.madeAt),
  );
}

function octetsOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0);
}
