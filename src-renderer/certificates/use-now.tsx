import { useState } from 'react';
import type { ReactNode } from 'react';
import { toProblem } from '../../shared/index.ts';
import type { Certificate, Problem } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import { Button, ProblemNote } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { namingNone } from './whose.ts';

/** A new certificate of ours, used from now on with the partners that have none chosen: said here, in one step. */
export function UseNow({ certificate }: { readonly certificate: Certificate }): ReactNode {
  const { state } = useWindow();
  const { t } = useWords();
  const partners = useOverview((overview) => overview.partners);
  const [stands, setStands] = useState<'offered' | 'busy' | 'used'>('offered');
  const [problem, setProblem] = useState<Problem>();
  const { id, purposes } = certificate;
  const names = namingNone(partners).map(({ name }) => name);

  async function use(): Promise<void> {
    setStands('busy');
    setProblem(undefined);
    try {
      await state.api.certificates.use({ id, purposes });
      state.certificates.refresh();
      setStands('used');
    } catch (error) {
      setProblem(toProblem(error));
      setStands('offered');
    }
  }

  if (stands !== 'used' && !isUnused(certificate)) return null;
  if (stands === 'used')
    return <output className="small tone-accent">{t('window.certificateDialogs.make.used')}</output>;
  return (
    <section>
      <p className="small">
        {names.length === 0
          ? t('window.certificateDialogs.make.useForAll')
          : t('window.certificateDialogs.make.useFor', { partners: names.join(', ') })}
      </p>
      <p className="small tone-due">{t('window.certificateDialogs.use.warning')}</p>
      <div className="panel-actions">
        <Button isPending={stands === 'busy'} onPress={() => void use()}>
          {t('window.certificateDialogs.make.useNow')}
        </Button>
      </div>
      {problem !== undefined && <ProblemNote problem={problem} />}
    </section>
  );
}

/** It is ours, and another one is used for some of what it may be used for: where there was none, it was put to use by itself. */
export function isUnused({ owner, state, purposes, inUseFor }: Certificate): boolean {
  return owner === 'own' && state === 'active' && !purposes.every((purpose) => inUseFor.includes(purpose));
}
