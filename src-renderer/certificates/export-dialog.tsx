import { useState } from 'react';
import type { ReactNode } from 'react';
import { toProblem } from '../../shared/index.ts';
import type { Certificate, Problem } from '../../shared/index.ts';
import { useOverview, useWindow } from '../context/index.ts';
import {
  Button,
  CopyButton,
  DialogButtons,
  ProblemNote,
  RadioCards,
  SheetDialog,
  TextInput,
  canSaveFiles,
  saveFile,
} from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import { exportPath, fileNameOf } from './file-names.ts';

type Form = 'pem' | 'pkcs7' | 'pkcs12';

const endings: Readonly<Record<Form, string>> = { pem: 'pem', pkcs7: 'p7b', pkcs12: 'p12' };
const shortest = 8;

/** Writes a certificate out: alone, with its chain, or with its key under a password that the window forgets at once. */
export function ExportDialog({ certificate }: { readonly certificate: Certificate }): ReactNode {
  const { state, navigation } = useWindow();
  const { t } = useWords();
  const home = useOverview((overview) => overview.status?.home ?? '');
  const { id, label, owner } = certificate;
  const [form, setForm] = useState<Form>('pem');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [path, setPath] = useState('');
  const [hasTried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const [written, setWritten] = useState<string>();
  const withKey = form === 'pkcs12';
  const isWritten = withKey || !canSaveFiles();
  const name = fileNameOf(label, endings[form]);
  const forms: readonly Form[] = owner === 'own' ? ['pem', 'pkcs7', 'pkcs12'] : ['pem', 'pkcs7'];
  const isShort = withKey && password.length < shortest;
  const differs = withKey && password !== again;

  async function write(): Promise<void> {
    setTried(true);
    if (isShort || differs) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const file = path.trim() === '' && !withKey ? exportPath(home, name) : path.trim();
      const answer = await state.api.certificates.export({
        id,
        form,
        ...(withKey ? { password } : {}),
        ...(isWritten && file !== '' ? { path: file } : {}),
      });
      if (answer.content !== undefined) saveFile(answer.name, octetsOf(answer.content));
      if (answer.path === undefined) navigation.close();
      else setWritten(answer.path);
      setPassword('');
      setAgain('');
      setTried(false);
    } catch (error) {
      setProblem(toProblem(error));
    } finally {
      setBusy(false);
    }
  }

  if (written !== undefined) return <Written label={label} path={written} />;
  return (
    <SheetDialog
      width="medium"
      title={t('window.certificateDialogs.export.title', { label })}
      onClose={() => navigation.close()}
      buttons={
        <DialogButtons
          leave={<Button onPress={() => navigation.close()}>{t('window.shell.actions.cancel')}</Button>}
          act={
            <Button tone="primary" isPending={isBusy} onPress={() => void write()}>
              {isWritten
                ? t('window.certificateDialogs.export.write')
                : t('window.certificateDialogs.export.save')}
            </Button>
          }
        />
      }
    >
      <div className="dialog-form">
        <RadioCards
          label={t('window.certificateDialogs.export.form')}
          value={form}
          options={forms.map((key) => ({
            key,
            label: t(`window.certificateDialogs.export.forms.${key}`),
            detail: t(`window.certificateDialogs.export.formMeaning.${key}`),
          }))}
          onChange={setForm}
        />
        {withKey && (
          <div className="dialog-pair">
            <TextInput
              kind="password"
              label={t('window.certificateDialogs.export.password')}
              hint={t('window.certificateDialogs.export.passwordHint')}
              value={password}
              onChange={setPassword}
              error={hasTried && isShort ? t('window.certificateDialogs.export.passwordShort') : undefined}
            />
            <TextInput
              kind="password"
              label={t('window.certificateDialogs.export.passwordAgain')}
              value={again}
              onChange={setAgain}
              error={
                hasTried && !isShort && differs
                  ? t('window.certificateDialogs.export.passwordDiffers')
                  : undefined
              }
            />
          </div>
        )}
        {isWritten && (
          <TextInput
            mono
            label={t('window.certificateDialogs.export.path')}
            hint={t('window.certificateDialogs.export.pathHint')}
            value={path}
            onChange={setPath}
          />
        )}
        {form === 'pem' && <CopyPem id={id} />}
        {problem !== undefined && <ProblemNote problem={problem} />}
      </div>
    </SheetDialog>
  );
}

/** The certificate as text, read once it is asked for. */
function CopyPem({ id }: Pick<Certificate, 'id'>): ReactNode {
  const { state, notices } = useWindow();
  const { t } = useWords();
  const [pem, setPem] = useState<string>();
  async function read(): Promise<void> {
    const details = await notices.watch(state.api.certificates.get({ id }));
    if (details?.pem !== undefined) setPem(details.pem);
  }
  return pem === undefined ? (
    <div>
      <Button onPress={() => void read()}>{t('window.certificateDialogs.export.show')}</Button>
    </div>
  ) : (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached with the keyboard */}
      <pre className="request-text" tabIndex={0} aria-label={t('window.certificateDialogs.export.show')}>
        {pem}
      </pre>
      <div>
        <CopyButton label={t('window.certificateDialogs.export.copy')} text={() => pem} />
      </div>
    </>
  );
}

function Written({ label, path }: { readonly label: string; readonly path: string }): ReactNode {
  const { navigation } = useWindow();
  const { t } = useWords();
  return (
    <SheetDialog
      title={t('window.certificateDialogs.export.title', { label })}
      onClose={() => navigation.close()}
      buttons={
        <>
          <CopyButton label={t('window.certificateDialogs.export.copyPath')} text={() => path} />
          <Button isFirst tone="primary" onPress={() => navigation.close()}>
            {t('window.shell.actions.close')}
          </Button>
        </>
      }
    >
      <output className="written-path">{t('window.certificateDialogs.export.written', { path })}</output>
    </SheetDialog>
  );
}

function octetsOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0);
}
