import type { ReactNode } from 'react';
import type { Transfer } from '../../shared/index.ts';
import { useWindow } from '../context/index.ts';
import { Button } from '../parts/index.ts';
import { useWords } from '../words/index.ts';

/** Its metafile was rejected, and nobody has seen to it. */
export function canCorrect({ direction, receipt, handled, metafile, withdrawing }: Transfer): boolean {
  const isOpen = handled !== true && withdrawing !== true;
  return direction === 'out' && receipt === 'refused' && metafile === true && isOpen;
}

/** What can be done with a delivery that Digipoort has not accepted. */
export function MetafileButtons({ transfer }: { readonly transfer: Transfer }): ReactNode {
  const { navigation } = useWindow();
  const { t } = useWords();
  const { id, fileName: file } = transfer;
  return (
    <>
      {canCorrect(transfer) && (
        <Button tone="primary" onPress={() => navigation.open({ kind: 'correct', id })}>
          {t('window.metafiles.correct')}
        </Button>
      )}
      {transfer.leftThere === true && (
        <Button tone="danger" onPress={() => navigation.open({ kind: 'withdraw', id, file })}>
          {t('window.metafiles.withdraw')}
        </Button>
      )}
    </>
  );
}
