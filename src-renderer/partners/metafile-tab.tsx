import { DigestAlgorithm, MetafileProfile } from '../../shared/index.ts';
import type { ReactNode } from 'react';
import { useWords } from '../words/index.ts';
import { DraftChoice } from './draft-choice.tsx';
import { DraftSwitch, DraftText } from './draft-fields.tsx';
import { MetafileFiles } from './metafile-files.tsx';
import { MetafileElements } from './metafile-elements.tsx';

const encodings = MetafileProfile.shape.digest.unwrap().shape.encoding.unwrap().options;

/** How the metafiles of this account are spelt. */
export function MetafileTab(): ReactNode {
  const { t, words } = useWords();
  const said = words.window.partnerDigipoort.metafile;
  return (
    <>
      <p className="dim">{t('window.partnerDigipoort.metafile.intro')}</p>
      <MetafileFiles />
      <h3>{t('window.partnerDigipoort.metafile.root')}</h3>
      <div className="editor-pair">
        <DraftText field="rootName" mono />
        <DraftText field="rootPrefix" mono />
      </div>
      <DraftText field="rootNamespace" mono />
      <DraftSwitch field="rootAssumed" />
      <h3>{t('window.partnerDigipoort.metafile.elements')}</h3>
      <MetafileElements />
      <h3>{t('window.partnerDigipoort.metafile.digest')}</h3>
      <div className="editor-pair even">
        <DraftChoice field="digestAlgorithm" answers={DigestAlgorithm.options} words={said.algorithm} />
        <DraftChoice field="digestEncoding" answers={encodings} words={said.encoding} />
      </div>
      <DraftText field="algorithmAttribute" mono />
      <DraftText field="constants" mono lines={3} />
    </>
  );
}
