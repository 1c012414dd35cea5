import type { Certificate } from '../../../shared/index.ts';
import { formatCount } from '../../../shared/words/index.ts';
import { certificateLines, certificateTable, decisionLines, listTable } from './cert-lines.ts';
import { readCertificateId } from './cert-options.ts';
import { defineCommand } from './command.ts';
import type { Command } from './command.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { findPartner } from './finding.ts';
import { flag, integer, text } from './options.ts';
import { UsageError } from './usage-error.ts';

const list = defineCommand({
  name: 'cert list',
  options: {
    own: flag('certOwn'),
    partner: text('PARTNER', 'certPartner'),
    expiring: integer('DAYS', 'expiring', { min: 0, max: 36_500 }),
    retired: flag('certRetired'),
  },
  async run({ words, output, connect }, { values }) {
    const { own, expiring, retired = false } = values;
    if (own === true && values.partner !== undefined) {
      throw new UsageError('usage-not-together', { option: '--own', other: '--partner' });
    }
    const { api } = await connect();
    const partner = values.partner === undefined ? undefined : await findPartner(api, values.partner);
    const certificates = await api.certificates.list({
      retired,
      ...(own === undefined ? {} : { owner: 'own' as const }),
      ...(partner === undefined ? {} : { partnerId: partner.id }),
      ...(expiring === undefined ? {} : { expiringWithinDays: expiring }),
    });
    const ending = expiring === undefined ? 0 : certificates.filter(isCounted).length;
    const error =
      ending === 0
        ? undefined
        : {
            code: 'certificates-expiring',
            params: { count: ending, days: expiring ?? 0 },
            retry: 'never' as const,
          };
    output.document({ certificates, ...(error === undefined ? {} : { error }) }, () => [
      ...certificateTable(words, certificates),
      ...(expiring === undefined || ending === 0
        ? []
        : ['', formatCount(words.commandLine.certificate, 'ending', ending, { days: expiring })]),
    ]);
    return error === undefined ? exitCodes.done : exitCodeOf(error);
  },
});

/** What is retired may end. */
function isCounted({ state, expiry }: Certificate): boolean {
  return state === 'active' && expiry !== undefined;
}

const show = defineCommand({
  name: 'cert show',
  operands: { min: 1, max: 1 },
  options: {},
  async run({ words, output, connect }, { operands }) {
    const id = readCertificateId(operands[0] ?? '');
    const { api } = await connect();
    const certificate = await api.certificates.get({ id });
    const { facts } = certificate;
    const [all, partners] =
      facts === undefined
        ? [[], []]
        : await Promise.all([api.certificates.decisions({}), api.partners.list({})]);
    const decisions = all.filter(({ fingerprint }) => fingerprint === facts?.fingerprint);
    output.document({ certificate, decisions }, () => [
      ...certificateLines(words, certificate),
      ...(decisions.length === 0
        ? []
        : ['', words.commandLine.certificate.decisions, ...decisionLines(words, decisions, partners)]),
    ]);
    return exitCodes.done;
  },
});

const lists = defineCommand({
  name: 'cert lists',
  options: {},
  async run({ words, output, connect }) {
    const { api } = await connect();
    const kept = await api.certificates.lists({});
    output.document({ lists: kept }, () => listTable(words, kept));
    return exitCodes.done;
  },
});

/** The commands that look at the certificate store. */
export const certListCommands: readonly Command[] = [list, show, lists];
