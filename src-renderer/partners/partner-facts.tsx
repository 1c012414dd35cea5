import type { ReactNode } from 'react';
import { isServer, lineOf, serverOf } from '../../shared/index.ts';
import type {
  BankTerms,
  DigipoortTerms,
  FtpsTerms,
  PartnerSummary,
  ServerTerms,
} from '../../shared/index.ts';
import { useOverview } from '../context/index.ts';
import { Facts } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';
import { addressOf } from './address.ts';

/** What is agreed with a partner, as its panel shows it. */
export function PartnerFacts({ partner }: { readonly partner: PartnerSummary }): ReactNode {
  const { t } = useWords();
  const ownCode = useOverview((overview) => overview.settings?.station.code ?? '');
  const { secretsSet } = partner;
  if (isServer(partner)) return <ServerFacts partner={partner} />;
  const { oftp2 } = partner;
  const ourCode = oftp2.ourCode ?? ownCode;
  const set = (isSet: boolean): string =>
    isSet ? t('window.partners.panel.set') : t('window.partners.panel.notSet');
  return (
    <Facts
      facts={[
        { term: t('window.partners.panel.code'), value: oftp2.code, mono: true },
        {
          term: t('window.partners.panel.ourCode'),
          value: ourCode === '' ? t('window.partners.panel.ownCodeMissing') : ourCode,
          mono: ourCode !== '',
        },
        { term: t('window.partners.panel.address'), value: addressOf(partner, t) },
        { term: t('window.partners.panel.trust'), value: oftp2.tls ? trustOf(partner, t) : undefined },
        {
          term: t('window.partners.panel.passwords'),
          value: [
            t('window.partners.panel.ourPassword', { state: set(secretsSet.ourPassword) }),
            t('window.partners.panel.theirPassword', { state: set(secretsSet.theirPassword) }),
          ].join(', '),
        },
        {
          term: t('window.partners.panel.calls'),
          value: oftp2.mayCall ? t('window.partners.panel.yes') : t('window.partners.panel.no'),
        },
      ]}
    />
  );
}

/** A server that files go to, by what was agreed on top of it. */
function ServerFacts({ partner }: { readonly partner: PartnerSummary & ServerTerms }): ReactNode {
  switch (partner.kind) {
    case 'ftps':
      return <FtpsFacts partner={partner} />;
    case 'digipoort':
      return <DigipoortFacts partner={partner} />;
    case 'bank-of-canada':
      return <BankFacts partner={partner} />;
  }
}

function FtpsFacts({ partner }: { readonly partner: PartnerSummary & FtpsTerms }): ReactNode {
  const { t } = useWords();
  const { ftps } = partner;
  return (
    <Facts
      facts={[
        { term: t('window.partners.panel.address'), value: addressOf(partner, t) },
        { term: t('window.partners.panel.mode'), value: t(`window.partners.panel.modes.${ftps.mode}`) },
        ...loginFacts(partner, t),
        { term: t('window.partners.panel.trust'), value: trustOf(partner, t) },
        {
          term: t('window.partners.panel.folder'),
          value: ftps.remoteFolder === '' ? t('window.partners.panel.loginFolder') : ftps.remoteFolder,
          mono: ftps.remoteFolder !== '',
        },
      ]}
    />
  );
}

function DigipoortFacts({ partner }: { readonly partner: PartnerSummary & DigipoortTerms }): ReactNode {
  const { t, formats } = useWords();
  const { digipoort } = partner;
  const { sender, receiver, lookEveryMinutes } = digipoort;
  const missing = t('window.partners.panel.missing');
  return (
    <Facts
      facts={[
        { term: t('window.partners.panel.address'), value: addressOf(partner, t) },
        ...loginFacts(partner, t),
        { term: t('window.partners.panel.sender'), value: sender || missing, mono: sender !== '' },
        { term: t('window.partners.panel.receiver'), value: receiver || missing, mono: receiver !== '' },
        { term: t('window.partners.panel.trust'), value: trustOf(partner, t) },
        {
          term: t('window.partners.panel.answers'),
          value:
            lookEveryMinutes === 0
              ? t('window.partners.panel.lookedForWhenAsked')
              : t('window.partners.panel.lookedForEvery', {
                  time: formats.duration(lookEveryMinutes * 60),
                }),
        },
      ]}
    />
  );
}

function BankFacts({ partner }: { readonly partner: PartnerSummary & BankTerms }): ReactNode {
  const { t } = useWords();
  const { bank } = partner;
  const { userType, permitted } = bank;
  return (
    <Facts
      facts={[
        { term: t('window.partners.panel.organization'), value: bank.organization, mono: true },
        { term: t('window.partners.panel.sends'), value: t(`window.partnerBank.userTypes.${userType}`) },
        {
          term: t('window.partners.panel.permitted'),
          value: userType === 'employer' ? permittedWords(permitted.length, t) : undefined,
        },
        { term: t('window.partners.panel.address'), value: addressOf(partner, t) },
        { term: t('window.partners.panel.mode'), value: t(`window.partners.panel.modes.${bank.mode}`) },
        ...loginFacts(partner, t),
        { term: t('window.partners.panel.trust'), value: trustOf(partner, t) },
        {
          term: t('window.partners.panel.transfer'),
          value: t(`window.partners.panel.transferTypes.${bank.transferType}`),
        },
        {
          term: t('window.partners.panel.confirmation'),
          value: t('window.partners.panel.confirmWithin', { count: bank.confirmWithinHours }),
        },
      ]}
    />
  );
}

function permittedWords(count: number, t: Speech['t']): string {
  return count === 0
    ? t('window.partners.panel.permittedNobody')
    : t('window.partners.panel.permittedCount', { count });
}

interface Fact {
  readonly term: string;
  readonly value: string;
  readonly mono?: boolean;
}

/** Who we are at a server, and whether it knows by what. */
function loginFacts(partner: PartnerSummary & ServerTerms, t: Speech['t']): readonly Fact[] {
  return [
    { term: t('window.partners.panel.user'), value: serverOf(partner).user, mono: true },
    {
      term: t('window.partners.panel.password'),
      value: partner.secretsSet.ourPassword
        ? t('window.partners.panel.set')
        : t('window.partners.panel.notSet'),
    },
  ];
}

function trustOf(partner: PartnerSummary, t: Speech['t']): string {
  const { pins, authorities, system } = lineOf(partner).trust;
  const parts = [
    ...(pins.length === 0 ? [] : [t('window.partners.panel.pins', { count: pins.length })]),
    ...(authorities.length === 0
      ? []
      : [t('window.partners.panel.authorities', { count: authorities.length })]),
    ...(system ? [t('window.partners.panel.system')] : []),
  ];
  return parts.length === 0 ? t('window.partners.panel.noTrust') : parts.join(', ');
}
