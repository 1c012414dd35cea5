import type { Dice } from './mutations.ts';

/** Something that reads octets of strangers. */
export interface Target {
  readonly name: string;
  /** Real ones, to be changed. */
  readonly messages: readonly Buffer[];
  /** Reads the octets. @throws anything that is not its own refusal: a finding. */
  take(this: void, octets: Buffer, dice: Dice): Promise<'taken' | 'refused'>;
}
