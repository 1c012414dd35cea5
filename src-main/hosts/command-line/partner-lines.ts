import { lineOf } from '../../../shared/index.ts';
import type {
  Certificate,
  FtpsPartner,
  OftpAgreement,
  OftpSecurity,
  Partner,
  PartnerSummary,
  PartnerTerms,
} from '../../../shared/index.ts';
import { format, formatCount } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/index.ts';
import {
  certificateFilesText,
  filesText,
  levelText,
  retriesText,
  routingText,
} from './partner-agreed-lines.ts';
import { interopText } from './partner-interop-options.ts';
import { proxyText } from './proxy-option.ts';
import { factLines, tableLines } from './table.ts';

/** The partners as a table. */
export function partnerTable(words: Words, partners: readonly PartnerSummary[]): string[] {
  const { column, list } = words.commandLine;
  if (partners.length === 0) return [list.none];
  return tableLines(
    [
      { heading: column.id, flush: 'right' },
      { heading: column.name, flush: 'left' },
      { heading: column.code, flush: 'left' },
      { heading: column.address, flush: 'left' },
      { heading: column.queued, flush: 'right' },
      { heading: column.receiptsDue, flush: 'right' },
      { heading: column.needsYou, flush: 'right' },
    ],
    partners.map((partner) => [
      String(partner.id),
      partner.name,
      partner.kind === 'oftp2' ? partner.oftp2.code : partner.ftps.user,
      addressOf(words, partner),
      String(partner.queued),
      String(partner.receiptsDue),
      String(partner.needsYou),
    ]),
  );
}

/** Everything about one partner but its passwords, which nobody can read back. */
export function partnerLines(
  words: Words,
  partner: Partner,
  certificates: readonly Certificate[] = [],
): string[] {
  const { fact, value } = words.commandLine;
  if (partner.kind === 'ftps') return ftpsLines(words, partner);
  const { oftp2, secretsSet } = partner;
  const { trust } = oftp2;
  return factLines([
    [fact.name, partner.name],
    [fact.id, String(partner.id)],
    [fact.code, oftp2.code],
    [fact.ourCode, oftp2.ourCode],
    [fact.destination, oftp2.destination],
    [fact.originator, oftp2.originator],
    [fact.address, addressOf(words, partner)],
    [
      fact.trust,
      [
        ...(trust.pins.length === 0 ? [] : [formatCount(value, 'pins', trust.pins.length)]),
        ...(trust.authorities.length === 0
          ? []
          : [formatCount(value, 'authorities', trust.authorities.length)]),
        ...(trust.system ? [value.system] : []),
      ].join(', '),
    ],
    ...certificates.map(({ id, label, owner }): [string, string] => [
      owner === 'authority' ? fact.theirAuthority : fact.theirCertificate,
      `${label} (${id})`,
    ]),
    [fact.revocation, revocationText(words, trust.revocation)],
    [
      fact.proxy,
      oftp2.proxy === undefined
        ? undefined
        : oftp2.proxy.user === ''
          ? proxyText(oftp2.proxy)
          : format(value.proxy, {
              address: proxyText(oftp2.proxy),
              password: secretsSet.proxyPassword ? value.set : value.notSet,
            }),
    ],
    [
      fact.ownCertificate,
      oftp2.ownCertificate === undefined
        ? undefined
        : format(value.ownCertificate, { id: oftp2.ownCertificate }),
    ],
    [fact.ourPassword, secretsSet.ourPassword ? value.set : value.notSet],
    [fact.theirPassword, secretsSet.theirPassword ? value.set : value.notSet],
    [fact.mayCall, !oftp2.mayCall ? value.no : oftp2.mayCallPlain ? value.plainToo : value.yes],
    [fact.callerCertificate, oftp2.mayCall && oftp2.callerCertificate ? value.callerMust : undefined],
    [fact.security, securityText(words, oftp2.security)],
    [
      fact.session,
      [
        format(value.session, {
          buffer: oftp2.bufferSize,
          credit: oftp2.credit,
          inactivity: oftp2.inactivitySeconds,
        }),
        ...(oftp2.restart ? [value.withRestart] : []),
        ...(oftp2.bufferCompression ? [value.withCompression] : []),
      ].join(', '),
    ],
    [fact.level, levelText(words, oftp2.level)],
    [fact.files, filesText(words, oftp2.files)],
    [fact.routing, routingText(words, oftp2.routing)],
    [fact.receiptDue, format(value.hours, { hours: oftp2.receiptDueHours })],
    [fact.interop, interopText(words, oftp2.interop)],
    [fact.retries, retriesText(words, oftp2.retries)],
    [fact.certificateFiles, certificateFilesText(words, oftp2.certificateExchange)],
  ]);
}

function revocationText(words: Words, rules: OftpAgreement['trust']['revocation']): string {
  const { value } = words.commandLine;
  const { policy, fromCertificates, listAddresses, statusAddress } = rules;
  if (policy === 'off') return value.revocation.off;
  return [
    value.revocation[policy],
    ...(fromCertificates ? [] : [value.notFromCertificates]),
    ...(listAddresses.length === 0 ? [] : [formatCount(value, 'lists', listAddresses.length)]),
    ...(statusAddress === undefined ? [] : [format(value.ocspAt, { address: statusAddress })]),
  ].join(', ');
}

function addressOf(words: Words, partner: PartnerTerms): string {
  const { value } = words.commandLine;
  const { host, port, tls } = lineOf(partner);
  if (host === '') return value.onlyCallsUs;
  return format(tls ? value.withTls : value.withoutTls, { host, port });
}

/** A server that takes and gives files. */
function ftpsLines(words: Words, { id, name, ftps, secretsSet, ...rest }: FtpsPartner): string[] {
  const { fact, value } = words.commandLine;
  return factLines([
    [fact.name, name],
    [fact.id, String(id)],
    [fact.address, addressOf(words, { ...rest, ftps })],
    [fact.mode, value.ftpsMode[ftps.mode]],
    [fact.user, ftps.user],
    [fact.ourPassword, secretsSet.ourPassword ? value.set : value.notSet],
    [fact.remoteFolder, ftps.remoteFolder === '' ? undefined : ftps.remoteFolder],
    [fact.uploadOnly, ftps.uploadOnly ? value.yes : undefined],
  ]);
}

/** What is done to files and receipts, in a line; nothing where nothing is. */
function securityText(words: Words, security: OftpSecurity): string | undefined {
  const { suite, ...switches } = security;
  const { security: phrases } = words.commandLine.value;
  const said = Object.entries(phrases.switches).flatMap(([name, phrase]) =>
    Reflect.get(switches, name) === true ? [phrase] : [],
  );
  if (said.length === 0) return undefined;
  return [...said, format(phrases.suite, { suite: String(suite).padStart(2, '0') })].join(', ');
}
