import { FtpsAgreement, OverwriteRule } from '../../../shared/index.ts';
import { choice, integer, text, texts } from './options.ts';
import type { OptionValues } from './options.ts';
import { UsageError } from './usage-error.ts';

const onOff = ['on', 'off'] as const;
const { shape } = FtpsAgreement;

/** The options about a server that takes and gives files over FTP and TLS. */
export const serverOptions = {
  mode: choice(shape.mode.unwrap().options, 'ftpsMode'),
  user: text('NAME', 'ftpsUser'),
  account: text('TEXT', 'ftpsAccount'),
  'remote-folder': text('FOLDER', 'remoteFolder'),
  'transfer-type': choice(shape.transferType.unwrap().options, 'transferType'),
  'upload-only': choice(onOff, 'uploadOnly'),
  'passive-ports': text('FROM-TO|any', 'passivePorts'),
  'passive-address': choice(shape.passiveAddress.unwrap().options, 'passiveAddress'),
  encoding: choice(shape.encoding.unwrap().options, 'encoding'),
  connections: integer('N', 'connections', { min: 1, max: 10 }),
  'upload-limit': integer('KIB', 'uploadLimit', { min: 0, max: 10_000_000 }),
  'download-limit': integer('KIB', 'downloadLimit', { min: 0, max: 10_000_000 }),
  'keep-alive': integer('S', 'keepAlive', { min: 0, max: 3600 }),
  'keep-times': choice(onOff, 'keepTimes'),
  verify: choice(shape.verify.unwrap().options, 'verify'),
  'if-there': texts('WHEN=ACTION|none', 'ifThere'),
  'if-here': texts('WHEN=ACTION|none', 'ifHere'),
};
type ServerOptionValues = OptionValues<typeof serverOptions>;

/** The agreement's fields that these options name. Throws UsageError. */
export function serverFields(values: ServerOptionValues): object {
  const named = {
    mode: values.mode,
    user: values.user,
    account: values.account,
    remoteFolder: values['remote-folder'],
    transferType: values['transfer-type'],
    uploadOnly: isOn(values['upload-only']),
    passiveAddress: values['passive-address'],
    encoding: values.encoding,
    connections: values.connections,
    uploadLimit: values['upload-limit'],
    downloadLimit: values['download-limit'],
    keepAliveSeconds: values['keep-alive'],
    keepTimes: isOn(values['keep-times']),
    verify: values.verify,
    overwriteThere: readRules('--if-there', values['if-there']),
    overwriteHere: readRules('--if-here', values['if-here']),
  };
  const ports = values['passive-ports'];
  return {
    ...Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)),
    ...(ports === undefined ? {} : { passivePorts: ports === 'any' ? undefined : readPorts(ports) }),
  };
}

function readPorts(written: string): { readonly from: number; readonly to: number } {
  const [, from = '', to = from] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(written) ?? [];
  const range = { from: Number(from), to: Number(to) };
  if (from === '' || range.from > range.to || range.from < 1 || range.to > 65_535) {
    throw new UsageError('usage-bad-value', {
      option: '--passive-ports',
      value: written,
      expected: '50000-50100, or any',
    });
  }
  return range;
}

/** `newer=overwrite`, in the order in which they are asked. */
function readRules(
  option: string,
  written: readonly string[] | undefined,
): readonly OverwriteRule[] | undefined {
  return written
    ?.filter((rule) => rule !== 'none')
    .map((rule) => {
      const [when, action, ...more] = rule.split('=');
      const read = OverwriteRule.safeParse({ when, action });
      if (read.success && more.length === 0) return read.data;
      throw new UsageError('usage-bad-value', {
        option,
        value: rule,
        expected: `${OverwriteRule.shape.when.options.join('|')}=${OverwriteRule.shape.action.options.join('|')}`,
      });
    });
}

function isOn(value: 'on' | 'off' | undefined): boolean | undefined {
  return value === undefined ? undefined : value === 'on';
}
