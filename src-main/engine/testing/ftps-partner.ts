import type { FtpsPartnerInput, PartnerId } from '../../../shared/index.ts';
import { availableFtpServers, ftpPrograms } from '../../protocols/ftps/testing/index.ts';
import type { FtpProgram, FtpServer } from '../../protocols/ftps/testing/index.ts';
import type { TestEngine } from './two-engines.ts';

/** The servers of other makers that are on this computer. */
export const ftpProgramsHere: readonly FtpProgram[] = ftpPrograms.filter((program) =>
  availableFtpServers().includes(program),
);

export type Agreed = Partial<FtpsPartnerInput['ftps']>;

/** A running server as a partner, trusted by its authority. */
export async function addFtpServer(
  { api }: TestEngine,
  server: Omit<FtpServer, 'program'>,
  agreed: Agreed = {},
  name = 'Server',
): Promise<PartnerId> {
  const { id } = await api.partners.add({
    name,
    kind: 'ftps',
    ftps: {
      host: server.host,
      port: server.port,
      mode: server.mode.implicit === true ? 'implicit' : 'explicit',
      user: server.user,
      trust: { authorities: [server.authorityPem], system: false, revocation: { policy: 'off' } },
      ...agreed,
    },
    secrets: { ourPassword: server.password },
  });
  return id;
}

/** Agrees something else with a server that is a partner. */
export async function agreeAnew({ api }: TestEngine, id: PartnerId, change: Agreed): Promise<void> {
  const { name, ...partner } = await api.partners.get({ id });
  if (partner.kind !== 'ftps') throw new Error('another kind');
  const ftps = { ...partner.ftps, ...change };
  await api.partners.update({ id, partner: { name, kind: 'ftps', ftps, secrets: {} } });
}
