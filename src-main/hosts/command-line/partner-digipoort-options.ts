import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DigipoortAgreement, MetafileProfile } from '../../../shared/index.ts';
import { choice, integer, text } from './options.ts';
import type { OptionValues } from './options.ts';
import { UsageError } from './usage-error.ts';

const { shape } = DigipoortAgreement;
const onOff = ['on', 'off'] as const;

/** The options about Digipoort alone. */
export const digipoortOptions = {
  sender: text('OIN', 'digipoortSender'),
  receiver: text('OIN', 'digipoortReceiver'),
  'in-folder': text('FOLDER', 'inFolder'),
  'out-folder': text('FOLDER', 'outFolder'),
  'metafile-profile': text('PROFILE.JSON', 'metafileProfile'),
  'metafile-schema': text('METAFILE.XSD', 'metafileSchema'),
  registered: choice(onOff, 'registered'),
  'look-every': integer('MIN', 'lookEvery', { min: 0, max: 1440 }),
};
type DigipoortOptionValues = OptionValues<typeof digipoortOptions>;

/** The agreement's fields that these options name. Throws UsageError. */
export async function digipoortFields(
  values: DigipoortOptionValues,
  workingFolder: string,
): Promise<Partial<Record<keyof typeof shape, unknown>>> {
  const { 'metafile-profile': profile, 'metafile-schema': schema, registered } = values;
  return {
    ...(values.sender === undefined ? {} : { sender: values.sender }),
    ...(values.receiver === undefined ? {} : { receiver: values.receiver }),
    ...(values['in-folder'] === undefined ? {} : { inFolder: values['in-folder'] }),
    ...(values['out-folder'] === undefined ? {} : { outFolder: values['out-folder'] }),
    ...(values['look-every'] === undefined ? {} : { lookEveryMinutes: values['look-every'] }),
    // Said now, it is said of the certificate that is in use now.
    ...(registered === undefined
      ? {}
      : { isRegistered: registered === 'on', registeredCertificate: undefined }),
    ...(profile === undefined ? {} : { profile: await readProfile(path.resolve(workingFolder, profile)) }),
    ...(schema === undefined ? {} : { schema: await readSchema(schema, workingFolder) }),
  };
}

/** How the metafiles of this account are spelt. Throws `usage-bad-file`. */
async function readProfile(file: string): Promise<MetafileProfile> {
  try {
    return MetafileProfile.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new UsageError('usage-bad-file', { file }, cause instanceof Error ? cause.message : undefined);
  }
}

/** `none` takes it away. */
async function readSchema(named: string, workingFolder: string): Promise<string> {
  return named === 'none' ? '' : await readText(path.resolve(workingFolder, named));
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new UsageError('usage-bad-file', { file }, cause instanceof Error ? cause.message : undefined);
  }
}
