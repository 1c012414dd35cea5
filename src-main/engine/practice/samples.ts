import { bankFileName, nextSequence, payrollRecords, readBankFileName } from '../../../shared/index.ts';
import type { BankUserType, PracticeKind } from '../../../shared/index.ts';

export interface Sample {
  readonly name: string;
  readonly text: string;
}

/** What a sample is made for. */
export interface SampleTerms {
  readonly organization: string;
  readonly userType: BankUserType;
  readonly now: Date;
  /** Names that are taken at the bank. */
  readonly names: readonly string[];
}

/** A small file as a partner of this kind gets it, with invented parties. Undefined: no name is left for it. */
export function sampleFor(kind: PracticeKind, terms: SampleTerms): Sample | undefined {
  switch (kind) {
    case 'oftp2':
      return { name: 'WAYBILL-SAMPLE.TXT', text: delfor };
    case 'digipoort':
      // What lies there already would stand in the way of another of its name.
      return { name: `VOORBEELD_${stamp(terms.now)}.xml`, text: report };
    case 'bank-of-canada':
      return bankSample(terms);
  }
}

/** `20261121_225811123` */
function stamp(now: Date): string {
  return now
    .toISOString()
    .replaceAll(/[-:.Z]/g, '')
    .replace('T', '_');
}

/** An order of parts as a car maker sends it (EDIFACT DELFOR). */
const delfor = [
  "UNA:+.? '",
  "UNB+UNOA:2+WAYBILL SAMPLE+PRACTICE PARTNER+261121:0900+1'",
  "UNH+1+DELFOR:D:96A:UN:A08051'",
  "BGM+241+SAMPLE-1+9'",
  "DTM+137:20261121:102'",
  "NAD+BY+5412345000013::9'",
  "NAD+SE+5498765000010::9'",
  "LIN+1++HOUSING-REV7:IN'",
  "QTY+113:240:PCE'",
  "DTM+2:20261130:102'",
  "UNT+9+1'",
  "UNZ+1+1'",
  '',
].join('\r\n');

/** A yearly statement of interest, as an insurer or a bank sends it. */
const report = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<renseignering jaar="2026">',
  '  <instelling>Waybill voorbeeld</instelling>',
  '  <rekening nummer="0000000001"><saldo valuta="EUR">1250.00</saldo></rekening>',
  '</renseignering>',
  '',
].join('\n');

const payrollRecordLength = 120;

function bankSample({ organization, userType, names }: SampleTerms): Sample | undefined {
  const used = names.flatMap((name) => {
    const reading = readBankFileName(name, { organization, userType });
    return reading.ok ? [reading.name.sequence] : [];
  });
  const sequence = nextSequence(used, userType);
  if (sequence === undefined) return undefined;
  const { first, last } = payrollRecords;
  const records =
    userType === 'employer'
      ? [first, '20', '30', '80', last].map((type) =>
          `${type}${organization}`.padEnd(payrollRecordLength, '0'),
        )
      : [`A${organization}`, `B${organization}`, `Z${organization}`];
  // A sample is never anything but a test.
  return {
    name: bankFileName({ organization, sequence, purpose: 'test' }),
    text: records.map((record) => `${record}\r\n`).join(''),
  };
}
