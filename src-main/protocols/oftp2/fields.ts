import { doesNotFit, violation } from './oftp-error.ts';
import type { OftpError } from './oftp-error.ts';
import type { FieldName, Layout } from './layouts.ts';

/** What stands in a position that nobody sets (5.3: reserved fields hold spaces). */
const space = 0x20;
const carriageReturn = 0x0d;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Carriage return with or without parity, line feed, space, NUL: what partners leave at the end of a command, or leave out. */
function isFiller(octet: number): boolean {
  return octet === space || octet === 0x0d || octet === 0x8d || octet === 0x0a || octet === 0x00;
}

/** The fields of one exchange buffer, by the names of the RFC. A field that the layout has not, or the partner left out, is absent. */
export class FieldReader {
  readonly #command: string;
  readonly #octets: Buffer;
  readonly #places = new Map<string, { readonly from: number; readonly to: number }>();

  /**
   * @param enough how many octets must be there at least; what follows may be left out whole (field note 13).
   * @throws OftpError with ESID 07 when the octets are fewer or more than the command and its lengths say.
   */
  constructor(layout: Layout, octets: Uint8Array, enough: number) {
    this.#command = layout.command;
    this.#octets = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
    let position = 0;
    let counted = 0;
    for (const { name, kind, length } of layout.fields) {
      if (position >= enough && this.#endsAt(position, kind, length)) break;
      const from = position;
      position += length ?? counted;
      if (position > octets.byteLength) throw this.#wrongSize(name);
      this.#places.set(name, { from, to: position });
      if (length !== null && (kind === 'U' || kind === '9') && name.endsWith('L')) {
        counted = kind === 'U' ? this.#octets.readUIntBE(from, length) : this.#digits(name, from, position);
      }
    }
    if (!this.#onlyFillerFrom(position)) throw this.#wrongSize('end');
  }

  /** A string without the spaces at its end, octet by octet; empty when the field is absent. */
  text(name: FieldName): string {
    return this.#raw(name).toString('latin1').replace(/ +$/, '');
  }

  /** UTF-8; octets that are not UTF-8 are read as ISO 8859-1, which old partners send. */
  utf8(name: FieldName): string {
    const raw = this.#raw(name);
    try {
      return strictUtf8.decode(raw);
    } catch {
      return raw.toString('latin1');
    }
  }

  /** Digits as they stand, every position filled. */
  digits(name: FieldName): string {
    const digits = this.#raw(name).toString('latin1');
    if (!/^\d+$/.test(digits)) throw this.invalid(name);
    return digits;
  }

  /** At most 15 digits; spaces around them are tolerated and nothing but spaces is 0. */
  number(name: FieldName): number {
    const place = this.#places.get(name);
    return place === undefined ? 0 : this.#digits(name, place.from, place.to);
  }

  /** As number(), for fields of up to 17 digits. */
  bigint(name: FieldName): bigint {
    const digits = this.#raw(name).toString('latin1').trim();
    if (!/^\d*$/.test(digits)) throw this.invalid(name);
    return BigInt(digits);
  }

  /** Y or N in either case; a space, or an absent field, is N. */
  flag(name: FieldName): boolean {
    const letter = this.text(name).toUpperCase();
    if (letter !== 'Y' && letter !== 'N' && letter !== '') throw this.invalid(name);
    return letter === 'Y';
  }

  /** One of a few letters, in either case. */
  letter<const L extends string>(name: FieldName, letters: readonly L[]): L {
    const found = this.text(name).toUpperCase();
    const letter = letters.find((one) => one === found);
    if (letter === undefined) throw this.invalid(name);
    return letter;
  }

  /** One of a few numbers. */
  choice<const N extends number>(name: FieldName, numbers: readonly N[]): N {
    const found = this.number(name);
    const number = numbers.find((one) => one === found);
    if (number === undefined) throw this.invalid(name);
    return number;
  }

  /** A copy, so that it outlives the line's buffer. */
  binary(name: FieldName): Uint8Array {
    return Uint8Array.from(this.#raw(name));
  }

  /** ESID 06 (5.3.11): the field holds what it must not. What stands in it is left out: it may be a secret. */
  invalid(name: string): OftpError {
    return violation('06', { command: this.#command, field: name });
  }

  #raw(name: FieldName): Buffer {
    const place = this.#places.get(name);
    return place === undefined ? Buffer.alloc(0) : this.#octets.subarray(place.from, place.to);
  }

  #digits(name: string, from: number, to: number): number {
    const digits = this.#octets.toString('latin1', from, to).trim();
    if (!/^\d{0,15}$/.test(digits)) throw this.invalid(name);
    return Number(digits);
  }

  /** Whether the partner left out this field and all that follow. A count in binary may look like filler: it counts when it is whole. */
  #endsAt(position: number, kind: string, length: number | null): boolean {
    if (length === null) return false;
    if (kind === 'U') return this.#octets.byteLength - position < length;
    return this.#onlyFillerFrom(position);
  }

  #onlyFillerFrom(position: number): boolean {
    return this.#octets.subarray(position).every(isFiller);
  }

  #wrongSize(field: string): OftpError {
    return violation('07', { command: this.#command, field, octets: this.#octets.byteLength });
  }
}

/** Which characters may stand in a field that is sent. */
export type Characters =
  /** Printable ISO 646: what we write ourselves. */
  | 'ascii'
  /** Besides, the printable half of ISO 8859-1: to give a partner back the name that it used. */
  | 'as-received';

const allowed: Readonly<Record<Characters, RegExp>> = {
  ascii: /^[\x20-\x7e]*$/,
  'as-received': /^[\x20-\x7e\xa0-\xff]*$/,
};

/** Collects the fields of one command and lays them out. Strict: what does not fit is not sent. */
export class FieldWriter {
  readonly #layout: Layout;
  readonly #values = new Map<string, Buffer>();

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  text(name: FieldName, value: string, characters: Characters = 'ascii'): void {
    const length = this.lengthOf(name);
    if (value.length > length) throw this.#doesNotFit(name, 'too-long', length);
    if (!allowed[characters].test(value)) throw this.#doesNotFit(name, 'characters', length);
    this.#values.set(name, Buffer.from(value.padEnd(length), 'latin1'));
  }

  /** Exactly as many digits as the field has. */
  digits(name: FieldName, value: string): void {
    const length = this.lengthOf(name);
    if (value.length !== length || !/^\d+$/.test(value)) throw this.#doesNotFit(name, 'digits', length);
    this.#values.set(name, Buffer.from(value, 'latin1'));
  }

  number(name: FieldName, value: number | bigint, least = 0, most?: number): void {
    if (typeof value === 'number' && !Number.isSafeInteger(value)) throw this.#doesNotFit(name, 'number', 0);
    const length = this.lengthOf(name);
    const digits = value.toString();
    if (value < least || (most !== undefined && value > most) || digits.length > length) {
      throw this.#doesNotFit(name, 'number', most ?? length);
    }
    this.#values.set(name, Buffer.from(digits.padStart(length, '0'), 'latin1'));
  }

  flag(name: FieldName, value: boolean): void {
    this.text(name, value ? 'Y' : 'N');
  }

  /** At most 999 octets of UTF-8 (or 65535 octets where the RFC counts in binary). */
  variable(name: FieldName, value: string | Uint8Array): void {
    if (typeof value === 'string' && !value.isWellFormed()) throw this.#doesNotFit(name, 'characters', 0);
    const octets = typeof value === 'string' ? Buffer.from(value, 'utf8') : Buffer.from(value);
    const most = typeof value === 'string' ? 999 : 0xffff;
    if (octets.byteLength > most) throw this.#doesNotFit(name, 'too-long', most);
    this.#values.set(name, octets);
  }

  /** Exactly as many octets as the field has. */
  binary(name: FieldName, value: Uint8Array): void {
    const length = this.lengthOf(name);
    if (value.byteLength !== length) throw this.#doesNotFit(name, 'octets', length);
    this.#values.set(name, Buffer.from(value));
  }

  /** Whether the layout of this level has the field. */
  has(name: FieldName): boolean {
    return this.#layout.fields.some((field) => field.name === name);
  }

  /** For a field that only later levels have: nothing may get lost by leaving it out. */
  onlyAs(name: FieldName, neutral: boolean): void {
    if (!neutral) throw this.#doesNotFit(name, 'level', 0);
  }

  /** The exchange buffer: command octet, fields, lengths; spaces where nothing was set, and the closing carriage return. */
  finish(code: string): Buffer {
    const { fields } = this.#layout;
    const parts = fields.map(({ name, kind, length }, index): Buffer => {
      const value = this.#values.get(name);
      if (value !== undefined) return value;
      if (length === null) return Buffer.alloc(0);
      const next = fields[index + 1];
      if (next?.length === null) return counting(kind, length, this.#values.get(next.name)?.byteLength ?? 0);
      if (index === 0) return Buffer.from(code, 'latin1');
      if (name.endsWith('CR')) return Buffer.of(carriageReturn);
      if (/RSV\d$/.test(name)) return Buffer.alloc(length, space);
      throw new Error(`${name} was not set`);
    });
    return Buffer.concat(parts);
  }

  /** Octets of a field whose length the layout fixes. */
  lengthOf(name: FieldName): number {
    const length = this.#layout.fields.find((field) => field.name === name)?.length;
    if (length === undefined || length === null) throw new Error(`${this.#layout.command} has no ${name}`);
    return length;
  }

  #doesNotFit(field: string, why: string, limit: number): OftpError {
    return doesNotFit({ command: this.#layout.command, field, why, limit });
  }
}

function counting(kind: string, length: number, count: number): Buffer {
  if (kind === '9') return Buffer.from(count.toString().padStart(length, '0'), 'latin1');
  const octets = Buffer.alloc(length);
  octets.writeUIntBE(count, 0, length);
  return octets;
}
