import { z } from 'zod';
import { CertificatePurpose, PartnerName } from '../../../shared/index.ts';
import { EngineError } from '../engine-error.ts';
import { strictTerms } from './strict-terms.ts';

/** What was agreed and does not go into a file: secrets, and what holds on one computer only. */
export const LeftOut = z.enum([
  'ourPassword',
  'theirPassword',
  'proxyPassword',
  'ownCertificate',
  'registration',
]);
export type LeftOut = z.infer<typeof LeftOut>;

const ListedCertificate = z.strictObject({
  owner: z.enum(['partner', 'authority']),
  label: z.string().trim().max(60).default(''),
  purposes: z.array(CertificatePurpose).max(10).default([]),
  pem: z.string().max(20_000),
});
export type ListedCertificate = z.infer<typeof ListedCertificate>;

const beside = {
  name: PartnerName,
  /** The partner's certificates, and the authorities that sign for it. Never a key. */
  certificates: z.array(ListedCertificate).max(100).default([]),
  leftOut: z.array(LeftOut).max(10).default([]),
};

const { oftp2, ftps, digipoort, bank } = strictTerms;

export const ListedPartner = z.discriminatedUnion('kind', [
  z.strictObject({ ...beside, kind: z.literal('oftp2'), oftp2 }),
  z.strictObject({ ...beside, kind: z.literal('ftps'), ftps }),
  z.strictObject({ ...beside, kind: z.literal('digipoort'), digipoort }),
  z.strictObject({ ...beside, kind: z.literal('bank-of-canada'), bank }),
]);
export type ListedPartner = z.infer<typeof ListedPartner>;

/** Partners that one file holds at most. */
export const mostPartners = 1_000;

const version = 1;

const Head = z.object({ waybill: z.literal('partners'), version: z.int() });

/** Partners without secrets, as they go from one computer to another. */
const PartnerList = z.strictObject({
  ...Head.shape,
  version: z.literal(version),
  partners: z.array(ListedPartner).min(1).max(mostPartners),
});

/** The deepest that a list of ours lies in itself is below this. */
const deepest = 32;

/** The text of a file with these partners. */
export function writePartnerList(partners: readonly ListedPartner[]): string {
  const text = JSON.stringify({ waybill: 'partners', version, partners }, null, 2);
  // What a terminal or an editor would obey instead of showing it.
  const plain = text.replaceAll(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${plain}\n`;
}

/**
 * The partners of such a file. Throws `import-unknown`: it is none; `import-newer` {version}; `import-damaged` {field}. No word of the file goes
 * into an error but the name of the field.
 */
export function readPartnerList(text: string): readonly ListedPartner[] {
  const value = parsed(text);
  const head = Head.safeParse(value);
  if (!head.success) throw new EngineError({ code: 'import-unknown' });
  if (head.data.version > version)
    throw new EngineError({ code: 'import-newer', params: { version: head.data.version } });
  const list = PartnerList.safeParse(value);
  if (list.success) return list.data.partners;
  const field = list.error.issues[0]?.path.map(String).join('.') ?? '';
  throw new EngineError({ code: 'import-damaged', params: { field: field === '' ? 'partners' : field } });
}

function parsed(text: string): unknown {
  if (depthOf(text) > deepest) throw new EngineError({ code: 'import-unknown' });
  try {
    return JSON.parse(text);
  } catch {
    throw new EngineError({ code: 'import-unknown' });
  }
}

/** How many brackets stand within each other. Each sign is looked at once: a file may be made so that a pattern never ends with it. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let isText = false;
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place];
    if (isText) {
      if (sign === '\\') place += 1;
      else if (sign === '"') isText = false;
    } else if (sign === '"') isText = true;
    else if (sign === '[' || sign === '{') most = Math.max(most, (depth += 1));
    else if (sign === ']' || sign === '}') depth -= 1;
  }
  return most;
}
