import { XmlError, localName, readXml, writeXml } from '../xml/index.ts';
import type { XmlElement, XmlNode } from '../xml/index.ts';
import { WaybillError, metafileFields } from '../../shared/index.ts';
import type { MetafileField, MetafileProfile } from '../../shared/index.ts';

/** What a metafile says, as text, by names of ours. */
export type MetafileValues = Partial<Record<MetafileField, string>>;

/** Longer ones are not read. */
export const longestMetafile = 1024 * 1024;

/**
 * Writes the metafile of a data file by its profile (D-26 to D-28). Throws `metafile-field-missing` {field} for what must be there, and
 * `metafile-unwritable` for what XML cannot carry.
 */
export function writeMetafile(profile: MetafileProfile, values: MetafileValues): string {
  const { root, fields, order, digest, constants } = profile;
  const top: Growing = { name: qualified(profile, root.name), attributes: [], children: [] };
  if (root.namespace !== '') {
    top.attributes.push([root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix}`, root.namespace]);
  }
  for (const field of inOrder(order)) {
    const rule = fields[field];
    const value = values[field];
    if (rule === undefined || rule.where !== 'all') continue;
    if (value === undefined || value === '') {
      if (rule.required) throw missing(field);
      continue;
    }
    const element = place(profile, top, rule.path);
    element.text = value;
    if (field === 'digest' && digest.algorithmAttribute !== '')
      element.attributes.push([digest.algorithmAttribute, digest.algorithm]);
  }
  for (const [path, text] of Object.entries(constants)) place(profile, top, path).text = text;
  try {
    return writeXml(top);
  } catch (error) {
    if (error instanceof RangeError)
      throw new WaybillError({ code: 'metafile-unwritable', retry: 'never' }, { cause: error });
    throw error;
  }
}

interface Growing extends XmlNode {
  readonly attributes: (readonly [string, string])[];
  readonly children: Growing[];
  text?: string;
}

function missing(field: MetafileField): WaybillError {
  return new WaybillError({ code: 'metafile-field-missing', params: { field }, retry: 'never' });
}

/** Those that are named come first, in their order; the others behind them. */
function inOrder(order: readonly MetafileField[]): readonly MetafileField[] {
  return [...order, ...metafileFields.filter((field) => !order.includes(field))];
}

function qualified({ root }: MetafileProfile, name: string): string {
  return root.prefix === '' ? name : `${root.prefix}:${name}`;
}

/** The element at a path: those on the way are there once, however many are below them. */
function place(profile: MetafileProfile, top: Growing, path: string): Growing {
  let here = top;
  for (const part of path.split('/')) {
    const name = qualified(profile, part);
    const known = here.children.find((child) => child.name === name);
    const next = known ?? { name, attributes: [], children: [] };
    if (known === undefined) here.children.push(next);
    here = next;
  }
  return here;
}

export interface ReadMetafile {
  readonly values: MetafileValues;
  /** Paths of elements of which there are several: the first counts (1.2.5: each at most once). */
  readonly twice: readonly string[];
  /** Paths of elements that the profile does not know, with their text. */
  readonly unknown: readonly (readonly [path: string, text: string])[];
}

/**
 * Reads a metafile, a receipt or an error message (D-33, D-34) by a profile, names as they are without their namespace. Nothing outside it is
 * loaded. Throws `metafile-unreadable` where it is no XML, or too long.
 */
export function readMetafile(octets: Uint8Array, profile: MetafileProfile): ReadMetafile {
  const root = parsed(octets);
  const byPath = new Map<string, MetafileField>();
  for (const field of metafileFields) {
    const rule = profile.fields[field];
    if (rule !== undefined) byPath.set(rule.path, field);
  }
  const values: MetafileValues = {};
  const twice: string[] = [];
  const unknown: [string, string][] = [];
  for (const [path, text] of leavesOf(root)) {
    const field = byPath.get(path);
    if (field === undefined) {
      if (profile.constants[path] === undefined) unknown.push([path, text]);
    } else if (values[field] === undefined) values[field] = text;
    else twice.push(path);
  }
  return { values, twice, unknown };
}

function parsed(octets: Uint8Array): XmlElement {
  try {
    if (octets.length > longestMetafile) throw new XmlError(longestMetafile);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(octets);
    return readXml(text);
  } catch (error) {
    throw new WaybillError({ code: 'metafile-unreadable', retry: 'never' }, { cause: error });
  }
}

/** Every element without children, by its path below the root. */
function* leavesOf(element: XmlElement, path = ''): Generator<readonly [string, string]> {
  for (const child of element.children) {
    const own = path === '' ? localName(child.name) : `${path}/${localName(child.name)}`;
    if (child.children.length > 0) yield* leavesOf(child, own);
    else yield [own, child.text.trim()];
  }
}
