import type { ReactNode } from 'react';
import type { CertificateDetails } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import { Button, CopyButton, SheetDialog } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { Fingerprint } from './fingerprint-box.tsx';
import type { OverPartner } from './import-dialog.tsx';
import { RequestButtons } from './request-box.tsx';
import { UseNow } from './use-now.tsx';

/** What was made, or has come as one of ours, and what to do with it now. */
export function MadeDialog(props: {
  readonly made: CertificateDetails;
  readonly over: OverPartner | undefined;
}): ReactNode {
  const { made, over } = props;
  const { navigation } = useWindow();
  const { t } = useWords();
  const { request, facts, pem, label, id } = made;
  const hasCome = made.origin !== 'made';
  const isRequest = made.state === 'requested' && request !== undefined;
  return (
    <SheetDialog
      width="medium"
      title={
        isRequest
          ? t('window.certificateDialogs.make.requestedTitle')
          : hasCome
            ? t('window.certificateDialogs.make.comeTitle')
            : t('window.certificateDialogs.make.madeTitle')
      }
      onClose={over === undefined ? () => navigation.close() : over.onClose}
      buttons={
        <Button
          isFirst
          tone="primary"
          onPress={() => {
            if (over !== undefined) {
              over.onClose();
              return;
            }
            navigation.showCertificate(id);
            navigation.go('certificates');
            navigation.close();
          }}
        >
          {over === undefined
            ? t('window.certificateDialogs.make.show')
            : t('window.certificateDialogs.make.backToPartner')}
        </Button>
      }
    >
      <div className="dialog-form">
        <p className="dim">
          {isRequest
            ? t('window.certificateDialogs.make.requestedMeaning')
            : t('window.certificateDialogs.make.madeMeaning')}
        </p>
        {isRequest ? (
          <>
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached with the keyboard */}
            <pre className="request-text" tabIndex={0} aria-label={t('window.certificates.panel.request')}>
              {request}
            </pre>
            <div className="panel-actions">
              <RequestButtons request={request} label={label} />
            </div>
          </>
        ) : (
          <>
            {facts !== undefined && <Fingerprint fingerprint={facts.fingerprint} />}
            {over === undefined && <UseNow certificate={made} />}
            {pem !== undefined && (
              <div className="panel-actions">
                <CopyButton label={t('window.certificateDialogs.make.copyCertificate')} text={() => pem} />
                {over === undefined && (
                  <Button
                    onPress={() =>
                      navigation.open({ kind: 'certificate', task: 'deliver', certificate: made })
                    }
                  >
                    {t('window.certificates.panel.deliver')}
                  </Button>
                )}
              </div>
            )}
          </>
        )}
      </div>
    </SheetDialog>
  );
}
