/** An element to be written: text or children, not both. */
export interface XmlNode {
  readonly name: string;
  readonly attributes?: readonly (readonly [name: string, value: string])[];
  readonly text?: string;
  readonly children?: readonly XmlNode[];
}

/** What XML 1.0 has no way to write (2.2). */
// oxlint-disable-next-line no-control-regex -- the very characters that no document may carry
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

/** A document in UTF-8 with its declaration, an element a line, each level two spaces further in. Throws RangeError for what XML cannot carry. */
export function writeXml(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`;
}

function written({ name, attributes = [], text, children = [] }: XmlNode, indent: string): string {
  const begin = `${name}${attributes.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}`;
  if (children.length > 0) {
    const inner = children.map((node) => written(node, `${indent}  `)).join('\n');
    return `${indent}<${begin}>\n${inner}\n${indent}</${name}>`;
  }
  if (text === undefined || text === '') return `${indent}<${begin}/>`;
  return `${indent}<${begin}>${escaped(text)}</${name}>`;
}

function escaped(text: string): string {
  if (unwritable.test(text)) throw new RangeError('XML cannot carry this text');
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}
