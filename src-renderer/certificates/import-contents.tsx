import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { knownAs } from '../../shared/index.ts';
import type { Certificate, CertificateContents, PartnerSummary } from '../../shared/index.ts';
import { useNavigation, useOverview, useWindow } from '../context/index.ts';
import { Button, Checks, Choice, RadioCards } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { expiryText } from './certificate-text.ts';
import { nameOf } from '../../shared/index.ts';
import { expiryAt, expiryTone } from './expiry-axis.ts';
import { FingerprintBox } from './fingerprint-box.tsx';
import { fittingPurposes } from './fitting-purposes.ts';
import { importKind, mainCertificate } from './import-parcel.ts';
import type { ImportFile, ImportParcel } from './import-parcel.ts';
import { OldBesideNew } from './old-beside-new.tsx';
import { predecessorOf } from './predecessor.ts';
import { usePurposeOptions } from './purpose-options.ts';
import { isComparedWith } from './whose.ts';

/** What is done with what lies in a file. */
export function ImportContents(props: {
  readonly file: ImportFile;
  readonly contents: CertificateContents;
  readonly parcel: ImportParcel;
  readonly store: readonly Certificate[];
}): ReactNode {
  const { file, contents, parcel, store } = props;
  const { t } = useWords();
  switch (importKind(contents)) {
    case 'list':
      return <p className="small dim">{t('window.certificateDialogs.import.isList')}</p>;
    case 'request':
      return <p className="small tone-due">{t('window.certificateDialogs.import.isRequest')}</p>;
    case 'key-alone':
      return <p className="small tone-due">{t('window.certificateDialogs.import.keyAlone')}</p>;
    case 'nothing':
      return null;
    case 'answer': {
      const label = store.find(({ id }) => id === contents.answers)?.label ?? '';
      return (
        <>
          <Summary contents={contents} />
          <p className="small">{t('window.certificateDialogs.import.isAnswer', { label })}</p>
        </>
      );
    }
    case 'own':
      return (
        <>
          <Summary contents={contents} />
          <p className="small">{t('window.certificateDialogs.import.isOwn')}</p>
          <Purposes file={file} contents={contents} parcel={parcel} />
        </>
      );
    case 'partner':
      return <PartnerContents {...props} />;
  }
}

/** What the certificate says that the file is about. */
function Summary({ contents }: { readonly contents: CertificateContents }): ReactNode {
  const { state } = useWindow();
  const readAt = useStore(state.certificates.store, (certificates) => certificates.readAt);
  const speech = useWords();
  const { t } = speech;
  const main = mainCertificate(contents);
  if (main === undefined) return null;
  const expiry = expiryAt(main, readAt);
  const tone = expiryTone(expiry);
  const others = contents.certificates.length - 1;
  return (
    <div className="import-summary small">
      <span>{main.subject}</span>
      <span className="dim">
        {main.selfSigned
          ? t('window.certificates.selfSigned')
          : t('window.certificates.signedBy', { issuer: nameOf(main.issuer) })}
        {' · '}
        <span className={tone === 'accent' ? '' : `tone-${tone}`}>{expiryText(expiry, main, speech)}</span>
        {' · '}
        {main.keyType}
        {others > 0 && ` · ${t('window.certificateDialogs.import.others', { count: others })}`}
      </span>
    </div>
  );
}

function PartnerContents({
  file,
  contents,
  parcel,
  store,
}: {
  readonly file: ImportFile;
  readonly contents: CertificateContents;
  readonly parcel: ImportParcel;
  readonly store: readonly Certificate[];
}): ReactNode {
  const { t } = useWords();
  const partners = useOverview((overview) => overview.partners) ?? [];
  const given = useNavigation(({ dialog }) =>
    dialog?.kind === 'import-certificates' ? dialog.partnerId : undefined,
  );
  const { choice, key } = file;
  const main = mainCertificate(contents);
  if (main === undefined) return null;
  const partner = partners.find(({ id }) => id === choice.partnerId);
  const old = choice.authority ? undefined : predecessorOf(main, choice, store);
  return (
    <>
      <Summary contents={contents} />
      {given === undefined && (
        <PartnerChoice
          partners={partners}
          chosen={partner}
          onChoose={(partnerId) => parcel.choose(key, { partnerId })}
        />
      )}
      <RadioCards
        label={t('window.certificateDialogs.import.role')}
        value={choice.authority ? 'authority' : 'partner'}
        options={(['partner', 'authority'] as const).map((role) => ({
          key: role,
          label: t(`window.certificateDialogs.import.roles.${role}`),
          detail: t(`window.certificateDialogs.import.rolesMeaning.${role}`),
        }))}
        onChange={(role) => parcel.choose(key, { authority: role === 'authority' })}
      />
      {!choice.authority && <Purposes file={file} contents={contents} parcel={parcel} />}
      {old?.facts !== undefined && (
        <div className="import-old">
          <p className="small">
            {t('window.certificateDialogs.import.oldBesideNew', { partner: partner?.name ?? '' })}
          </p>
          <OldBesideNew
            oldName={t('window.certificateDialogs.import.old')}
            newName={t('window.certificateDialogs.import.new')}
            old={old.facts}
            new={main}
          />
        </div>
      )}
      {/* An authority is trusted with more than itself: it is compared anew. */}
      {!choice.authority && isComparedWith(partner, main.fingerprint) ? (
        <p className="small tone-accent">
          {t('window.certificateDialogs.import.compared', { partner: partner?.name ?? '' })}
        </p>
      ) : (
        <div className="import-compare">
          <span className="field-label">{t('window.certificateDialogs.import.compare')}</span>
          <FingerprintBox fingerprint={main.fingerprint} />
        </div>
      )}
    </>
  );
}

function PartnerChoice(props: {
  readonly partners: readonly PartnerSummary[];
  readonly chosen: PartnerSummary | undefined;
  readonly onChoose: (id: PartnerSummary['id']) => void;
}): ReactNode {
  const { partners, chosen, onChoose } = props;
  const { navigation } = useWindow();
  const { t } = useWords();
  const isOver = useNavigation(({ over }) => over !== undefined);
  // Behind this one a partner is being added: it must not be lost to another dialog.
  if (partners.length === 0 && isOver)
    return <p className="small tone-due">{t('window.certificateDialogs.import.noPartners')}</p>;
  if (partners.length === 0)
    return (
      <div className="send-no-partners">
        <p>{t('window.certificateDialogs.import.noPartners')}</p>
        <Button onPress={() => navigation.open({ kind: 'partner', id: undefined, step: 'who' })}>
          {t('window.partners.add')}
        </Button>
      </div>
    );
  return (
    <Choice
      label={t('window.certificateDialogs.import.partner')}
      placeholder={t('window.certificateDialogs.import.choosePartner')}
      value={chosen === undefined ? undefined : String(chosen.id)}
      options={partners.map((partner) => ({
        key: String(partner.id),
        label: partner.name,
        detail: knownAs(partner),
      }))}
      onChange={(key) => {
        const partner = partners.find(({ id }) => String(id) === key);
        if (partner !== undefined) onChoose(partner.id);
      }}
    />
  );
}

/** Only what the certificate allows itself can be chosen: the engine refuses the rest. */
function Purposes({
  file,
  contents,
  parcel,
}: {
  readonly file: ImportFile;
  readonly contents: CertificateContents;
  readonly parcel: ImportParcel;
}): ReactNode {
  const { t } = useWords();
  const main = mainCertificate(contents);
  const options = usePurposeOptions(main === undefined ? [] : fittingPurposes(main));
  const { purposes } = file.choice;
  if (options.length === 0)
    return <p className="small tone-due">{t('window.certificateDialogs.import.forNothing')}</p>;
  return (
    <Checks
      label={t('window.certificateDialogs.import.purposes')}
      options={options}
      value={purposes}
      onChange={(chosen) => parcel.choose(file.key, { purposes: chosen })}
      error={purposes.length === 0 ? t('window.certificateDialogs.make.purposesInvalid') : undefined}
    />
  );
}
