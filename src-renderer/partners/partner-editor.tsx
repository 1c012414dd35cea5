import { CircleAlert } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { duplicateOf, toProblem } from '../../shared/index.ts';
import type { Partner, PartnerId, PartnerKind, Problem } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import type { PartnerStep } from '../context/index.ts';
import { Button, DialogButtons, ProblemNote, SheetDialog } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { draftOfAddress } from './address-draft.ts';
import { sectionOfField } from './agreed-sections.ts';
import type { AgreedSection } from './agreed-sections.ts';
import { freeName } from './free-name.ts';
import { useConnectionTest } from './connection-test.tsx';
import { checkDraft, draftOfPartner, emptyDraft } from './draft.ts';
import type { CheckedDraft, PartnerDraft } from './draft.ts';
import { stepOf } from './draft-steps.ts';
import type { CheckedField } from './draft-steps.ts';
import { failingFields, useFindings } from './findings.ts';
import type { Findings } from './findings.ts';
import { DraftFormProvider } from './draft-fields.tsx';
import type { AlsoFor } from './draft-fields.tsx';
import { AgreedStep, WhereStep, WhoStep } from './editor-steps.tsx';
import { IdentityStep } from './identity-step.tsx';
import { KindChoice } from './kind-choice.tsx';
import { isPinned } from './shown-certificate.tsx';
import { ServerPanels } from './server-panels.tsx';
import { ServerTest } from './server-tabs.tsx';
import { UnsavedQuestion } from './unsaved-question.tsx';
import { withKind } from './draft-kinds.ts';
import './partner-editor.css';

const stepsOf: Readonly<Record<PartnerKind, readonly PartnerStep[]>> = {
  oftp2: ['who', 'where', 'identity', 'agreed'],
  ftps: ['general', 'options'],
  digipoort: ['general', 'metafile', 'options'],
  'bank-of-canada': ['general', 'files', 'options'],
};
const none: Partner['secretsSet'] = { ourPassword: false, theirPassword: false, proxyPassword: false };

export interface PartnerEditorProps {
  /** Undefined: a new partner. */
  readonly id: PartnerId | undefined;
  readonly step: PartnerStep;
  /** A new one begins as this one is, without its secrets. */
  readonly like?: PartnerId | undefined;
  /** What a new FTPS server begins with. */
  readonly address?: string | undefined;
}

/** Adds or edits a partner: one that speaks OFTP2 in four steps, which can be gone through in any order; an FTPS server in two tabs. */
export function PartnerEditor(props: PartnerEditorProps): ReactNode {
  const partner = useEntry(props.id);
  const original = useEntry(props.like);
  // An entry to be edited, or to begin with, is shown when it has been read.
  if (props.id !== undefined && partner === undefined) return null;
  if (props.like !== undefined && original === undefined) return null;
  return <Editor {...props} partner={partner} original={original} />;
}

/**
 * The entry as it is now: what the window's list says may be older than what was trusted a moment ago, and would be put in its place. Where
 * the engine does not say, what the list knows.
 */
function useEntry(id: PartnerId | undefined): Partner | undefined {
  const { state } = useWindow();
  const known = useOverview((overview) => overview.partners?.find((one) => one.id === id));
  const [entry, setEntry] = useState<Partner>();
  const [isUnread, setUnread] = useState(false);
  useEffect(() => {
    let isGone = false;
    if (id !== undefined)
      state.api.partners.get({ id }).then(
        (now) => !isGone && setEntry(now),
        () => !isGone && setUnread(true),
      );
    return () => {
      isGone = true;
    };
  }, [state, id]);
  return entry ?? (isUnread ? known : undefined);
}

function Editor(
  props: PartnerEditorProps & {
    readonly partner: Partner | undefined;
    readonly original: Partner | undefined;
  },
): ReactNode {
  const { state, navigation } = useWindow();
  const { t } = useWords();
  const [saved, setSaved] = useState<Partner | undefined>(props.partner);
  const { original } = props;
  const partners = useOverview((overview) => overview.partners) ?? [];
  const [draft, setDraft] = useState<PartnerDraft>(() => {
    if (original !== undefined) {
      const wanted = t('window.partnerLists.duplicate.name', { partner: original.name });
      return { ...draftOfPartner(duplicateOf(original)), name: freeName(wanted, partners) };
    }
    return props.partner === undefined ? newDraft(props.address, partners) : draftOfPartner(props.partner);
  });
  /** What was there before anybody touched it, or was saved last. */
  const [before, setBefore] = useState(draft);
  const [isAsking, setAsking] = useState(false);
  const { kind } = draft;
  const steps = stepsOf[kind];
  const [step, setStep] = useState<PartnerStep>(() => stepToOpen(props.step, steps));
  const [left, setLeft] = useState<ReadonlySet<CheckedField>>(new Set());
  const [hasTried, setTried] = useState(false);
  /** Nothing but fields has been touched yet. */
  const [isFresh, setFresh] = useState(true);
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const { test, run } = useConnectionTest();
  const checked = useMemo(() => checkDraft(draft), [draft]);
  const findings = useFindings(checked, saved);
  const failing = useMemo(() => failingFields(checked, findings), [checked, findings]);
  const shownWrong = useMemo(
    () => wrongToShow(checked, findings, left, hasTried),
    [checked, findings, left, hasTried],
  );
  const [alsoFor, setAlsoFor] = useState<AlsoFor>();
  const [openSections, setOpenSections] = useState<ReadonlySet<AgreedSection>>(new Set());

  async function save(wanted = draft): Promise<Partner | undefined> {
    // Pressed twice it is one: a second one would be told that somebody else has just saved it.
    if (isBusy) return undefined;
    setTried(true);
    const check = wanted === draft ? checked : checkDraft(wanted);
    if (!check.ok || failing.size > 0) {
      setStep(firstWrongStep(failing, kind, step));
      const sections = [...failing].flatMap((field) => sectionOfField[field] ?? []);
      setOpenSections((now) => new Set([...now, ...sections]));
      return undefined;
    }
    setBusy(true);
    setProblem(undefined);
    try {
      const { input } = check;
      const kept =
        saved === undefined
          ? await state.api.partners.add(input)
          : await state.api.partners.update({
              id: saved.id,
              partner: input,
              seen: saved.updatedAt,
              ...(alsoFor !== undefined && isPinned(wanted, alsoFor.fingerprint) ? { shown: alsoFor } : {}),
            });
      // It may be another server now, or begin elsewhere.
      state.folders.forget(kept.id);
      setSaved(kept);
      setAlsoFor(undefined);
      // A password that has been handed over is not kept here.
      setDraft(draftOfPartner(kept));
      setBefore(draftOfPartner(kept));
      return kept;
    } catch (error) {
      const told = toProblem(error);
      setProblem(told);
      // What is there now has been told of: to save once more is a person's word.
      if (told.code === 'partner-changed' && saved !== undefined)
        setSaved(await state.api.partners.get({ id: saved.id }).catch(() => saved));
      return undefined;
    } finally {
      setBusy(false);
    }
  }

  async function saveAndClose(): Promise<void> {
    const kept = await save();
    if (kept === undefined) return;
    navigation.showPartner(kept.id);
    navigation.go('partners');
    navigation.close();
  }

  async function saveAndTest(wanted = draft): Promise<void> {
    const kept = await save(wanted);
    if (kept !== undefined) await run(kept.id);
  }

  /** What is trusted is written down at once, and tried: nobody is told of a trust that a closed dialog takes away again. */
  function trust(fingerprint: string): void {
    const pins = isPinned(draft, fingerprint) ? draft.pins : `${draft.pins}\n${fingerprint}`.trim();
    const wanted = { ...draft, pins };
    setDraft(wanted);
    void saveAndTest(wanted);
  }

  /** By Escape, or by a button that says nothing of what was entered. */
  function leave(): void {
    const untouched = kind === before.kind ? before : withKind(before, kind);
    if (JSON.stringify(draft) === JSON.stringify(untouched)) navigation.close();
    else setAsking(true);
  }

  const place = steps.indexOf(step);
  const next = steps[place + 1];
  const isNew = props.partner === undefined;
  const isStepByStep = isNew && kind === 'oftp2';

  function chooseKind(chosen: PartnerKind): void {
    setDraft((now) => withKind(now, chosen));
    setStep(stepToOpen(step, stepsOf[chosen]));
    // The keyboard stays where the choice was made.
    setFresh(false);
    setLeft(new Set());
    setTried(false);
  }
  return (
    <SheetDialog
      width="medium"
      title={
        original !== undefined
          ? t('window.partnerLists.duplicate.title', { partner: original.name })
          : isNew
            ? t('window.partnerEditor.addTitle')
            : t('window.partnerEditor.editTitle', { partner: props.partner.name })
      }
      onClose={leave}
      buttons={
        <DialogButtons
          leave={
            saved !== undefined && isNew ? (
              <Button onPress={leave}>{t('window.shell.actions.close')}</Button>
            ) : (
              <Button onPress={() => navigation.close()}>{t('window.partnerEditor.discard')}</Button>
            )
          }
          act={
            <>
              {isStepByStep && next !== undefined && (
                <Button tone="primary" onPress={() => setStep(next)}>
                  {t('window.shell.actions.next')}
                </Button>
              )}
              {(!isStepByStep || next === undefined) && (
                <Button tone="primary" isPending={isBusy} onPress={() => void saveAndClose()}>
                  {t('window.partnerEditor.save')}
                </Button>
              )}
            </>
          }
        />
      }
    >
      <DraftFormProvider
        value={{
          draft,
          change: (part) => setDraft((now) => ({ ...now, ...part })),
          shownWrong,
          // Nothing is wrong yet with what nobody has written.
          leave: (field) => draft[field] !== '' && setLeft((fields) => new Set([...fields, field])),
          secretsSet: saved?.secretsSet ?? none,
          partnerId: saved?.id,
          findings,
          isTrusted: (fingerprint) => isPinned(before, fingerprint),
          trust,
          alsoFor,
          setAlsoFor,
          isOpen: (section) => openSections.has(section),
          open: (section, isOpen) =>
            setOpenSections((now) =>
              isOpen ? new Set([...now, section]) : new Set([...now].filter((one) => one !== section)),
            ),
        }}
      >
        {original !== undefined && saved === undefined && (
          <p className="dim dialog-lead">
            {t('window.partnerLists.duplicate.meaning', { partner: original.name })}
          </p>
        )}
        {isNew && original === undefined && saved === undefined && (
          <KindChoice kind={kind} onChange={chooseKind} />
        )}
        <Tabs
          className="editor"
          selectedKey={step}
          onSelectionChange={(key) => {
            setStep((now) => steps.find((each) => each === key) ?? now);
            setFresh(false);
          }}
        >
          <TabList className="editor-steps" aria-label={t('window.partnerEditor.steps.label')}>
            {steps.map((each, index) => (
              <Tab key={each} id={each} className="editor-step">
                {kind === 'oftp2' && (
                  <span className="editor-number" aria-hidden>
                    {index + 1}
                  </span>
                )}
                {t(`window.partnerEditor.steps.${each}`)}
                {[...shownWrong].some((field) => stepOf(kind, field) === each) && (
                  <CircleAlert className="icon tone-bad" aria-label={t('window.partnerEditor.steps.wrong')} />
                )}
              </Tab>
            ))}
          </TabList>
          {problem !== undefined && <ProblemNote problem={problem} />}
          <TabPanel id="who" className="editor-panel">
            <WhoStep isFirst={isFresh} />
          </TabPanel>
          <TabPanel id="where" className="editor-panel">
            <WhereStep />
          </TabPanel>
          <TabPanel id="identity" className="editor-panel">
            <IdentityStep />
          </TabPanel>
          <TabPanel id="agreed" className="editor-panel">
            <AgreedStep
              partner={saved?.kind === 'oftp2' ? saved : undefined}
              name={draft.name}
              canTest={draft.host.trim() !== ''}
              test={test}
              onTest={() => void saveAndTest()}
            />
          </TabPanel>
          {kind !== 'oftp2' && (
            <ServerPanels
              kind={kind}
              isFirst={isFresh}
              test={
                <ServerTest kind={kind} name={draft.name} test={test} onTest={() => void saveAndTest()} />
              }
            />
          )}
        </Tabs>
      </DraftFormProvider>
      {isAsking && <UnsavedQuestion onStay={() => setAsking(false)} onLeave={() => navigation.close()} />}
    </SheetDialog>
  );
}

function newDraft(address: string | undefined, partners: readonly Partner[]): PartnerDraft {
  const draft = address === undefined ? undefined : draftOfAddress(address);
  return draft === undefined ? emptyDraft : { ...draft, name: freeName(draft.name, partners) };
}

/** What is written and wrong is said once its field has been left; what is missing only when saving is tried; what cannot work at once. */
function wrongToShow(
  checked: CheckedDraft,
  findings: Findings,
  left: ReadonlySet<CheckedField>,
  hasTried: boolean,
): ReadonlySet<CheckedField> {
  if (checked.ok) return failingFields(checked, findings);
  return hasTried ? checked.wrong : new Set([...checked.wrong].filter((field) => left.has(field)));
}

function firstWrongStep(
  wrong: ReadonlySet<CheckedField>,
  kind: PartnerKind,
  current: PartnerStep,
): PartnerStep {
  const wrongSteps = new Set([...wrong].map((field) => stepOf(kind, field)));
  if (wrongSteps.has(current)) return current;
  return stepsOf[kind].find((step) => wrongSteps.has(step)) ?? current;
}

/** The step that was asked for; in a dialog that has none of that name, the first one, or the one with certificates. */
function stepToOpen(asked: PartnerStep, steps: readonly PartnerStep[]): PartnerStep {
  if (steps.includes(asked)) return asked;
  const [first = asked] = steps;
  return asked === 'identity' && steps.includes('options') ? 'options' : first;
}
