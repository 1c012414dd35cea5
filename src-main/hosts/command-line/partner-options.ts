import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { PartnerInput, PartnerKind, agreementKeys } from '../../../shared/index.ts';
import type { OftpAgreement, ServerTerms } from '../../../shared/index.ts';
import type { CommandContext } from './command.ts';
import { agreedFields, agreedOptions } from './partner-agreed-options.ts';
import { bankFields, bankOptions } from './partner-bank-options.ts';
import { digipoortFields, digipoortOptions } from './partner-digipoort-options.ts';
import { choice, flag, integer, text, texts } from './options.ts';
import type { OptionValues } from './options.ts';
import { interopFields, interopOptions } from './partner-interop-options.ts';
import { networkOptions, networkWishes, withNetworkWishes } from './partner-network-options.ts';
import { securityOf, securityOptions } from './partner-security-options.ts';
import { serverFields, serverOptions } from './partner-server-options.ts';
import { UsageError } from './usage-error.ts';

const onOff = ['on', 'off'] as const;

/** The options that say what was agreed with a partner. */
export const partnerOptions = {
  kind: choice(PartnerKind.options, 'partnerKind'),
  file: text('PARTNER.JSON', 'partnerFile'),
  code: text('CODE', 'code'),
  'our-code': text('CODE', 'ourCode'),
  destination: text('CODE', 'destination'),
  originator: text('CODE', 'originator'),
  host: text('HOST', 'partnerHost'),
  port: integer('PORT', 'partnerPort', { min: 1, max: 65_535 }),
  tls: flag('tls'),
  'no-tls': flag('noTls'),
  pin: texts('SHA256', 'pin'),
  authority: texts('PEM-FILE', 'authority'),
  'system-trust': choice(onOff, 'systemTrust'),
  'server-name': text('NAME', 'serverName'),
  'present-certificate': choice(onOff, 'presentCertificate'),
  'may-call': choice(onOff, 'mayCall'),
  'caller-pin': texts('SHA256', 'callerPin'),
  'may-call-plain': choice(onOff, 'mayCallPlain'),
  'buffer-size': integer('OCTETS', 'bufferSize', { min: 128, max: 99_999 }),
  credit: integer('N', 'credit', { min: 2, max: 999 }),
  restart: choice(onOff, 'restart'),
  'buffer-compression': choice(onOff, 'bufferCompression'),
  inactivity: integer('S', 'inactivity', { min: 5, max: 3600 }),
  'receipt-due': integer('HOURS', 'receiptDue', { min: 1, max: 720 }),
  'user-data': text('TEXT', 'userData'),
  'our-password-file': text('FILE', 'ourPasswordFile'),
  'their-password-file': text('FILE', 'theirPasswordFile'),
  ...securityOptions,
  ...agreedOptions,
  ...interopOptions,
  ...networkOptions,
  ...serverOptions,
  ...digipoortOptions,
  ...bankOptions,
};
export type PartnerOptionValues = OptionValues<typeof partnerOptions>;

type AgreementFields = z.input<typeof OftpAgreement>;

/** What every kind has. */
const common: ReadonlySet<string> = new Set([
  'kind',
  'file',
  'name',
  'host',
  'port',
  'pin',
  'authority',
  'system-trust',
  'server-name',
  'present-certificate',
  'inactivity',
  'our-password-file',
  'oldest-tls',
  'retry-deadline',
  ...Object.keys(networkOptions).filter((name) => name !== 'caller-certificate'),
]);

/** What servers have that files go to over FTP and TLS, whatever else was agreed with them. */
const ofServers = ['user', 'passive-ports', 'passive-address', 'upload-limit'] as const;

/** What each kind has beside that. */
const ofKind: Readonly<Record<ServerTerms['kind'], ReadonlySet<string>>> = {
  ftps: new Set(Object.keys(serverOptions)),
  digipoort: new Set([...ofServers, 'download-limit', 'receipt-due', ...Object.keys(digipoortOptions)]),
  'bank-of-canada': new Set([...ofServers, 'mode', 'transfer-type', ...Object.keys(bankOptions)]),
};
const ofNoStation: ReadonlySet<string> = new Set(
  [serverOptions, digipoortOptions, bankOptions].flatMap((options) => Object.keys(options)),
);

/** An option that says nothing about a partner of this kind is a mistake. Throws `usage-option-kind`. */
export function requireOptionsOf(kind: PartnerKind, values: Readonly<Record<string, unknown>>): void {
  const own = (name: string): boolean =>
    common.has(name) || (kind === 'oftp2' ? !ofNoStation.has(name) : ofKind[kind].has(name));
  const other = Object.keys(values).find((name) => values[name] !== undefined && !own(name));
  if (other !== undefined) throw new UsageError('usage-option-kind', { option: `--${other}`, kind });
}

/** Where an agreement's field is said on the command line, for the message about a value that is not valid. */
const optionOfField: Readonly<Record<string, keyof typeof partnerOptions | 'NAME'>> = {
  name: 'NAME',
  'oftp2.code': 'code',
  'oftp2.ourCode': 'our-code',
  'oftp2.destination': 'destination',
  'oftp2.originator': 'originator',
  'oftp2.host': 'host',
  'oftp2.port': 'port',
  'oftp2.trust.pins': 'pin',
  'oftp2.trust.authorities': 'authority',
  'oftp2.trust.serverName': 'server-name',
  'oftp2.callerPins': 'caller-pin',
  'oftp2.userData': 'user-data',
  'oftp2.routing.ourCodes': 'our-code-also',
  'oftp2.routing.behind': 'behind',
  'oftp2.interop.sessionUserData': 'session-user-data',
  'oftp2.proxy': 'proxy',
  'oftp2.ownCertificate': 'own-certificate',
  'oftp2.trust.revocation.listAddresses': 'revocation-list',
  'oftp2.trust.revocation.statusAddress': 'ocsp',
  'secrets.proxyPassword': 'proxy-password-file',
  'secrets.ourPassword': 'our-password-file',
  'secrets.theirPassword': 'their-password-file',
};

const serverOptionOf: Readonly<Record<string, keyof typeof partnerOptions>> = {
  'ftps.user': 'user',
  'ftps.account': 'account',
  'ftps.remoteFolder': 'remote-folder',
  'ftps.passivePorts': 'passive-ports',
  'digipoort.user': 'user',
  'digipoort.inFolder': 'in-folder',
  'digipoort.outFolder': 'out-folder',
  'digipoort.passivePorts': 'passive-ports',
  'bank.user': 'user',
  'bank.organization': 'organization',
  'bank.userType': 'user-type',
  'bank.permitted': 'permitted',
  'bank.campaignFrom': 'campaign-from',
  'bank.passivePorts': 'passive-ports',
};

/** An agreement as it was (nothing: a new one), with what was named by options. */
export async function agreementOf(
  context: CommandContext,
  values: PartnerOptionValues,
  before: Partial<AgreementFields> = {},
): Promise<object> {
  const { trust, ...rest } = await namedFields(context, values);
  return withNetworkWishes(
    {
      ...before,
      ...rest,
      trust: { ...before.trust, ...trust },
      security: securityOf(values, before.security),
      ...interopFields(values, before.interop),
      ...agreedFields(values, before),
    },
    networkWishes(values),
  );
}

/** What was agreed with a server as it was (nothing: a new one of this kind), with what was named by options. */
export async function serverTermsOf(
  context: CommandContext,
  values: PartnerOptionValues,
  before: ServerTerms | ServerTerms['kind'],
): Promise<object> {
  const kind = typeof before === 'string' ? before : before.kind;
  const earlier = typeof before === 'string' ? {} : agreementOfServer(before);
  const { trust, host, port, presentCertificate, inactivitySeconds, receiptDueHours } = await namedFields(
    context,
    values,
  );
  const agreed = withNetworkWishes(
    {
      ...earlier,
      ...withoutAbsent({
        host,
        port,
        presentCertificate,
        inactivitySeconds,
        receiptDueHours,
        oldestTls: values['oldest-tls'],
        deadlineHours: values['retry-deadline'],
      }),
      ...serverFields(values),
      ...(await digipoortFields(values, context.terminal.workingFolder)),
      ...bankFields(values),
      trust: { ...earlier.trust, ...trust },
    },
    networkWishes(values),
  );
  return { kind, [agreementKeys[kind]]: agreed };
}

function agreementOfServer(terms: ServerTerms): { readonly trust?: object } {
  switch (terms.kind) {
    case 'ftps':
      return terms.ftps;
    case 'digipoort':
      return terms.digipoort;
    case 'bank-of-canada':
      return terms.bank;
  }
}

/** The agreement's fields that were named by options; those that were not are absent. */
async function namedFields(
  context: CommandContext,
  values: PartnerOptionValues,
): Promise<Partial<AgreementFields>> {
  if (values.tls === true && values['no-tls'] === true) {
    throw new UsageError('usage-not-together', { option: '--tls', other: '--no-tls' });
  }
  const authorities =
    values.authority === undefined
      ? undefined
      : await Promise.all(
          values.authority.map((file) => readPem(path.resolve(context.terminal.workingFolder, file))),
        );
  return withoutAbsent({
    code: values.code,
    ourCode: values['our-code'],
    destination: values.destination,
    originator: values.originator,
    host: values.host,
    port: values.port,
    tls: values['no-tls'] === true ? false : values.tls,
    trust: withoutAbsent({
      pins: values.pin === undefined ? undefined : [...values.pin],
      authorities,
      system: isOn(values['system-trust']),
      serverName: values['server-name'],
    }),
    presentCertificate: isOn(values['present-certificate']),
    mayCall: isOn(values['may-call']),
    callerPins: values['caller-pin'] === undefined ? undefined : [...values['caller-pin']],
    mayCallPlain: isOn(values['may-call-plain']),
    bufferSize: values['buffer-size'],
    credit: values.credit,
    restart: isOn(values.restart),
    bufferCompression: isOn(values['buffer-compression']),
    inactivitySeconds: values.inactivity,
    receiptDueHours: values['receipt-due'],
    userData: values['user-data'],
  });
}

/** Checks a partner as the engine will; the first thing wrong is named as the user wrote it. Throws UsageError. */
export function requireValid(input: unknown, from: 'options' | 'file'): PartnerInput {
  const checked = PartnerInput.safeParse(input);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  const field = (issue?.path ?? []).map(String).join('.');
  // The last step is a place within a list.
  const known = field.replace(/^(?:ftps|digipoort|bank)\./, 'oftp2.');
  const option = serverOptionOf[field] ?? optionOfField[known] ?? optionOfField[known.replace(/\.\d+$/, '')];
  const said =
    from === 'options' && option !== undefined ? (option === 'NAME' ? option : `--${option}`) : field;
  throw new UsageError('usage-bad-field', { field: said === '' ? 'partner.json' : said }, issue?.message);
}

/** An authority's certificate. Throws `usage-bad-file`. */
async function readPem(file: string): Promise<string> {
  try {
    const pem = await readFile(file, 'utf8');
    if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem;
  } catch (cause) {
    throw new UsageError('usage-bad-file', { file }, cause instanceof Error ? cause.message : undefined);
  }
  throw new UsageError('usage-bad-file', { file }, 'no PEM certificate in it');
}

function isOn(value: 'on' | 'off' | undefined): boolean | undefined {
  return value === undefined ? undefined : value === 'on';
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The entries that have a value. */
function withoutAbsent<T extends object>(fields: T): Present<T> {
  // oxlint-disable-next-line no-unsafe-type-assertion -- the same entries without those whose value is undefined
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}
