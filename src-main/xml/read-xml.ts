/** An element of a small document, without what stands between its parts. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** All text directly in it, put together. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** What is no document, or none that is read here. */
export class XmlError extends Error {
  constructor(offset: number) {
    super(`not readable at ${offset}`);
    this.name = 'XmlError';
  }
}

const deepest = 32;
const mostElements = 100_000;

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly texts: string[];
  readonly children: XmlElement[];
}

/**
 * Reads a document of XML 1.0: elements, attributes, text. A document type may be named and is never loaded; one that declares
 * something is refused, and so is every entity but the five of XML. At most 32 deep and 100,000 elements. @throws XmlError
 */
export function readXml(document: string): XmlElement {
  const outer: Open = { name: '', attributes: new Map(), texts: [], children: [] };
  const open: Open[] = [outer];
  let at = 0;
  let elements = 0;

  function take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(document);
    if (found === null) return undefined;
    at = pattern.lastIndex;
    return found;
  }
  function fail(): never {
    throw new XmlError(at);
  }
  /** Goes behind the end of what has begun, and gives what stands between. */
  function skip(opening: string, end: string): string {
    const from = at + opening.length;
    const until = document.indexOf(end, from);
    if (until < 0) fail();
    at = until + end.length;
    return document.slice(from, until);
  }
  function current(): Open {
    return open.at(-1) ?? outer;
  }
  function close(name: string): void {
    const { texts, ...element } = current();
    if (open.length === 1 || element.name !== name) fail();
    open.pop();
    current().children.push({ ...element, text: texts.join('') });
  }
  function start(name: string): void {
    const attributes = new Map<string, string>();
    for (let found = take(attribute); found !== undefined; found = take(attribute)) {
      const [, key = '', double, single] = found;
      if (attributes.has(key)) fail();
      attributes.set(key, decoded(double ?? single ?? '', fail));
    }
    const [, empty] = take(tagEnd) ?? fail();
    elements += 1;
    if (elements > mostElements || open.length > deepest) fail();
    if (open.length === 1 && outer.children.length > 0) fail();
    open.push({ name, attributes, texts: [], children: [] });
    if (empty === '/') close(name);
  }
  function text(): void {
    const [said = ''] = take(characters) ?? fail();
    if (open.length === 1 ? /\S/.test(said) : said.includes(']]>')) fail();
    if (open.length > 1) current().texts.push(decoded(said, fail));
  }

  while (at < document.length) {
    if (document[at] !== '<') text();
    else if (document.startsWith('<!--', at)) skip('<!--', '-->');
    else if (document.startsWith('<?', at)) skip('<?', '?>');
    else if (document.startsWith('<![CDATA[', at)) {
      if (open.length === 1) fail();
      current().texts.push(skip('<![CDATA[', ']]>'));
    } else if (document.startsWith('<!', at)) {
      if (open.length > 1 || outer.children.length > 0 || take(documentType) === undefined) fail();
    } else {
      const end = take(endTag);
      if (end === undefined) start((take(startTag) ?? fail())[1] ?? '');
      else close(end[1] ?? '');
    }
  }
  const [root] = outer.children;
  if (root === undefined || open.length > 1) fail();
  return root;
}

const nameRule = String.raw`[\p{L}_:][\p{L}\p{N}_:.\-]*`;
const startTag = new RegExp(`<(${nameRule})`, 'uy');
const endTag = new RegExp(String.raw`</(${nameRule})\s*>`, 'uy');
const attribute = new RegExp(String.raw`\s+(${nameRule})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy');
const tagEnd = /\s*(\/?)>/uy;
const characters = /[^<]+/uy;
/** Without a square bracket, which would begin declarations. */
const documentType = /<!DOCTYPE\s+[^\s<>[\]]+(?:\s+(?:PUBLIC\s+"[^"]*"|SYSTEM)\s+"[^"]*")?\s*>/uy;

const named: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decoded(text: string, fail: () => never): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#x([0-9a-fA-F]{1,6});|#(\d{1,7});|([a-z]{2,4});)?/g,
    (_, hex, decimal, name) => {
      if (typeof name === 'string') return named.get(name) ?? fail();
      const code =
        typeof hex === 'string' ? parseInt(hex, 16) : typeof decimal === 'string' ? Number(decimal) : 0;
      return isCharacter(code) ? String.fromCodePoint(code) : fail();
    },
  );
}

/** XML 1.0, 2.2. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10_ffff);
}

/** The first child of a name. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((one) => one.name === name);
}

/** The text of the first child of a name without space around it; empty where there is none. */
export function textOf(element: XmlElement, name: string): string {
  return child(element, name)?.text.trim() ?? '';
}

/** A name without the prefix of its namespace. */
export function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}
