import { describe, expect, it } from 'vitest';
import { fitting, plainOf } from './entries.ts';
import type { Entry, EntryGroup } from './entries.ts';

function entry(group: EntryGroup, label: string, detail?: string): Entry {
  return { key: label, group, label, run: () => undefined, ...(detail === undefined ? {} : { detail }) };
}

const all = [
  entry('partners', 'Files of Gear & Söhne'),
  entry('screens', 'Certificates', 'Ctrl+4'),
  entry('actions', 'Import certificates…'),
  entry('actions', 'Certify nothing'),
  entry('files', 'payroll.xml', 'Bank'),
];

function found(typed: string): readonly string[] {
  return fitting(all, typed).map(({ label }) => label);
}

describe('what is offered', () => {
  it('has every word that was typed, without its capitals and marks', () => {
    expect(plainOf('Délivré à SÖHNE')).toBe('delivre a sohne');
    expect(found('soh files')).toEqual(['Files of Gear & Söhne', 'payroll.xml']);
    expect(found('ctrl+4')).toEqual(['Certificates', 'payroll.xml']);
  });

  it('comes group by group, and what begins with it first', () => {
    expect(found('certif')).toEqual([
      'Certificates',
      'Import certificates…',
      'Certify nothing',
      'payroll.xml',
    ]);
    expect(found('nothing')).toEqual(['Certify nothing', 'payroll.xml']);
    expect(found('')).toHaveLength(5);
  });

  it('is not what can be done with a file, where the file’s name is typed', () => {
    const evidence = { ...entry('actions', 'Save evidence of payroll.xml'), foundBy: 'Save evidence of' };
    expect(fitting([evidence, ...all], 'payroll').map(({ label }) => label)).toEqual(['payroll.xml']);
    expect(fitting([evidence, ...all], 'evid')[0]?.label).toBe(evidence.label);
  });

  it('leaves room for the other groups', () => {
    const partners = Array.from({ length: 40 }, (_, place) => entry('partners', `Files of ${place}`));
    expect(fitting([...partners, ...all], 'f').filter(({ group }) => group === 'partners')).toHaveLength(8);
  });
});
