import { CertificateOfferId, lineOf, toProblem } from '../../../shared/index.ts';
import type { CertificateOffer } from '../../../shared/index.ts';
import { format } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
import { purposesText } from './cert-lines.ts';
import { offerLines } from './cert-offer-lines.ts';
import { eachOnce, purposesOption, readCertificateId, readFingerprint } from './cert-options.ts';
import { defineCommand } from './command.ts';
import type { Command, CommandContext, Connection } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { findPartner } from './finding.ts';
import { flag, integer, readInteger, text } from './options.ts';
import { outcomeLines } from './outcome.ts';
import { stay, waitOptions } from './send-command.ts';
import { trustNamed, trustOptions } from './trusting.ts';
import { UsageError } from './usage-error.ts';

/** The number of a certificate that waits. Throws UsageError. */
function readOfferId(written: string): CertificateOfferId {
  return CertificateOfferId.parse(readInteger(written, 'ID', { min: 1, max: Number.MAX_SAFE_INTEGER }));
}

const offers = defineCommand({
  name: 'cert offers',
  operands: { min: 0, max: 1 },
  options: {},
  async run({ words, output, connect }, { operands }) {
    const { api } = await connect();
    const [named] = operands;
    const partner = named === undefined ? undefined : await findPartner(api, named);
    const waiting = await api.certificates.offers(partner === undefined ? {} : { partnerId: partner.id });
    output.document({ offers: waiting }, () =>
      waiting.length === 0
        ? [words.commandLine.certificate.none]
        : waiting.flatMap((offer, at) => [...(at === 0 ? [] : ['']), ...offerLines(words, offer)]),
    );
    return exitCodes.done;
  },
});

const accept = defineCommand({
  name: 'cert accept',
  operands: { min: 1, max: 1 },
  options: {
    fingerprint: text('FINGERPRINT', 'offerFingerprint'),
    for: purposesOption,
    note: text('TEXT', 'certNote'),
    'no-answer': flag('offerNoAnswer'),
  },
  async run(context, { values, operands }) {
    const { words, output } = context;
    const offerId = readOfferId(operands[0] ?? '');
    const fingerprint =
      values.fingerprint === undefined ? undefined : readFingerprint(values.fingerprint, '--fingerprint');
    const purposes = eachOnce(values.for);
    const connection = await context.connect();
    const offer = await findOffer(connection, offerId);
    const { queued } = await connection.api.certificates.decide({
      offerId,
      accept: true,
      note: values.note ?? '',
      answer: values['no-answer'] !== true,
      ...(fingerprint === undefined ? {} : { fingerprint }),
      ...(purposes === undefined ? {} : { purposes }),
    });
    await callBack(context, connection, offer);
    output.document({ accepted: { offerId }, queued }, () => [
      ...acceptedLines(words, offerId, offer, purposes ?? offer?.proposed ?? []),
      ...queued.map(({ id, fileName, partnerName: partner, remoteName }) =>
        format(words.commandLine.certificate.delivering, { id, file: fileName, partner, remoteName }),
      ),
    ]);
    return exitCodes.done;
  },
});

async function findOffer(
  { api }: Connection,
  wanted: CertificateOfferId,
): Promise<CertificateOffer | undefined> {
  return (await api.certificates.offers({})).find(({ id }) => id === wanted);
}

/** An engine of our own ends with the command: the partner is called now, for the receipt and what goes with it. */
async function callBack(
  { output }: CommandContext,
  { api, own }: Connection,
  offer: CertificateOffer | undefined,
): Promise<void> {
  if (!own || offer === undefined) return;
  if (lineOf(await api.partners.get({ id: offer.partnerId })).host === '') return;
  try {
    await api.transfers.collect({ partnerId: offer.partnerId });
  } catch (error) {
    // It goes with the next call; what was decided is decided.
    output.problem(toProblem(error));
  }
}

function acceptedLines(
  words: Words,
  id: CertificateOfferId,
  offer: CertificateOffer | undefined,
  purposes: CertificateOffer['proposed'],
): string[] {
  const own = words.commandLine.certificate;
  // Decided before: saying the same again changes nothing.
  if (offer === undefined) return [format(own.acceptedBefore, { id })];
  const { partnerName: partner, facts, kind } = offer;
  return [
    format(own.accepted, { id, partner, subject: facts.subject, purposes: purposesText(words, purposes) }),
    ...(kind === 'replace' ? [format(own.replaced, { partner })] : []),
  ];
}

const refuse = defineCommand({
  name: 'cert refuse',
  operands: { min: 1, max: 1 },
  options: { reason: text('TEXT', 'offerReason') },
  async run(context, { values, operands }) {
    const { words, output } = context;
    const offerId = readOfferId(operands[0] ?? '');
    const connection = await context.connect();
    const offer = await findOffer(connection, offerId);
    await connection.api.certificates.decide({ offerId, accept: false, note: values.reason ?? '' });
    await callBack(context, connection, offer);
    output.document({ refused: { offerId } }, () => [
      format(words.commandLine.certificate.refused, { id: offerId }),
    ]);
    return exitCodes.done;
  },
});

const deliver = defineCommand({
  name: 'cert deliver',
  operands: { min: 1, max: 1 },
  options: {
    replace: flag('deliverReplace'),
    request: flag('deliverRequest'),
    id: integer('ID', 'deliverId', { min: 1, max: Number.MAX_SAFE_INTEGER }),
    ...waitOptions,
    ...trustOptions,
  },
  async run(context, { values, operands }) {
    const { words, output } = context;
    const { replace = false, request = false, id } = values;
    if (replace && request) {
      throw new UsageError('usage-not-together', { option: '--replace', other: '--request' });
    }
    const connection = await context.connect();
    const partner = await findPartner(connection.api, operands[0] ?? '');
    await trustNamed(connection.api, [partner], values);
    const { queued } = await connection.api.certificates.deliver({
      partnerId: partner.id,
      kind: replace ? 'replace' : request ? 'request' : 'deliver',
      ...(id === undefined ? {} : { certificateIds: [readCertificateId(String(id))] }),
    });
    const { files, error, exitCode } = await stay(context, connection, queued, [partner], values);
    output.document({ files, ...(error === undefined ? {} : { error }) }, () => outcomeLines(words, files));
    return exitCode;
  },
});

/** The commands about certificates that come and go as files. */
export const certOfferCommands: readonly Command[] = [offers, accept, refuse, deliver];
