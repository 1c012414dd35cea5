import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Transfer } from '../../shared/index.ts';
import { CopyButton, Facts } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { MetafileText } from './metafile-text.tsx';
import { useMetafile } from './use-metafile.ts';

/** What Digipoort was told of a file, or what came with one. Nothing where there is no metafile. */
export function MetafileFacts({ transfer }: { readonly transfer: Transfer }): ReactNode {
  return transfer.metafile === true ? <Shown transfer={transfer} /> : undefined;
}

function Shown({ transfer }: { readonly transfer: Transfer }): ReactNode {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { view } = useMetafile(transfer.id, {}, `${transfer.state} ${transfer.receipt}`);
  const sent = view?.sent;
  if (view === undefined || sent === undefined) return undefined;
  const came = transfer.direction === 'in';
  return (
    <section>
      <h3>{came ? t('window.metafiles.cameWith') : t('window.metafiles.sent')}</h3>
      <Facts
        facts={[
          { term: t('window.metafiles.reference'), value: view.values.dataReferenceId, mono: true },
          { term: t('window.metafiles.theirReference'), value: view.digipoortReference, mono: true },
          { term: view.digest, value: view.values.digest, mono: true },
        ]}
      />
      <button type="button" className="step-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? t('window.metafiles.hide') : t('window.metafiles.show')}
      </button>
      {isOpen && (
        <>
          <MetafileText text={sent} label={t('window.metafiles.sent')} />
          <CopyButton text={() => sent} label={t('window.metafiles.copy')} />
        </>
      )}
    </section>
  );
}
