import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { toProblem } from '../../shared/index.ts';
import type { EngineApi, PartnerId, Problem } from '../../shared/index.ts';
import { nameOf } from '../certificates/index.ts';
import { useWindow } from '../context/index.ts';
import { Button, Facts, ProblemNote } from '../parts/index.ts';
import { problemText, useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';
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
  const { facts, oin, path, revocation, findings } = standing;
  const isUnregistered = findings.some(({ code }) => code.endsWith('-registered'));
  return (
    <section>
      <h3>{t('window.metafiles.standing.title')}</h3>
      <Facts
        facts={[
          { term: t('window.metafiles.standing.subject'), value: nameOf(facts.subject) },
          { term: t('window.metafiles.standing.oin'), value: oin, mono: true },
          { term: t('window.metafiles.standing.ends'), value: formats.moment(facts.validUntil) },
          { term: t('window.metafiles.standing.chain'), value: chainText(path, t) },
        ]}
      />
      {revocation.length > 1 && <Levels levels={revocation} />}
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

/** Whether it leads up to a root. */
function chainText(path: Standing['path'], t: Speech['t']): string | undefined {
  const top = path.at(-1);
  if (top === undefined) return undefined;
  if (!top.selfSigned) return t('window.metafiles.standing.incomplete', { top: nameOf(top.subject) });
  return path.length === 1
    ? t('window.metafiles.standing.alone')
    : t('window.metafiles.standing.complete', { root: nameOf(top.subject) });
}

/** From ours up to the root: revoked or not, by which list, and how long that holds. */
function Levels({ levels }: { readonly levels: Standing['revocation'] }): ReactNode {
  const { t, words, formats } = useWords();
  return (
    <ol className="standing-levels" aria-label={t('window.metafiles.standing.levels')}>
      {levels.map(({ fingerprint, subject, state, by, thisUpdate, nextUpdate }) => {
        const said = by === 'ocsp' ? 'answerOf' : 'listOf';
        const facts = [
          words.window.metafiles.standing[state],
          ...(thisUpdate === undefined
            ? []
            : [t(`window.metafiles.standing.${said}`, { moment: formats.moment(thisUpdate) })]),
          ...(nextUpdate === undefined
            ? []
            : [t('window.metafiles.standing.until', { moment: formats.moment(nextUpdate) })]),
        ];
        return (
          <li key={fingerprint}>
            <b>{nameOf(subject)}</b>
            <p className={state === 'revoked' ? 'small tone-bad' : 'dim small'}>{facts.join(' · ')}</p>
          </li>
        );
      })}
    </ol>
  );
}
