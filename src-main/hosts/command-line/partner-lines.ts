import { assumedNames, lineOf, serverOf } from '../../../shared/index.ts';
import type {
  Certificate,
  OftpAgreement,
  OftpSecurity,
  Partner,
  PartnerSummary,
  PartnerTerms,
} from '../../../shared/index.ts';
import { format, formatCount } from '../../../shared/words/index.ts';
import type { Words } from '../../../shared/words/command-line/index.ts';
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
      partner.kind === 'oftp2' ? partner.oftp2.code : serverOf(partner).user,
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
  if (partner.kind !== 'oftp2') return serverLines(words, partner);
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

/** A server that files go to over FTP and TLS, and what was agreed on top of that. */
function serverLines(words: Words, partner: Exclude<Partner, { kind: 'oftp2' }>): string[] {
  const { fact, value } = words.commandLine;
  const server = serverOf(partner);
  return factLines([
    [fact.name, partner.name],
    [fact.id, String(partner.id)],
    [fact.kind, value.kind[partner.kind]],
    [fact.address, addressOf(words, partner)],
    [fact.mode, value.ftpsMode[server.mode]],
    [fact.user, server.user],
    [fact.ourPassword, partner.secretsSet.ourPassword ? value.set : value.notSet],
    ...ofKind(words, partner),
    [fact.remoteFolder, server.remoteFolder === '' ? undefined : server.remoteFolder],
    [fact.uploadOnly, server.uploadOnly ? value.yes : undefined],
  ]);
}

type Fact = readonly [name: string, value: string | undefined];

function ofKind({ commandLine }: Words, partner: Exclude<Partner, { kind: 'oftp2' }>): readonly Fact[] {
  const { fact, value } = commandLine;
  switch (partner.kind) {
    case 'ftps':
      return [];
    case 'digipoort': {
      const { sender, receiver, profile, schema, isRegistered, outFolder } = partner.digipoort;
      return [
        [fact.sender, sender === '' ? value.notSet : sender],
        [fact.receiver, receiver === '' ? value.notSet : receiver],
        [fact.outFolder, outFolder],
        [fact.registered, isRegistered ? value.yes : value.no],
        [fact.assumedNames, assumedNames(profile).join(', ')],
        [fact.metafileSchema, schema === undefined ? undefined : value.set],
      ];
    }
    case 'bank-of-canada': {
      const { organization, userType, permitted, campaignFrom } = partner.bank;
      return [
        [fact.organization, organization],
        [fact.userType, value.bankUserType[userType]],
        [fact.permitted, permitted.join(', ')],
        [fact.campaignFrom, campaignFrom],
      ];
    }
  }
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
