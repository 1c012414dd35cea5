/** Small documents of XML 1.0, read without anything that could be loaded or grow, and written. */
export { XmlError, child, localName, readXml, textOf } from './read-xml.ts';
export type { XmlElement } from './read-xml.ts';
export { writeXml } from './write-xml.ts';
export type { XmlNode } from './write-xml.ts';
