import { SubrecordReader, subrecordRoom } from '../data-decoder.ts';
import type { RecordEnds } from '../data-decoder.ts';
import type { OftpError } from '../oftp-error.ts';
import type { Efid } from '../commands.ts';
import type { FileAnswer, IncomingFile, RecordBoundary } from '../station.ts';
import { longestSubrecord } from '../subrecord.ts';
import type { SessionCore } from './core.ts';
import type { RecordShape } from '../records/index.ts';
import { wrongCount } from './miscount.ts';
import type { Miscount } from './miscount.ts';
import { RecordTally } from './record-tally.ts';

/** Octets that are gathered before they are written to the file: fewer and larger writes are what makes a fast line fast. */
const stageOctets = 1_024 * 1_024;

/** Records that are gathered before they are written, however short they are. */
const stageRecords = 65_536;

interface Stage {
  readonly octets: Buffer;
  filled: number;
  /** Formats F and V: where records end in the octets. */
  readonly ends: RecordEnds | undefined;
}

/**
 * One file on its way in, from SFPA to its end. Octets are gathered in two stages in turn: one is written while the other fills.
 * When both are full, the line is held: that is all the memory a file takes.
 */
export class Intake {
  readonly #core: SessionCore;
  readonly #file: IncomingFile;
  readonly #reader = new SubrecordReader();
  readonly #tally: RecordTally | undefined;
  readonly #base: number;
  #stage: Stage;
  #spare: Stage | undefined;
  /** Octets handed to the file. */
  #handed = 0;
  /** Of these, the ones that it has taken, and the last whole record in them. */
  #taken = 0;
  #whole: RecordBoundary;
  /** Why the file is not kept: what still comes of it is read and thrown away, until its end can be answered. */
  #wrong: Miscount | undefined;
  #writing: Promise<void> | undefined;
  #held = false;
  #failed = false;

  /** @param start where the listener goes on; records are given for formats F and V. */
  constructor(
    core: SessionCore,
    file: IncomingFile,
    start: RecordBoundary,
    records: RecordShape | undefined,
  ) {
    this.#core = core;
    this.#file = file;
    this.#base = start.octets;
    this.#whole = start;
    this.#tally = records === undefined ? undefined : new RecordTally(records, start);
    this.#stage = this.#newStage();
  }

  /**
   * The subrecords of one exchange buffer. They are read now, or, when both stages are full, while the line is held.
   * @throws OftpError with ESID 07 for subrecords that lie about their length.
   */
  take(subrecords: Uint8Array): void {
    this.#reader.open(subrecords);
    this.#read();
  }

  /**
   * EFID: everything gathered is with the file. Gives what does not fit its counts, if anything; rejects with what the file says.
   * Not to be asked for more once the file has failed.
   */
  async finish(efid: Efid): Promise<Miscount | undefined> {
    await this.#written();
    if (this.#tally !== undefined) this.#closeRecords(efid, this.#tally);
    await this.#flush();
    if (this.#wrong !== undefined) return this.#wrong;
    return wrongCount(efid, BigInt(this.#base + this.#handed), this.#tally?.whole);
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
      await this.#written();
      await this.#flush();
    } catch {
      // The session has ended already; the file hears of that one end.
      this.#failed = true;
    }
    await this.#core.ask(() => this.#file.broken(error, this.#base + this.#taken, this.#whole));
  }

  #read(): void {
    while (!this.#reader.done && this.#wrong === undefined) {
      if (this.#gather() && !this.#pass()) return;
    }
    if (this.#held) {
      this.#held = false;
      this.#core.line.release();
    }
  }

  /** Reads into the stage; true when it is full. */
  #gather(): boolean {
    const stage = this.#stage;
    const { octets, ends } = stage;
    if (ends === undefined) {
      stage.filled += this.#reader.readInto(octets, stage.filled);
      return octets.byteLength - stage.filled < longestSubrecord;
    }
    stage.filled += this.#reader.readRecords(octets, stage.filled, ends);
    return octets.byteLength - stage.filled < subrecordRoom || ends.count === ends.positions.length;
  }

  /** Hands the full stage to the file; false when the stage before is still being written. */
  #pass(): boolean {
    if (this.#writing !== undefined) {
      this.#held = true;
      this.#core.line.hold();
      return false;
    }
    const full = this.#stage;
    const settled = this.#hand(full);
    if (settled === undefined) return true;
    this.#stage = this.#spare ?? this.#newStage();
    this.#spare = undefined;
    const { handed, boundary } = this.#position();
    this.#writing = this.#core
      .ask(() => settled)
      .then(
        () => {
          this.#settled(handed, boundary);
          this.#goOn(full);
        },
        (error: unknown) => this.#broke(error),
      );
    return true;
  }

  /** Gives a stage to the file, unless a record in it is wrong. What it returns settles when the stage is free again. */
  #hand(stage: Stage): Promise<void> | undefined {
    const octets = stage.octets.subarray(0, stage.filled);
    const ends = stage.ends?.positions.subarray(0, stage.ends.count);
    stage.filled = 0;
    if (stage.ends !== undefined) stage.ends.count = 0;
    if (this.#tally !== undefined && ends !== undefined) {
      this.#wrong = this.#tally.take(this.#base + this.#handed, octets.byteLength, ends);
      if (this.#wrong !== undefined) return undefined;
    }
    this.#handed += octets.byteLength;
    const settled = this.#file.write(octets, ends);
    if (settled === undefined) {
      const { handed, boundary } = this.#position();
      this.#settled(handed, boundary);
    }
    return settled;
  }

  #position(): { readonly handed: number; readonly boundary: RecordBoundary } {
    return { handed: this.#handed, boundary: this.#tally?.whole ?? this.#whole };
  }

  #settled(handed: number, boundary: RecordBoundary): void {
    this.#taken = handed;
    this.#whole = boundary;
  }

  #goOn(stage: Stage): void {
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

  /** What was waiting for a write may begin the next one. */
  async #written(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing;
  }

  async #flush(): Promise<void> {
    const stage = this.#stage;
    if (this.#failed || this.#wrong !== undefined) return;
    if (stage.filled === 0 && (stage.ends === undefined || stage.ends.count === 0)) return;
    const settled = this.#hand(stage);
    const { handed, boundary } = this.#position();
    if (settled === undefined) return;
    await this.#core.ask(() => settled);
    this.#settled(handed, boundary);
  }

  /** The end of the file ends its last record, where the counts of the EFID say the same. */
  #closeRecords({ recordCount, unitCount }: Efid, tally: RecordTally): void {
    const { ends, filled } = this.#stage;
    if (ends === undefined) return;
    const octets = this.#base + this.#handed + filled;
    const records = tally.whole.records + ends.count;
    if (recordCount === 0n && unitCount === 0n && octets === 0 && records === 1) {
      // An empty file, as partners send those of U and T (field note 3): not a record of no octets.
      ends.count = 0;
      return;
    }
    const lastEnd =
      ends.count > 0 ? this.#base + this.#handed + (ends.positions[ends.count - 1] ?? 0) : tally.whole.octets;
    if (octets > lastEnd && recordCount === BigInt(records + 1) && unitCount === BigInt(octets)) {
      ends.positions[ends.count] = filled;
      ends.count += 1;
    }
  }

  #newStage(): Stage {
    return {
      octets: Buffer.allocUnsafeSlow(stageOctets),
      filled: 0,
      ends: this.#tally === undefined ? undefined : { positions: new Uint32Array(stageRecords), count: 0 },
    };
  }

  /** Writing failed, or what was read meanwhile was wrong: the session ends, and settles the file. */
  #broke(error: unknown): void {
    this.#failed = true;
    this.#writing = undefined;
    this.#core.fail(error);
  }
}
