import { SubrecordReader } from '../data-decoder.ts';
import type { OftpError } from '../oftp-error.ts';
import type { Efid } from '../commands.ts';
import type { FileAnswer, IncomingFile } from '../station.ts';
import { longestSubrecord } from '../subrecord.ts';
import type { SessionCore } from './core.ts';
import { blockOctets } from './file-format.ts';

/** Octets that are gathered before they are written to the file: fewer and larger writes are what makes a fast line fast. */
const stageOctets = 1_024 * 1_024;

/**
 * One file on its way in, from SFPA to its end. Octets are gathered in two stages in turn: one is written while the other fills.
 * When both are full, the line is held: that is all the memory a file takes.
 */
export class Intake {
  readonly #core: SessionCore;
  readonly #file: IncomingFile;
  readonly #reader = new SubrecordReader();
  readonly #base: number;
  #stage: Buffer = Buffer.allocUnsafeSlow(stageOctets);
  #spare: Buffer | undefined;
  #filled = 0;
  /** Octets handed to the file. */
  #handed = 0;
  /** Of these, the ones that it has taken. */
  #taken = 0;
  #writing: Promise<void> | undefined;
  #held = false;
  #failed = false;

  constructor(core: SessionCore, file: IncomingFile, restartPosition: bigint) {
    this.#core = core;
    this.#file = file;
    this.#base = Number(restartPosition) * blockOctets;
  }

  /** Octets of the file so far, with those before the restart position. */
  get total(): bigint {
    return BigInt(this.#base + this.#handed + this.#filled);
  }

  /**
   * The subrecords of one exchange buffer. They are read now, or, when both stages are full, while the line is held.
   * @throws OftpError with ESID 07 for subrecords that lie about their length.
   */
  take(subrecords: Uint8Array): void {
    this.#reader.open(subrecords);
    this.#read();
  }

  /** Everything gathered is with the file; rejects with what the file says. */
  async flush(): Promise<void> {
    // What was waiting for a write may begin the next one.
    while (this.#writing !== undefined) await this.#writing;
    if (this.#filled === 0 || this.#failed) return;
    const octets = this.#stage.subarray(0, this.#filled);
    this.#handed += this.#filled;
    this.#filled = 0;
    await this.#core.ask(() => this.#file.write(octets));
    this.#taken += octets.byteLength;
  }

  /** A write has failed: the session ends, and its end settles the file. */
  get failed(): boolean {
    return this.#failed;
  }

  end(efid: Efid): Promise<FileAnswer> {
    return this.#core.ask(() => this.#file.end({ records: efid.recordCount, units: efid.unitCount }));
  }

  /** What was gathered is worth keeping: the next attempt goes on behind it. */
  async break(error: OftpError): Promise<void> {
    try {
      await this.flush();
    } catch {
      // The session has ended already; the file hears of that one end.
      this.#failed = true;
    }
    await this.#core.ask(() => this.#file.broken(error, this.#base + this.#taken));
  }

  #read(): void {
    while (!this.#reader.done) {
      this.#filled += this.#reader.readInto(this.#stage, this.#filled);
      if (this.#stage.byteLength - this.#filled < longestSubrecord && !this.#pass()) return;
    }
    if (this.#held) {
      this.#held = false;
      this.#core.line.release();
    }
  }

  /** Hands the full stage to the file; false when the stage before is still being written. */
  #pass(): boolean {
    if (this.#writing !== undefined) {
      this.#held = true;
      this.#core.line.hold();
      return false;
    }
    const full = this.#stage;
    const octets = full.subarray(0, this.#filled);
    const settled = this.#file.write(octets);
    this.#handed += this.#filled;
    this.#filled = 0;
    if (settled === undefined) {
      this.#taken += octets.byteLength;
      return true;
    }
    this.#stage = this.#spare ?? Buffer.allocUnsafeSlow(stageOctets);
    this.#spare = undefined;
    this.#writing = this.#core
      .ask(() => settled)
      .then(
        () => this.#written(full, octets.byteLength),
        (error: unknown) => this.#broke(error),
      );
    return true;
  }

  #written(stage: Buffer, octets: number): void {
    this.#taken += octets;
    this.#spare = stage;
    this.#writing = undefined;
    if (this.#held && !this.#failed) {
      try {
        // The full stage first, then the rest of the exchange buffer that was interrupted.
        if (this.#pass()) this.#read();
      } catch (error) {
        this.#broke(error);
      }
    }
  }

  /** Writing failed, or what was read meanwhile was wrong: the session ends, and settles the file. */
  #broke(error: unknown): void {
    this.#failed = true;
    this.#writing = undefined;
    this.#core.fail(error);
  }
}
