import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { toProblem } from '../../shared/index.ts';
import type { EngineApi, PartnerId, Problem } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import { Button, Facts, ProblemNote } from '../parts/index.ts';
import { problemText, useWords } from '../words/index.ts';
import './metafile-text.css';

type Standing = Awaited<ReturnType<EngineApi['certificates']['standing']>>;

/** Our certificate as Digipoort is shown it, and what there is to say of it before it is called. */
export function StandingFacts({ id }: { readonly id: PartnerId }): ReactNode {
  const { state, notices } = useWindow();
  const { t, words, formats } = useWords();
  const [standing, setStanding] = useState<Standing>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let gone = false;
    state.api.certificates.standing({ partnerId: id }).then(
      (read) => {
        if (!gone) setStanding(read);
      },
      (error: unknown) => {
        if (!gone) setProblem(toProblem(error));
      },
    );
    return () => {
      gone = true;
    };
  }, [state, id]);
  if (problem !== undefined) return <ProblemNote problem={problem} />;
  if (standing === undefined) return undefined;
  const { facts, oin, shown, revocation, findings } = standing;
  const isUnregistered = findings.some(({ code }) => code.endsWith('-registered'));
  return (
    <section>
      <h3>{t('window.metafiles.standing.title')}</h3>
      <Facts
        facts={[
          { term: t('window.metafiles.standing.subject'), value: facts.subject },
          { term: t('window.metafiles.standing.oin'), value: oin, mono: true },
          { term: t('window.metafiles.standing.ends'), value: formats.moment(facts.validUntil) },
          { term: t('window.metafiles.standing.shown'), value: shown.slice(1).join(' · ') },
          {
            term: t('window.metafiles.standing.revocation'),
            value: revocation
              .filter(({ state: known }) => known !== 'not-needed')
              .map(({ subject, state: known }) => `${subject}: ${words.window.metafiles.standing[known]}`)
              .join(' · '),
          },
        ]}
      />
      {findings.length === 0 ? (
        <p className="dim small">{t('window.metafiles.standing.nothing')}</p>
      ) : (
        <ul className="standing-findings">
          {findings.map(({ code, params }) => {
            const { title, meaning, next } = problemText(words, { code, params }, formats.locale);
            return (
              <li key={`${code} ${JSON.stringify(params)}`}>
                <b>{title}</b>
                <p className="dim small">{`${meaning} ${next}`}</p>
              </li>
            );
          })}
        </ul>
      )}
      {isUnregistered && (
        <Button onPress={() => void notices.watch(state.api.partners.registered({ id }))}>
          {t('window.metafiles.standing.register')}
        </Button>
      )}
    </section>
  );
}
