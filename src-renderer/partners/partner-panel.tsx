import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { isServer, lineOf, passwordUserOf, serverOf } from '../../shared/index.ts';
import type { DigipoortTerms, PartnerSummary } from '../../shared/index.ts';
import { SessionTrust } from '../certificates/index.ts';
import { useActions, useOverview, useWindow } from '../context/index.ts';
import { StandingFacts } from '../metafiles/index.ts';
import { Button, CopyButton, Panel, PickFiles } from '../parts/index.ts';
import { PasswordSection } from '../passwords/index.ts';
import { useWords } from '../words/index.ts';
import { ConnectionTest, untrustedProblem, useConnectionTest } from './connection-test.tsx';
import { ourData, ourServerData } from './our-data.ts';
import { PartnerFacts } from './partner-facts.tsx';

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
          {!partner.practice && (
            <>
              <Button
                onPress={() => navigation.open({ kind: 'partner', id: undefined, step: 'who', like: id })}
              >
                {t('window.partnerLists.duplicate.open')}
              </Button>
              <Button onPress={() => navigation.open({ kind: 'export-partners', ids: [id] })}>
                {t('window.partnerLists.export.open')}
              </Button>
            </>
          )}
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
        {isServer(partner) && (
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
      {partner.kind === 'digipoort' && !partner.practice && <Standing partner={partner} />}
      {passwordUserOf(partner) !== undefined && <PasswordSection partner={partner} />}
      <SessionTrust partner={partner} />
      {settings !== undefined && status !== undefined && !partner.practice && partner.kind === 'oftp2' && (
        <CopyButton
          label={t('window.partners.panel.copyMine')}
          text={() => ourData(speech, settings, status, partner)}
        />
      )}
      {settings !== undefined && status !== undefined && isShownOurs(partner) && (
        <CopyButton
          label={t('window.partners.panel.copyMine')}
          text={() => ourServerData(speech, settings, status, { name, user: serverOf(partner).user })}
        />
      )}
    </Panel>
  );
}

/** A server of somebody else that is shown the certificate in use for all, when it asks for one. */
function isShownOurs(partner: PartnerSummary): partner is Exclude<PartnerSummary, { kind: 'oftp2' }> {
  const { presentCertificate, ownCertificate } = lineOf(partner);
  return isServer(partner) && !partner.practice && presentCertificate && ownCertificate === undefined;
}

/** Our certificate as it is seen there: read anew with another one, and when something else is agreed. */
function Standing({ partner }: { readonly partner: PartnerSummary & DigipoortTerms }): ReactNode {
  const { state } = useWindow();
  const all = useStore(state.certificates.store, (certificates) => certificates.all);
  const known = all?.map(({ id, state: stands }) => `${id} ${stands}`).join(' ') ?? '';
  return <StandingFacts key={`${known} ${JSON.stringify(partner.digipoort)}`} id={partner.id} />;
}
