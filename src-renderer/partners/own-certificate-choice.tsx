import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { CertificateId } from '../../shared/index.ts';
import { ImportDialog, MakeDialog } from '../certificates/index.ts';
import { useNavigation, useWindow } from '../context/index.ts';
import { Button, Choice } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { useDraftForm } from './draft-fields.tsx';

/** Which of our own certificates this partner knows us by: one that is there, or one that is brought in or made for it. */
export function OwnCertificateChoice(): ReactNode {
  const { state, navigation } = useWindow();
  const { t, words, formats } = useWords();
  const { draft, change } = useDraftForm();
  const all = useStore(state.certificates.store, (certificates) => certificates.all) ?? [];
  const own = all.filter(
    ({ owner, state: stands, id }) =>
      owner === 'own' && (stands === 'active' || String(id) === draft.ownCertificate),
  );
  return (
    <>
      <Choice
        label={words.window.partnerEditor.fields.ownCertificate.label}
        value={draft.ownCertificate === '' ? 'in-use' : draft.ownCertificate}
        options={[
          { key: 'in-use', label: t('window.partnerEditor.identity.ownInUse') },
          ...own.map(({ id, label, facts }) => ({
            key: String(id),
            label,
            detail:
              facts === undefined
                ? undefined
                : t('window.partnerEditor.identity.ownEnds', { moment: formats.date(facts.validUntil) }),
          })),
        ]}
        onChange={(key) => change({ ownCertificate: key === 'in-use' ? '' : key })}
      />
      <div className="panel-actions">
        <Button
          onPress={() =>
            navigation.openOver({ kind: 'import-certificates', partnerId: undefined, files: [] })
          }
        >
          {t('window.partnerEditor.identity.importOwn')}
        </Button>
        <Button onPress={() => navigation.openOver({ kind: 'make-certificate' })}>
          {t('window.partnerEditor.identity.makeOwn')}
        </Button>
      </div>
      <Over />
    </>
  );
}

/** Over this dialog: a certificate of our own is brought in or made, and chosen when it is here. */
function Over(): ReactNode {
  const { state, navigation } = useWindow();
  const { change, partnerId } = useDraftForm();
  const dialog = useNavigation(({ over }) => over);
  const over = {
    partnerId,
    onOwn(id: CertificateId) {
      state.certificates.refresh();
      change({ ownCertificate: String(id) });
    },
    onClose: () => navigation.closeOver(),
  };
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'import-certificates':
      return <ImportDialog partnerId={undefined} files={dialog.files} over={over} />;
    case 'make-certificate':
      return <MakeDialog over={over} />;
  }
}
