import type { ReactNode } from 'react';
import type { Partner } from '../../shared/index.ts';
import { useOverview } from '../context/index.ts';
import { Button, CopyButton } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { ConnectionTest, untrustedFingerprint } from './connection-test.tsx';
import type { TestState } from './connection-test.tsx';
import { DraftSecret, DraftSwitch, DraftText, useDraftForm } from './draft-fields.tsx';
import { inPairs, ourData } from './our-data.ts';

/** Step 1: names and codes. */
export function WhoStep(): ReactNode {
  const { t } = useWords();
  const ownCode = useOverview((overview) => overview.settings?.station.code ?? '');
  return (
    <>
      <p className="dim">{t('window.partnerEditor.who.intro')}</p>
      <DraftText field="name" isFirst />
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
    </>
  );
}

/** Step 3: passwords and certificates. */
export function IdentityStep({
  shownFingerprint,
}: {
  /** The certificate that was not trusted. */
  readonly shownFingerprint: string | undefined;
}): ReactNode {
  const { t } = useWords();
  const { draft } = useDraftForm();
  return (
    <>
      <p className="dim">{t('window.partnerEditor.identity.intro')}</p>
      {shownFingerprint !== undefined && <ShownCertificate fingerprint={shownFingerprint} />}
      <h3>{t('window.partnerEditor.identity.passwords')}</h3>
      <div className="editor-pair even">
        <DraftSecret field="ourPassword" />
        <DraftSecret field="theirPassword" />
      </div>
      <h3>{t('window.partnerEditor.identity.theirCertificate')}</h3>
      {draft.tls && (
        <>
          <DraftText field="pins" mono lines={2} />
          <DraftSwitch field="system" />
          <DraftText field="authorities" mono lines={3} />
          <DraftText field="serverName" />
        </>
      )}
      {draft.mayCall && <DraftText field="callerPins" mono lines={2} />}
      <h3>{t('window.partnerEditor.identity.ours')}</h3>
      <DraftSwitch field="presentCertificate" />
    </>
  );
}

/** The certificate that the partner showed, to be compared by eye and then pinned. */
function ShownCertificate({ fingerprint }: { readonly fingerprint: string }): ReactNode {
  const { t } = useWords();
  const { draft, change } = useDraftForm();
  const isPinned = draft.pins.replaceAll(':', '').toLowerCase().includes(fingerprint.toLowerCase());
  return (
    <section className="shown-certificate">
      <b>{t('window.partnerEditor.identity.shown')}</b>
      <code>{inPairs(fingerprint)}</code>
      <p className="small">{t('window.partnerEditor.identity.shownMeaning')}</p>
      {isPinned ? (
        <output className="small">{t('window.partnerEditor.identity.trusted')}</output>
      ) : (
        <Button onPress={() => change({ pins: `${draft.pins}\n${fingerprint}`.trim() })}>
          {t('window.partnerEditor.identity.trustShown')}
        </Button>
      )}
    </section>
  );
}

/** Step 4: what both sides agreed on, and the proof that it works. */
export function AgreedStep(props: {
  readonly partner: Pick<Partner, 'oftp2'> | undefined;
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
  const shown = untrustedFingerprint(test);
  return (
    <>
      <p className="dim">{t('window.partnerEditor.agreed.intro')}</p>
      <div className="editor-pair even">
        <DraftText field="bufferSize" kind="number" />
        <DraftText field="credit" kind="number" />
        <DraftText field="inactivitySeconds" kind="number" />
        <DraftText field="receiptDueHours" kind="number" />
      </div>
      <DraftSwitch field="restart" />
      <DraftSwitch field="bufferCompression" />
      <h3>{t('window.partnerEditor.agreed.more')}</h3>
      <div className="editor-pair even">
        <DraftText field="destination" mono />
        <DraftText field="originator" mono />
        <DraftText field="userData" mono />
      </div>
      <h3>{t('window.partnerEditor.agreed.testTitle')}</h3>
      <p className="dim small">{t('window.partnerEditor.agreed.testMeaning')}</p>
      <ConnectionTest test={test} partner={name} />
      {shown !== undefined && <ShownCertificate fingerprint={shown} />}
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
