import type { MetafileValues } from '../../metafile/index.ts';

/** `.ok`: delivered to whoever it is for (D-33). `.error`: rejected (D-34). */
export type AnswerKind = 'ok' | 'error';

/** The name of a receipt or an error message. */
export interface AnswerName {
  readonly kind: AnswerKind;
  /** The sender's data reference, or what a name of 100 characters had room for of it (D-35). */
  readonly reference: string;
  /** Digipoort's own, `Digipoort_` and a UUID. */
  readonly digipoortReference: string;
  /** The name is as long as names can be: the reference may have lost something. */
  readonly isFull: boolean;
}

const longestName = 100;
const answerName = /^(.+)_(Digipoort_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(ok|error)$/i;

/** Reads the name of what lies in `in` or `out`; undefined: it is no answer. */
export function readAnswerName(name: string): AnswerName | undefined {
  const [, reference, digipoortReference, ending] = answerName.exec(name) ?? [];
  if (reference === undefined || digipoortReference === undefined || ending === undefined) return undefined;
  return {
    kind: ending.toLowerCase() === 'ok' ? 'ok' : 'error',
    reference,
    digipoortReference,
    isFull: name.length >= longestName,
  };
}

/** So much of a reference fits into the name of an answer: 50 characters in `.ok`, 47 in `.error` (D-35). */
export function roomForReference(kind: AnswerKind): number {
  const digipoort = 'Digipoort_018b0112-8171-4fed-b360-aa509ba1c6a9'.length;
  return longestName - digipoort - '_'.length - `.${kind}`.length;
}

/** A delivery that waits for its answer. */
export interface Awaiting<Id> {
  readonly id: Id;
  readonly reference: string;
  readonly digest: string;
  readonly size: string;
}

/** Whose answer it is, and by what it was known. */
export type AnswerMatch<Id> =
  | { readonly by: 'name' | 'cut-name' | 'contents'; readonly id: Id }
  /** It fits several, and nothing in it tells which. */
  | { readonly by: 'ambiguous'; readonly ids: readonly Id[] }
  | { readonly by: 'none' };

/**
 * Finds the delivery that an answer is for (D-36): by the whole name, by what is left of a name that was cut (its beginning before its end,
 * C10), by what the answer says inside. `contents`: what could be read of it, empty where nothing could.
 */
export function matchAnswer<Id>(
  answer: AnswerName,
  contents: MetafileValues,
  awaiting: readonly Awaiting<Id>[],
): AnswerMatch<Id> {
  const { reference, isFull } = answer;
  // A name that may have been cut says less than the reference inside does.
  const possible = isFull ? awaiting.filter((one) => !namesAnother(answer, contents, one)) : awaiting;
  const exact = possible.filter((one) => one.reference === reference);
  const begins = isFull
    ? possible.filter((one) => isLonger(one, reference) && one.reference.startsWith(reference))
    : [];
  // A whole name that may also be the beginning of another is not sure by its name.
  const byName = narrowed([...exact, ...begins], contents);
  if (byName.length === 1 && byName[0] !== undefined) {
    return { by: exact.includes(byName[0]) ? 'name' : 'cut-name', id: byName[0].id };
  }
  if (byName.length > 1) return { by: 'ambiguous', ids: byName.map(({ id }) => id) };
  const ends = isFull
    ? possible.filter((one) => isLonger(one, reference) && one.reference.endsWith(reference))
    : [];
  const byEnd = narrowed(ends, contents);
  if (byEnd.length === 1 && byEnd[0] !== undefined) return { by: 'cut-name', id: byEnd[0].id };
  if (byEnd.length > 1) return { by: 'ambiguous', ids: byEnd.map(({ id }) => id) };
  const inside = awaiting.filter((one) => isMeant(one, contents));
  if (inside.length === 1 && inside[0] !== undefined) return { by: 'contents', id: inside[0].id };
  return inside.length === 0 ? { by: 'none' } : { by: 'ambiguous', ids: inside.map(({ id }) => id) };
}

/** The reference of a delivery is inside, and is not that of this one. Digipoort's own is nobody's. */
function namesAnother(
  { digipoortReference }: AnswerName,
  { dataReferenceId = '' }: MetafileValues,
  { reference }: Awaiting<unknown>,
): boolean {
  return dataReferenceId !== '' && dataReferenceId !== digipoortReference && dataReferenceId !== reference;
}

function isLonger(one: Awaiting<unknown>, reference: string): boolean {
  return one.reference.length > reference.length;
}

/** Of several that the name fits, those that the contents do not speak against; all of them where they say nothing. */
function narrowed<Id>(found: readonly Awaiting<Id>[], contents: MetafileValues): readonly Awaiting<Id>[] {
  if (found.length < 2) return found;
  const meant = found.filter((one) => isMeant(one, contents));
  return meant.length === 0 ? found : meant;
}

/** The reference decides where the answer has one; otherwise digest and size do. */
function isMeant({ reference, digest, size }: Awaiting<unknown>, contents: MetafileValues): boolean {
  if (contents.dataReferenceId !== undefined && contents.dataReferenceId !== '')
    return contents.dataReferenceId === reference;
  if (contents.digest === undefined || contents.digest === '') return false;
  const isSize = contents.size === undefined || contents.size === '' || contents.size === size;
  return isSize && contents.digest.toLowerCase() === digest.toLowerCase();
}

/** Those whose answers could not be told from this one's by their names alone (D-36): to be warned of before it is sent. */
export function mistakable(reference: string, others: Iterable<string>): readonly string[] {
  const room = roomForReference('error');
  if (reference.length <= room) {
    return [...others].filter((other) => other === reference);
  }
  const head = reference.slice(0, room);
  return [...others].filter((other) => other.slice(0, room) === head);
}
