import { writeMetafile } from '../../metafile/index.ts';
import { toProblem } from '../../../shared/index.ts';
import type { DigipoortAgreement, MetafileCorrection } from '../../../shared/index.ts';
import type { StatedMetafile } from '../agreement.ts';
import { correctionFields, digestNow, faultsBySchema, invalid, statementOf } from './statement.ts';
import type { Stated } from './statement.ts';

/** The metafile of a delivery as it would be written now, with a correction, and what stands against it. Rejects with what reading the file rejects with. */
export async function statedMetafile(
  agreement: DigipoortAgreement,
  file: Stated & { readonly path: string | undefined },
  correction: MetafileCorrection,
): Promise<StatedMetafile> {
  const { profile } = agreement;
  const digest = await digestNow(profile, file, file.path);
  const added = { ...correctionFields(correction), ...digest };
  const values = statementOf(agreement, { ...file, protocol: { ...file.protocol, ...added } });
  const common = { values, digest: profile.digest.algorithm, protocol: added };
  try {
    const text = writeMetafile(profile, values);
    const faults = await faultsBySchema(agreement, text);
    return { ...common, text, faults: faults.map(invalid) };
  } catch (error) {
    return { ...common, faults: [toProblem(error)] };
  }
}
