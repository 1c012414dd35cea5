import type { ReactNode } from 'react';
import type { PartnerId } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import type { Dropped } from '../context/index.ts';
import { Button, SheetDialog } from '../parts/index.ts';
import { useWords } from '../words/index.ts';

/** Files dropped on a partner look like certificates: they may be for us, or for the partner. */
export function ImportOrSendDialog(props: {
  readonly partnerId: PartnerId;
  readonly files: readonly Dropped[];
}): ReactNode {
  const { partnerId, files } = props;
  const { navigation } = useWindow();
  const { t } = useWords();
  const partner = useOverview((overview) => overview.partners?.find(({ id }) => id === partnerId));
  const name = partner?.name ?? '';
  return (
    <SheetDialog
      title={t('window.certificateDialogs.orSend.title')}
      onClose={() => navigation.close()}
      buttons={
        <>
          <Button onPress={() => navigation.close()}>{t('window.shell.actions.cancel')}</Button>
          {(partner?.capabilities.send ?? false) && (
            <Button
              onPress={() => {
                navigation.close();
                navigation.send(files, partnerId);
              }}
            >
              {t('window.certificateDialogs.orSend.send', { partner: name })}
            </Button>
          )}
          <Button
            isFirst
            tone="primary"
            onPress={() => {
              navigation.close();
              navigation.importCertificates(files, partnerId);
            }}
          >
            {t('window.certificateDialogs.orSend.import', { partner: name })}
          </Button>
        </>
      }
    >
      <p className="dim dialog-lead">
        {t('window.certificateDialogs.orSend.meaning', {
          count: files.length,
          file: files[0]?.file.name ?? '',
        })}
      </p>
    </SheetDialog>
  );
}
