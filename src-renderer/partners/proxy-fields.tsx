import type { ReactNode } from 'react';
import { Choice } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { DraftSecret, DraftText, useDraftForm } from './draft-fields.tsx';

const kinds = ['none', 'http', 'socks5'] as const;

/** The proxy between us and the partner. */
export function ProxyFields(): ReactNode {
  const { t } = useWords();
  const { draft, change } = useDraftForm();
  return (
    <>
      <h3>{t('window.partnerEditor.proxy.title')}</h3>
      <Choice
        label={t('window.partnerEditor.proxy.kind')}
        value={draft.proxyKind}
        options={kinds.map((key) => ({ key, label: t(`window.partnerEditor.proxy.kinds.${key}`) }))}
        onChange={(proxyKind) => change({ proxyKind })}
      />
      {draft.proxyKind !== 'none' && (
        <>
          <div className="editor-pair">
            <DraftText field="proxyHost" />
            <DraftText field="proxyPort" kind="number" />
          </div>
          <div className="editor-pair even">
            <DraftText field="proxyUser" />
            <DraftSecret field="proxyPassword" />
          </div>
          <p className="faint small">{t('window.partnerEditor.proxy.meaning')}</p>
        </>
      )}
    </>
  );
}
