import type { ReactNode } from 'react';
import type { PartnerKind } from '../../shared/index.ts';
import { useOverview } from '../context/index.ts';
import { Button, CopyButton, RadioCards } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';
import { fieldsOfAddress } from './address-draft.ts';
import { ConnectionTest, untrustedProblem } from './connection-test.tsx';
import type { TestState } from './connection-test.tsx';
import type { PartnerDraft } from './draft.ts';
import { DraftSecret, DraftText, useDraftForm } from './draft-fields.tsx';
import { ourServerData } from './our-data.ts';
import { looksLikeAddress, readServerAddress, withoutLogin } from './server-address.ts';
import { usualPort, withMode } from './server-draft.ts';
import { ShownCertificate } from './shown-certificate.tsx';

/** The kinds of partners that files go to over FTP and TLS. */
export type ServerKind = Exclude<PartnerKind, 'oftp2'>;

const modes = ['explicit', 'implicit'] as const;

/** Where the server is, and who we are there. `isFirst`: its name has the keyboard. */
export function ServerGeneralTab({ isFirst }: { readonly isFirst: boolean }): ReactNode {
  const { t, words } = useWords();
  const { draft, change } = useDraftForm();
  const said = words.window.partnerServer.fields;
  return (
    <>
      <DraftText field="name" isFirst={isFirst} />
      <div className="editor-pair">
        <DraftText field="host" words={said.host} read={(text, isDone) => fromAddress(text, draft, isDone)} />
        <DraftText
          field="port"
          kind="number"
          hint={t('window.partnerServer.usualPort', { port: usualPort(draft.mode) })}
        />
      </div>
      <RadioCards
        label={t('window.partnerServer.mode')}
        value={draft.mode}
        options={modes.map((key) => ({
          key,
          label: t(`window.partnerServer.modes.${key}`),
          detail: t(`window.partnerServer.modes.${key}Meaning`),
        }))}
        onChange={(mode) => change(withMode(draft, mode))}
      />
      <div className="editor-pair even">
        <DraftText field="user" />
        <DraftSecret field="ourPassword" words={said.password} />
      </div>
      <DraftText field="remoteFolder" mono />
    </>
  );
}

/**
 * An address in the place of the host goes to the fields that it names: as soon as it is pasted, or when the field is left where it is
 * typed letter by letter. Its password goes to the field of passwords, and is seen nowhere.
 */
function fromAddress(text: string, draft: PartnerDraft, isDone: boolean): Partial<PartnerDraft> | undefined {
  const isTyped = !isDone && Math.abs(text.length - draft.host.length) <= 1;
  if (isTyped || !looksLikeAddress(text)) return undefined;
  const address = readServerAddress(text);
  if (address === undefined) return { host: withoutLogin(text) };
  return fieldsOfAddress(address);
}

/** The proof that it works, step by step. */
export function ServerTest(props: {
  readonly name: string;
  readonly kind: ServerKind;
  readonly test: TestState;
  readonly onTest: () => void;
}): ReactNode {
  const speech = useWords();
  const { t } = speech;
  const { draft } = useDraftForm();
  const settings = useOverview((overview) => overview.settings);
  const status = useOverview((overview) => overview.status);
  const { kind, name, test, onTest } = props;
  const isShown = kind !== 'bank-of-canada' && draft.presentCertificate && draft.ownCertificate === '';
  const shown = untrustedProblem(test);
  return (
    <>
      <h3>{t('window.partnerEditor.agreed.testTitle')}</h3>
      <p className="dim small">{testMeaning(kind, t)}</p>
      <ConnectionTest test={test} partner={name} />
      {shown !== undefined && <ShownCertificate problem={shown} />}
      <div className="panel-actions">
        <Button isPending={test.kind === 'running'} onPress={onTest}>
          {t('window.partnerEditor.agreed.saveAndTest')}
        </Button>
        {settings !== undefined && status !== undefined && isShown && (
          <CopyButton
            label={t('window.partners.panel.copyMine')}
            text={() => ourServerData(speech, settings, status, { name, user: draft.user })}
          />
        )}
      </div>
    </>
  );
}

function testMeaning(kind: ServerKind, t: Speech['t']): string {
  switch (kind) {
    case 'ftps':
      return t('window.partnerServer.testMeaning');
    case 'digipoort':
      return t('window.partnerDigipoort.testMeaning');
    case 'bank-of-canada':
      return t('window.partnerBank.testMeaning');
  }
}
