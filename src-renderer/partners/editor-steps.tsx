import type { ReactNode } from 'react';
import type { OftpPartner } from '../../shared/index.ts';
import { useOverview } from '../context/index.ts';
import { Button, CopyButton } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { AgreedSection } from './agreed-section.tsx';
import { AnswersFields } from './answers-fields.tsx';
import { ConnectionTest, untrustedProblem } from './connection-test.tsx';
import type { TestState } from './connection-test.tsx';
import { DraftSwitch, DraftText, useDraftForm } from './draft-fields.tsx';
import { FilesFields } from './files-fields.tsx';
import { InteropFields } from './interop-fields.tsx';
import { ourData } from './our-data.ts';
import { ProxyFields } from './proxy-fields.tsx';
import { RoutingFields } from './routing-fields.tsx';
import { SecurityFields } from './security-fields.tsx';
import { CertificateFileFields, SessionFields } from './session-fields.tsx';
import { ShownCertificate } from './shown-certificate.tsx';

/** Step 1: names and codes. `isFirst`: its name has the keyboard. */
export function WhoStep({ isFirst }: { readonly isFirst: boolean }): ReactNode {
  const { t } = useWords();
  const ownCode = useOverview((overview) => overview.settings?.station.code ?? '');
  return (
    <>
      <p className="dim">{t('window.partnerEditor.who.intro')}</p>
      <DraftText field="name" isFirst={isFirst} />
      <DraftText field="code" mono />
      <DraftText
        field="ourCode"
        mono
        hint={
          ownCode === ''
            ? t('window.partnerEditor.fields.ourCode.hintNone')
            : t('window.partnerEditor.fields.ourCode.hint', { code: ownCode })
        }
      />
    </>
  );
}

/** Step 2: address and who calls whom. */
export function WhereStep(): ReactNode {
  const { t } = useWords();
  const { draft } = useDraftForm();
  return (
    <>
      <p className="dim">{t('window.partnerEditor.where.intro')}</p>
      <div className="editor-pair">
        <DraftText field="host" />
        <DraftText
          field="port"
          kind="number"
          hint={t('window.partnerEditor.fields.port.hint', { port: draft.tls ? 6619 : 3305 })}
        />
      </div>
      <DraftSwitch field="tls" />
      <DraftSwitch field="mayCall" />
      <DraftSwitch field="mayCallPlain" isDisabled={!draft.mayCall} />
      <ProxyFields />
    </>
  );
}

/** Step 4: what both sides agreed on, and the proof that it works. */
export function AgreedStep(props: {
  readonly partner: Pick<OftpPartner, 'oftp2'> | undefined;
  readonly name: string;
  readonly canTest: boolean;
  readonly test: TestState;
  readonly onTest: () => void;
}): ReactNode {
  const speech = useWords();
  const { t } = speech;
  const settings = useOverview((overview) => overview.settings);
  const status = useOverview((overview) => overview.status);
  const { partner, name, canTest, test, onTest } = props;
  const shown = untrustedProblem(test);
  return (
    <>
      <p className="dim">{t('window.partnerEditor.agreed.intro')}</p>
      <div className="agreed-sections">
        <AgreedSection section="security">
          <SecurityFields />
        </AgreedSection>
        <AgreedSection section="files">
          <FilesFields />
        </AgreedSection>
        <AgreedSection section="session">
          <SessionFields />
        </AgreedSection>
        <AgreedSection section="answers">
          <AnswersFields />
        </AgreedSection>
        <AgreedSection section="routing">
          <RoutingFields />
        </AgreedSection>
        <AgreedSection section="interop">
          <InteropFields />
        </AgreedSection>
        <AgreedSection section="certificates">
          <CertificateFileFields />
        </AgreedSection>
      </div>
      <h3>{t('window.partnerEditor.agreed.testTitle')}</h3>
      <p className="dim small">{t('window.partnerEditor.agreed.testMeaning')}</p>
      <ConnectionTest test={test} partner={name} />
      {shown !== undefined && <ShownCertificate problem={shown} />}
      <div className="panel-actions">
        {canTest && (
          <Button isPending={test.kind === 'running'} onPress={onTest}>
            {t('window.partnerEditor.agreed.saveAndTest')}
          </Button>
        )}
        {settings !== undefined && status !== undefined && (
          <CopyButton
            label={t('window.partners.panel.copyMine')}
            text={() => ourData(speech, settings, status, partner)}
          />
        )}
      </div>
    </>
  );
}
