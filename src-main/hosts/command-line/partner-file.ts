import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { PartnerInput } from '../../../shared/index.ts';
import { FtpsSecrets, OftpSecrets, PartnerKind, PartnerName } from '../../../shared/index.ts';
import { strictTerms } from '../../engine/index.ts';
import type { CommandContext } from './command.ts';
import { requireValid } from './partner-options.ts';
import { warnWhenReadable } from './password-file.ts';
import { UsageError } from './usage-error.ts';

/** A partner with its authorities and pins stays far below this. */
const longestFile = 1024 * 1024;

const { oftp2, ftps, digipoort, bank } = strictTerms;
const beside = { $schema: z.string().optional(), name: PartnerName.optional() };
const serverSecrets = FtpsSecrets.strict().prefault({});

/** partner.json: the partner as the engine takes it, by kind; of one that speaks OFTP2 `kind` may be left out. */
const files = {
  oftp2: z.strictObject({
    ...beside,
    kind: z.literal('oftp2').default('oftp2'),
    oftp2,
    secrets: OftpSecrets.strict().prefault({}),
  }),
  ftps: z.strictObject({ ...beside, kind: z.literal('ftps'), ftps, secrets: serverSecrets }),
  digipoort: z.strictObject({ ...beside, kind: z.literal('digipoort'), digipoort, secrets: serverSecrets }),
  'bank-of-canada': z.strictObject({
    ...beside,
    kind: z.literal('bank-of-canada'),
    bank,
    secrets: serverSecrets,
  }),
} as const satisfies Record<PartnerKind, z.ZodType>;

/** The JSON Schema of partner.json, for editors and for whoever writes it. */
export function partnerFileSchema(): object {
  return z.toJSONSchema(z.union(Object.values(files)), { io: 'input', unrepresentable: 'any' });
}

/**
 * Reads partner.json (`-`: the standard input). `name` is the one that was said on the command line, which goes before the one
 * in the file. Throws UsageError.
 */
export async function readPartnerFile(
  context: CommandContext,
  written: string,
  name?: string,
): Promise<PartnerInput> {
  const file = written === '-' ? written : path.resolve(context.terminal.workingFolder, written);
  const json = await readText(context, file);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new UsageError('usage-bad-file', { file }, cause instanceof Error ? cause.message : undefined);
  }
  const kind = PartnerKind.safeParse(
    typeof value === 'object' && value !== null ? Reflect.get(value, 'kind') : undefined,
  );
  const checked = files[kind.success ? kind.data : 'oftp2'].safeParse(value);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const field = (issue?.path ?? []).map(String).join('.');
    throw new UsageError(
      'usage-bad-field',
      { field: field === '' ? path.basename(file) : field },
      issue?.message,
    );
  }
  const { $schema: _schema, ...partner } = checked.data;
  return requireValid({ ...partner, name: name ?? partner.name }, 'file');
}

async function readText(context: CommandContext, file: string): Promise<string> {
  try {
    if (file === '-') return await context.terminal.readInput(longestFile);
    const facts = await stat(file);
    if (facts.size > longestFile) throw new Error('too big');
    const text = await readFile(file, 'utf8');
    if (/"(?:our|their|proxy)Password"\s*:\s*"/.test(text)) warnWhenReadable(context, file, facts.mode);
    return text;
  } catch (cause) {
    throw new UsageError('usage-bad-file', { file }, cause instanceof Error ? cause.message : undefined);
  }
}
