import { z } from 'zod';
import { FtpsAgreement } from '../ftps-agreement.ts';
import { Fingerprint, Port } from '../primitives.ts';
import { MetafileProfile } from './metafile-profile.ts';

const { shape } = FtpsAgreement;

/** A folder of the login, without a path: D-19 names `in` and `out`. */
const FolderName = z.string().regex(/^[A-Za-z0-9_.-]{1,100}$/);

/**
 * What was agreed with Digipoort (FTPS interface description 1.6.1). Host, port and passive ports stand in the "Connection form technical data"
 * that comes with an account (D-01).
 */
export const DigipoortAgreement = z.object({
  host: shape.host,
  port: Port.default(21),
  /** D-09: nobody is anonymous there. */
  user: shape.user.refine((user) => user.toLowerCase() !== 'anonymous'),
  trust: shape.trust,
  proxy: shape.proxy,
  /** D-03, D-04: the PKIoverheid services certificate that this user is registered with; absent: the one in use for all. */
  ownCertificate: shape.ownCertificate,
  oldestTls: shape.oldestTls,
  passiveAddress: shape.passiveAddress,
  passivePorts: shape.passivePorts,
  uploadLimit: shape.uploadLimit,
  downloadLimit: shape.downloadLimit,
  inactivitySeconds: shape.inactivitySeconds,
  deadlineHours: shape.deadlineHours,
  /** Where deliveries are placed, and where what is for us lies (D-19). */
  inFolder: FolderName.default('in'),
  outFolder: FolderName.default('out'),
  /** Who sends, and to whom, as the metafile says it: an OIN of 20 digits, or what was agreed. Empty: told with each file. */
  sender: z.string().trim().max(100).default(''),
  receiver: z.string().trim().max(100).default(''),
  profile: MetafileProfile.prefault({}),
  /** The metafile.xsd that came with the account: every metafile is held against it before it is sent. Absent: the profile's own rules. */
  schema: z.string().max(500_000).optional(),
  /** A person has said that the certificate is registered with Logius (D-04): that cannot be seen from here. */
  isRegistered: z.boolean().default(false),
  /** The certificate (SHA-256) that this was said of. Absent: the one in use when it is written down. */
  registeredCertificate: Fingerprint.optional(),
  /** A receipt later than this many hours after delivery is shown as late. */
  receiptDueHours: z.int().min(1).max(720).default(24),
  /** Minutes between looking for receipts and files while something is awaited; 0: only when asked. */
  lookEveryMinutes: z.int().min(0).max(1440).default(5),
});
export type DigipoortAgreement = z.infer<typeof DigipoortAgreement>;

/** The server of a Digipoort agreement, as FTPS is spoken with it. */
export function digipoortServer(agreement: DigipoortAgreement): FtpsAgreement {
  const { host, port, user, trust, proxy, ownCertificate, oldestTls, passiveAddress, passivePorts } =
    agreement;
  const { uploadLimit, downloadLimit, inactivitySeconds, deadlineHours, inFolder } = agreement;
  return FtpsAgreement.parse({
    host,
    port,
    user,
    trust,
    proxy,
    ownCertificate,
    oldestTls,
    passiveAddress,
    passivePorts,
    uploadLimit,
    downloadLimit,
    inactivitySeconds,
    deadlineHours,
    // D-01: never implicit. D-03: never without our certificate. D-15: never as text.
    mode: 'explicit',
    presentCertificate: true,
    transferType: 'binary',
    remoteFolder: inFolder,
    // D-29: what belongs together goes in its order.
    connections: 1,
    // D-20: no time can be set there.
    keepTimes: false,
    // D-10: the line is made for the work, and closed behind it.
    keepAliveSeconds: 0,
  });
}
