import type { PartnerKind } from '../../shared/index.ts';
import type { PartnerStep } from '../context/index.ts';
import type { DraftField } from './draft.ts';

/** Fields that can be wrong, and the step each is on with a partner that speaks OFTP2. */
const oftpSteps = {
  name: 'who',
  code: 'who',
  ourCode: 'who',
  host: 'where',
  port: 'where',
  proxyHost: 'where',
  proxyPort: 'where',
  proxyUser: 'where',
  proxyPassword: 'where',
  ourPassword: 'identity',
  theirPassword: 'identity',
  pins: 'identity',
  authorities: 'identity',
  serverName: 'identity',
  listAddresses: 'identity',
  statusAddress: 'identity',
  callerPins: 'identity',
  bufferSize: 'agreed',
  credit: 'agreed',
  inactivitySeconds: 'agreed',
  receiptDueHours: 'agreed',
  destination: 'agreed',
  originator: 'agreed',
  userData: 'agreed',
  level: 'agreed',
  recordLength: 'agreed',
  sent: 'agreed',
  received: 'agreed',
  deadlineHours: 'agreed',
  unansweredDays: 'agreed',
  reasons: 'agreed',
  ourCodes: 'agreed',
  behind: 'agreed',
  sessionUserData: 'agreed',
  sign: 'agreed',
  encrypt: 'agreed',
  signedReceipts: 'agreed',
  authentication: 'agreed',
  requireSigned: 'agreed',
  requireEncrypted: 'agreed',
} as const satisfies Partial<Record<DraftField, PartnerStep>>;

/** Fields of an FTPS server that can be wrong, and the tab each is on. */
const serverSteps = {
  name: 'general',
  host: 'general',
  port: 'general',
  user: 'general',
  ourPassword: 'general',
  remoteFolder: 'general',
  account: 'options',
  passiveFrom: 'options',
  passiveTo: 'options',
  connections: 'options',
  uploadLimit: 'options',
  downloadLimit: 'options',
  keepAliveSeconds: 'options',
  inactivitySeconds: 'options',
  deadlineHours: 'options',
  pins: 'options',
  authorities: 'options',
  serverName: 'options',
  listAddresses: 'options',
  statusAddress: 'options',
  proxyHost: 'options',
  proxyPort: 'options',
  proxyUser: 'options',
  proxyPassword: 'options',
} as const satisfies Partial<Record<DraftField, PartnerStep>>;

/** What every server's line has, on the tab of its options. */
const lineSteps = {
  uploadLimit: 'options',
  inactivitySeconds: 'options',
  deadlineHours: 'options',
  pins: 'options',
  authorities: 'options',
  serverName: 'options',
  listAddresses: 'options',
  statusAddress: 'options',
  proxyHost: 'options',
  proxyPort: 'options',
  proxyUser: 'options',
  proxyPassword: 'options',
} as const satisfies Partial<Record<DraftField, PartnerStep>>;

/** Fields of Digipoort that can be wrong, and the tab each is on. */
const digipoortSteps = {
  ...lineSteps,
  name: 'general',
  host: 'general',
  port: 'general',
  user: 'general',
  ourPassword: 'general',
  passiveFrom: 'general',
  passiveTo: 'general',
  sender: 'general',
  receiver: 'general',
  rootName: 'metafile',
  rootNamespace: 'metafile',
  rootPrefix: 'metafile',
  metafileFields: 'metafile',
  algorithmAttribute: 'metafile',
  constants: 'metafile',
  inFolder: 'options',
  outFolder: 'options',
  lookEveryMinutes: 'options',
  receiptDueHours: 'options',
  downloadLimit: 'options',
} as const satisfies Partial<Record<DraftField, PartnerStep>>;

/** Fields of the Bank of Canada that can be wrong, and the tab each is on. */
const bankSteps = {
  ...lineSteps,
  name: 'general',
  host: 'general',
  port: 'general',
  organization: 'general',
  user: 'general',
  ourPassword: 'general',
  passiveFrom: 'options',
  passiveTo: 'options',
  permitted: 'files',
  confirmWithinHours: 'files',
  campaignFrom: 'files',
  typeFrom: 'files',
  typeTo: 'files',
  organizationFrom: 'files',
  organizationTo: 'files',
  bankRecordLength: 'files',
} as const satisfies Partial<Record<DraftField, PartnerStep>>;

const stepsByKind = {
  oftp2: oftpSteps,
  ftps: serverSteps,
  digipoort: digipoortSteps,
  'bank-of-canada': bankSteps,
} as const satisfies Record<PartnerKind, object>;

export type CheckedField =
  keyof typeof oftpSteps | keyof typeof serverSteps | keyof typeof digipoortSteps | keyof typeof bankSteps;

/** Where a field is in the dialog of a partner of that kind; undefined: it has no such field. */
export function stepOf(kind: PartnerKind, field: CheckedField): PartnerStep | undefined {
  const steps: Readonly<Partial<Record<CheckedField, PartnerStep>>> = stepsByKind[kind];
  return steps[field];
}

export function isCheckedField(name: PropertyKey | undefined): name is CheckedField {
  return name !== undefined && Object.values(stepsByKind).some((steps) => Object.hasOwn(steps, name));
}
