import type { ReactNode } from 'react';
import type { CertificateDetails } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import { Button, CopyButton, canSaveFiles, saveFile } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { fileNameOf } from './file-names.ts';

/** A request that waits for its authority: what to send, and where the answer goes. */
export function RequestBox({ details }: { readonly details: CertificateDetails }): ReactNode {
  const { navigation } = useWindow();
  const { t } = useWords();
  const { request, label } = details;
  return (
    <section className="request-box">
      <h3>{t('window.certificates.panel.request')}</h3>
      <p className="small">{t('window.certificates.panel.requestMeaning')}</p>
      <div className="panel-actions">
        <Button tone="primary" onPress={() => navigation.importCertificates([])}>
          {t('window.certificates.panel.answer')}
        </Button>
        {request !== undefined && <RequestButtons request={request} label={label} />}
      </div>
    </section>
  );
}

/** The request to the clipboard, or into a file where the page may save one. */
export function RequestButtons({
  request,
  label,
}: {
  readonly request: string;
  readonly label: string;
}): ReactNode {
  const { t } = useWords();
  return (
    <>
      <CopyButton label={t('window.certificates.panel.copyRequest')} text={() => request} />
      {canSaveFiles() && (
        <Button onPress={() => saveFile(fileNameOf(label, 'csr'), request)}>
          {t('window.certificates.panel.saveRequest')}
        </Button>
      )}
    </>
  );
}
