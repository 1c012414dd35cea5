import type { Agreement, EvidenceFile } from '../agreement.ts';

type Evidence = Agreement['evidence'];

/** The forms of Digipoort's answers. */
export function isDigipoortAnswer(form: string): boolean {
  return form === 'ok' || form === 'error';
}

/** An answer as it came, and the metafile that it is a copy of (D-33): nobody has signed either (D-42). */
export const digipoortEvidence: Evidence = ({ form, octets }, file) => {
  const files: EvidenceFile[] = [{ name: `receipt.${form}`, octets }];
  const { metafile, digest } = file ?? {};
  if (typeof metafile === 'string') files.push({ name: 'metafile.xml', octets: Buffer.from(metafile) });
  return { files, facts: { metafileDigest: typeof digest === 'string' ? digest : '' } };
};
