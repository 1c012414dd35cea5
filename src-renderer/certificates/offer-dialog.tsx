import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { allPurposes, toProblem } from '../../shared/index.ts';
import type {
  CertificateOffer,
  CertificateOfferId,
  CertificatePurpose,
  Problem,
} from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import {
  Button,
  Checks,
  DialogButtons,
  ProblemNote,
  SheetDialog,
  TextInput,
  Toggle,
} from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { expiryText } from './certificate-text.ts';
import { FingerprintBox } from './fingerprint-box.tsx';
import type { Comparison } from './fingerprint.ts';
import { OldBesideNew } from './old-beside-new.tsx';
import { OfferFacts } from './offer-facts.tsx';
import { usePurposeOptions } from './purpose-options.ts';

/** A certificate that a partner has sent as a file: compared with the one before, then accepted, refused, or left for later. */
export function OfferDialog({ id }: { readonly id: CertificateOfferId }): ReactNode {
  const { state, navigation } = useWindow();
  const { t } = useWords();
  const [offer, setOffer] = useState<CertificateOffer | 'gone'>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let isOver = false;
    state.api.certificates.offers({}).then(
      (offers) => {
        if (!isOver) setOffer(offers.find((one) => one.id === id) ?? 'gone');
      },
      (error: unknown) => {
        if (!isOver) setProblem(toProblem(error));
      },
    );
    return () => {
      isOver = true;
    };
  }, [state, id]);
  if (offer !== undefined && offer !== 'gone') return <Question offer={offer} />;
  return (
    <SheetDialog
      title={t('window.certificateOffers.titlePlain')}
      onClose={() => navigation.close()}
      buttons={<Button onPress={() => navigation.close()}>{t('window.shell.actions.close')}</Button>}
    >
      <div className="dialog-form">
        {problem !== undefined && <ProblemNote problem={problem} />}
        {problem === undefined && (
          <p className="dim">
            {t(offer === 'gone' ? 'window.certificateOffers.gone' : 'window.certificates.panel.loading')}
          </p>
        )}
      </div>
    </SheetDialog>
  );
}

function Question({ offer }: { readonly offer: CertificateOffer }): ReactNode {
  const { id, kind, facts, partnerName: partner } = offer;
  const { state, navigation, notices } = useWindow();
  const { t } = useWords();
  const [comparison, setComparison] = useState<Comparison['kind']>('nothing');
  const [purposes, setPurposes] = useState<readonly CertificatePurpose[]>(offer.proposed);
  const [answer, setAnswer] = useState(true);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState<'accept' | 'refuse'>();

  async function decide(act: 'accept' | 'refuse'): Promise<void> {
    setBusy(act);
    setProblem(undefined);
    try {
      const { queued } = await state.api.certificates.decide(
        act === 'refuse'
          ? { offerId: id, accept: false, note }
          : {
              offerId: id,
              accept: true,
              purposes: [...purposes],
              fingerprint: facts.fingerprint,
              note,
              answer: kind === 'request' && answer,
            },
      );
      state.certificates.refresh();
      navigation.close();
      notices.tell(t(`window.certificateOffers.told.${act}`, { partner }));
      if (queued.length > 0)
        notices.tell(t('window.certificateOffers.told.answered', { partner, count: queued.length }));
    } catch (error) {
      setProblem(toProblem(error));
      setBusy(undefined);
    }
  }

  return (
    <SheetDialog
      role="alertdialog"
      width="large"
      title={t('window.certificateOffers.title', { partner })}
      onClose={() => navigation.close()}
      buttons={
        <DialogButtons
          leave={
            <Button isFirst onPress={() => navigation.close()}>
              {t('window.certificateOffers.later')}
            </Button>
          }
          act={
            <>
              <Button tone="danger" isPending={busy === 'refuse'} onPress={() => void decide('refuse')}>
                {t('window.certificateOffers.refuse')}
              </Button>
              <Button
                tone={comparison === 'equal' ? 'primary' : 'plain'}
                isPending={busy === 'accept'}
                isDisabled={(comparison !== 'equal' && comparison !== 'nothing') || purposes.length === 0}
                onPress={() => void decide('accept')}
              >
                {t('window.certificateOffers.accept')}
              </Button>
            </>
          }
        />
      }
    >
      <div className="dialog-form">
        <p>
          <b>{t(`window.certificateOffers.kind.${kind}`, { partner })}</b>{' '}
          {t(`window.certificateOffers.meaning.${kind}`)}
        </p>
        <Compared offer={offer} chosen={purposes} />
        <div className="import-compare">
          <span className="field-label">{t('window.certificateDialogs.import.compare')}</span>
          <FingerprintBox fingerprint={facts.fingerprint} onCompare={(made) => setComparison(made.kind)} />
        </div>
        <Purposes offer={offer} chosen={purposes} onChoose={setPurposes} />
        {kind === 'request' && (
          <Toggle
            label={t('window.certificateOffers.answer')}
            hint={t('window.certificateOffers.answerHint')}
            isOn={answer}
            onChange={setAnswer}
          />
        )}
        <TextInput
          label={t('window.certificateOffers.note')}
          hint={t('window.certificateOffers.noteHint')}
          value={note}
          onChange={setNote}
          maxLength={200}
        />
        {problem !== undefined && <ProblemNote problem={problem} />}
      </div>
    </SheetDialog>
  );
}

/** Beside the one that it follows; alone where it is the first. */
function Compared({
  offer,
  chosen,
}: {
  readonly offer: CertificateOffer;
  readonly chosen: readonly CertificatePurpose[];
}): ReactNode {
  const { facts, expiry, current, known } = offer;
  const speech = useWords();
  const { t } = speech;
  const [before] = current;
  const named = (purposes: readonly CertificatePurpose[]): string =>
    allPurposes
      .filter((purpose) => purposes.includes(purpose))
      .map((purpose) => t(`window.certificates.purpose.${purpose}`))
      .join(', ');
  return (
    <>
      {known && <p className="dim">{t('window.certificateOffers.known')}</p>}
      {(expiry.state === 'expired' || expiry.state === 'not-yet-valid') && (
        <p className="tone-due">{expiryText(expiry, facts, speech)}</p>
      )}
      {before?.facts === undefined ? (
        <>
          <p className="dim">{t('window.certificateOffers.first', { partner: offer.partnerName })}</p>
          <OfferFacts facts={facts} />
        </>
      ) : (
        <OldBesideNew
          oldName={t('window.certificateOffers.old')}
          newName={t('window.certificateOffers.new')}
          old={before.facts}
          new={facts}
          purposes={{ old: named(before.purposes), new: named(chosen) }}
        />
      )}
    </>
  );
}

/** What it is taken for, and what ends with that. */
function Purposes(props: {
  readonly offer: CertificateOffer;
  readonly chosen: readonly CertificatePurpose[];
  readonly onChoose: (purposes: readonly CertificatePurpose[]) => void;
}): ReactNode {
  const { offer, chosen, onChoose } = props;
  const { t } = useWords();
  const options = usePurposeOptions(offer.allowed);
  const ending = offer.current.filter(({ purposes }) => purposes.some((purpose) => chosen.includes(purpose)));
  return (
    <>
      <Checks
        label={t('window.certificateDialogs.import.purposes')}
        options={options}
        value={chosen}
        onChange={onChoose}
        error={chosen.length === 0 ? t('window.certificateDialogs.make.purposesInvalid') : undefined}
      />
      {offer.kind === 'replace' && ending.length > 0 && (
        <p className="tone-due">
          {t('window.certificateOffers.ending', { labels: ending.map(({ label }) => label).join(', ') })}
        </p>
      )}
    </>
  );
}
