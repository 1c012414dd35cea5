import { Check, LoaderCircle, Minus, X } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { ConnectionCheck, toProblem } from '../../shared/index.ts';
import type { PartnerId, Problem } from '../../shared/index.ts';
import { trustQuestion } from '../certificates/index.ts';
import { useWindow } from '../context/index.ts';
import type { ToldProblem } from '../context/index.ts';
import { ProblemNote } from '../parts/index.ts';
import { problemText, useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';
import './connection-test.css';

/** How a connection test stands. */
export type TestState =
  | { readonly kind: 'none' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly checks: readonly ConnectionCheck[] }
  | { readonly kind: 'broken'; readonly problem: Problem };

/** The problem of a certificate that was shown and is not trusted, where trusting it would help. */
export function untrustedProblem(test: TestState): ToldProblem | undefined {
  if (test.kind !== 'done') return undefined;
  const problems = test.checks.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  return problems.find((problem) => trustQuestion(problem) !== undefined);
}

export function useConnectionTest(): {
  readonly test: TestState;
  readonly run: (id: PartnerId) => Promise<void>;
} {
  const { state } = useWindow();
  const [test, setTest] = useState<TestState>({ kind: 'none' });
  const run = useCallback(
    async (id: PartnerId) => {
      setTest({ kind: 'running' });
      try {
        setTest({ kind: 'done', checks: await state.api.partners.test({ id }) });
      } catch (error) {
        setTest({ kind: 'broken', problem: toProblem(error) });
      }
    },
    [state],
  );
  return { test, run };
}

/** The ticks of a connection test, each with its time. */
export function ConnectionTest({
  test,
  partner,
}: {
  readonly test: TestState;
  readonly partner: string;
}): ReactNode {
  const { t } = useWords();
  switch (test.kind) {
    case 'none':
      return null;
    case 'running':
      return (
        <p className="ticks-running dim">
          <LoaderCircle className="icon turning" aria-hidden />
          {t('window.partners.test.running', { partner })}
        </p>
      );
    case 'broken':
      return <ProblemNote problem={test.problem} />;
    case 'done': {
      // Behind what failed nothing is tried; without it, what was left out is nothing that the partner has.
      const good = test.checks.every(({ outcome }) => outcome !== 'failed');
      return (
        <div className="ticks">
          <ul>
            {inOrder(test.checks).map((check) => (
              <Tick key={check.step} check={check} />
            ))}
          </ul>
          <output className={good ? 'tone-accent' : 'tone-bad'}>
            {good ? t('window.partners.test.allPassed') : t('window.partners.test.someFailed')}
          </output>
        </div>
      );
    }
  }
}

/** As a connection is made: what was left out stands where it would have been. */
function inOrder(checks: readonly ConnectionCheck[]): readonly ConnectionCheck[] {
  const steps = ConnectionCheck.shape.step.options;
  return checks.toSorted((one, other) => steps.indexOf(one.step) - steps.indexOf(other.step));
}

function Tick({ check }: { readonly check: ConnectionCheck }): ReactNode {
  const { t, words, formats } = useWords();
  const { step, outcome, milliseconds, detail, problem } = check;
  const text = problem === undefined ? undefined : problemText(words, problem, formats.locale);
  return (
    <li className="tick">
      {outcome === 'passed' && <Check className="icon tone-accent" aria-hidden />}
      {outcome === 'failed' && <X className="icon tone-bad" aria-hidden />}
      {outcome === 'skipped' && <Minus className="icon tone-faint" aria-hidden />}
      <div>
        <b>{t(`window.partners.test.steps.${step}`)}</b>
        <span className="unseen"> {t(`window.partners.test.outcome.${outcome}`)}</span>
        {detail !== undefined && <p className="dim">{counted(step, detail, { t, formats })}</p>}
        {text !== undefined && (
          <p>
            {text.title}. {text.next}
          </p>
        )}
        {problem?.text !== undefined && problem.text !== '' && <p className="dim">{problem.text}</p>}
      </div>
      <span className="faint number">
        {outcome === 'skipped'
          ? t('window.partners.test.outcome.skipped')
          : t('window.partners.test.milliseconds', {
              milliseconds: formats.number(Math.round(milliseconds)),
            })}
      </span>
    </li>
  );
}

/** The engine says how much is in a folder by the number alone. */
function counted(
  step: ConnectionCheck['step'],
  detail: string,
  { t, formats }: Pick<Speech, 't' | 'formats'>,
): string {
  if (step !== 'folder' || !/^\d+$/.test(detail)) return detail;
  return t('window.folders.entries', { count: Number(detail), formatted: formats.number(Number(detail)) });
}
