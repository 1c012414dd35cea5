import type { Eerp, Nerp } from './commands.ts';

/**
 * What the signature of a receipt is over: each field in its entirety, padding included (5.3.13, 5.3.14). A NERP has its creator before
 * the hash; `withoutCreator` gives what some older peers sign (field note 9).
 */
export function signedContent(
  receipt: Eerp | Nerp,
  options: { readonly withoutCreator?: boolean } = {},
): Buffer {
  const { datasetName, date, time, destination, originator, hash } = receipt;
  const hasCreator = receipt.command === 'NERP' && options.withoutCreator !== true;
  const text = [
    datasetName.padEnd(26),
    date.padStart(8, '0'),
    time.padStart(10, '0'),
    destination.padEnd(25),
    originator.padEnd(25),
    ...(hasCreator ? [receipt.creator.padEnd(25)] : []),
  ].join('');
  return Buffer.concat([Buffer.from(text, 'latin1'), hash]);
}
