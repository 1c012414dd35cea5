import type { ReactNode } from 'react';
import { isServer, lineOf, serverOf } from '../../shared/index.ts';
import type { PartnerSummary, ServerTerms } from '../../shared/index.ts';
import { SessionTrust } from '../certificates/index.ts';
import { useActions, useOverview, useWindow } from '../context/index.ts';
import { Button, CopyButton, Facts, Panel, PickFiles } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';
import { addressOf } from './address.ts';
import { ConnectionTest, untrustedProblem, useConnectionTest } from './connection-test.tsx';
import { ourData } from './our-data.ts';

/** One partner: what is agreed, and what can be done with it. */
export function PartnerPanel({ partner }: { readonly partner: PartnerSummary }): ReactNode {
  const { navigation } = useWindow();
  const speech = useWords();
  const { t, formats } = speech;
  const actions = useActions();
  const { test, run } = useConnectionTest();
  const settings = useOverview((overview) => overview.settings);
  const status = useOverview((overview) => overview.status);
  const { id, name, capabilities, lastContactAt } = partner;
  const shown = untrustedProblem(test);
  return (
    <Panel
      label={t('window.partners.panel.label', { partner: name })}
      title={name}
      meta={
        lastContactAt === undefined
          ? t('window.partners.neverContacted')
          : t('window.partners.lastContact', { moment: formats.moment(lastContactAt) })
      }
      onClose={() => navigation.showPartner(undefined)}
      buttons={
        <>
          <Button onPress={() => navigation.open({ kind: 'partner', id, step: 'who' })}>
            {t('window.partners.panel.edit')}
          </Button>
          <Button tone="danger" onPress={() => navigation.open({ kind: 'remove-partner', id })}>
            {t('window.partners.panel.remove')}
          </Button>
        </>
      }
    >
      <PartnerFacts partner={partner} />
      <div className="panel-actions">
        {capabilities.send && (
          <PickFiles onPick={(files) => navigation.send(files, id)}>
            <Button tone="primary">{t('window.partners.panel.send')}</Button>
          </PickFiles>
        )}
        {capabilities.collect && (
          <Button onPress={() => void actions.collect(partner)}>{t('window.partners.panel.collect')}</Button>
        )}
        {partner.kind === 'ftps' && (
          <Button onPress={() => navigation.showFolders(id)}>
            {capabilities.browse ? t('window.folders.browse') : t('window.folders.browseUploadOnly')}
          </Button>
        )}
        <Button onPress={() => actions.showFilesOf(id)}>{t('window.partners.panel.showFiles')}</Button>
      </div>
      {lineOf(partner).host !== '' && (
        <>
          <h3>{t('window.partners.test.title')}</h3>
          <ConnectionTest test={test} partner={name} />
          <div className="panel-actions">
            <Button isPending={test.kind === 'running'} onPress={() => void run(id)}>
              {t('window.partners.panel.test')}
            </Button>
            {shown !== undefined && (
              <Button onPress={() => navigation.open({ kind: 'trust', partnerId: id, problem: shown })}>
                {t('window.certificateDialogs.trust.check')}
              </Button>
            )}
          </div>
        </>
      )}
      <SessionTrust partner={partner} />
      {settings !== undefined && status !== undefined && !partner.practice && partner.kind === 'oftp2' && (
        <CopyButton
          label={t('window.partners.panel.copyMine')}
          text={() => ourData(speech, settings, status, partner)}
        />
      )}
    </Panel>
  );
}

function PartnerFacts({ partner }: { readonly partner: PartnerSummary }): ReactNode {
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

/** A server that takes and gives files. */
function ServerFacts({ partner }: { readonly partner: PartnerSummary & ServerTerms }): ReactNode {
  const { t } = useWords();
  const { secretsSet } = partner;
  const ftps = serverOf(partner);
  return (
    <Facts
      facts={[
        { term: t('window.partners.panel.address'), value: addressOf(partner, t) },
        { term: t('window.partners.panel.mode'), value: t(`window.partners.panel.modes.${ftps.mode}`) },
        { term: t('window.partners.panel.user'), value: ftps.user, mono: true },
        {
          term: t('window.partners.panel.password'),
          value: secretsSet.ourPassword ? t('window.partners.panel.set') : t('window.partners.panel.notSet'),
        },
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
