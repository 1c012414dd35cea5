import { z } from 'zod';
import { FtpsAgreement } from '../ftps-agreement.ts';
import { BankLayout, payrollLayout, purchaseLayout } from './layout.ts';

const { shape } = FtpsAgreement;

/** B-01. The bank's example host; payroll offices are told the same. */
export const bankHost = 'csb-oec.bpmca.com';
/** B-01: implicit at the usual port, explicit at one of its own. */
export const bankPorts = { implicit: 990, explicit: 21_021 } as const;
/** B-01: of data connections, in both modes. */
export const bankPassivePorts = { from: 23_001, to: 23_100 } as const;

/** Five digits that the bank has assigned. */
export const OrganizationId = z.string().regex(/^\d{5}$/);

/** What was agreed with the Bank of Canada (FTPS Server User Guide 2.1). */
export const BankAgreement = z.object({
  host: shape.host.default(bankHost),
  port: shape.port,
  mode: shape.mode.default('implicit'),
  organization: OrganizationId,
  /** B-03: employers send payroll files, purchase agents purchase files. */
  userType: z.enum(['employer', 'purchase-agent']),
  /** Absent: `ftp` and the Organization Id (B-03). */
  user: shape.user.optional(),
  trust: shape.trust,
  proxy: shape.proxy,
  oldestTls: shape.oldestTls,
  passiveAddress: shape.passiveAddress,
  /** Others are used, and told of (B-01). */
  passivePorts: shape.passivePorts.default(bankPassivePorts),
  /** B-05: text first; where special characters come to harm, binary. */
  transferType: shape.transferType.default('text'),
  uploadLimit: shape.uploadLimit,
  inactivitySeconds: shape.inactivitySeconds,
  deadlineHours: shape.deadlineHours,
  /** Organizations that we may send for beside ourselves (B-21). */
  permitted: z.array(OrganizationId).max(10_000).default([]),
  /** Where its files carry what is compared; absent: as far as is known. */
  layout: BankLayout.optional(),
  /** Hours after which a delivery that nobody has confirmed asks for a person (B-17). */
  confirmWithinHours: z.int().min(1).max(720).default(24),
  /** C20: the file that changes the password holds the word alone, or a line with it. */
  passwordFileEnd: z.enum(['none', 'line']).default('none'),
  /** B-15: from when on sequences of purchase files count as used; absent: the last two months. */
  campaignFrom: z.iso.date().optional(),
});
export type BankAgreement = z.infer<typeof BankAgreement>;

export function bankUser({ user, organization }: Pick<BankAgreement, 'user' | 'organization'>): string {
  return user ?? `ftp${organization}`;
}

export function bankLayout({ layout, userType }: Pick<BankAgreement, 'layout' | 'userType'>): BankLayout {
  return layout ?? (userType === 'employer' ? payrollLayout : purchaseLayout);
}

/** The server of an agreement with the bank, as FTPS is spoken with it. */
export function bankServer(agreement: BankAgreement): FtpsAgreement {
  const { host, port, mode, trust, proxy, oldestTls, passiveAddress, passivePorts } = agreement;
  const { transferType, uploadLimit, inactivitySeconds, deadlineHours } = agreement;
  return FtpsAgreement.parse({
    host,
    port: port ?? bankPorts[mode],
    mode,
    user: bankUser(agreement),
    trust,
    proxy,
    oldestTls,
    passiveAddress,
    passivePorts,
    transferType,
    uploadLimit,
    inactivitySeconds,
    deadlineHours,
    // The bank asks for none.
    presentCertificate: false,
    // B-06: nothing is asked of it but to take a file; its answer is all there is.
    uploadOnly: true,
    verify: 'reply',
    keepTimes: false,
    connections: 1,
    keepAliveSeconds: 0,
  });
}
