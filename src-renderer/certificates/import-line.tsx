import { FileBadge, FileKey, FileX, ListX, X } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Certificate, CertificateContents } from '../../shared/index.ts';
import { Button, IconButton, ProblemNote, TextInput } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import type { Speech } from '../words/index.ts';
import { ImportContents } from './import-contents.tsx';
import { importKind } from './import-parcel.ts';
import type { ImportFile, ImportParcel } from './import-parcel.ts';

export interface ImportLineProps {
  readonly file: ImportFile;
  readonly parcel: ImportParcel;
  readonly store: readonly Certificate[];
}

/** One file about to be brought in: what lies in it, and what is done with it. */
export function ImportLine({ file, parcel, store }: ImportLineProps): ReactNode {
  const { t } = useWords();
  const name = file.name === '' ? t('window.certificateDialogs.import.pasted') : file.name;
  const { contents, problem } = file;
  return (
    <li className="import-file">
      <div className="import-head">
        <KindSign contents={contents} />
        <b className="cut" title={name}>
          {name}
        </b>
        <span className="dim small cut">{contents === undefined ? '' : <Holds contents={contents} />}</span>
        <IconButton
          icon={<X className="icon" aria-hidden />}
          label={t('window.certificateDialogs.import.remove', { file: name })}
          onPress={() => parcel.remove(file.key)}
        />
      </div>
      {file.isBusy && (
        <p className="small faint">{t('window.certificateDialogs.import.reading', { file: name })}</p>
      )}
      {problem !== undefined && !asksPassword(file) && <ProblemNote problem={problem} />}
      {asksPassword(file) && <PasswordLine file={file} parcel={parcel} />}
      {contents !== undefined && (
        <ImportContents file={file} contents={contents} parcel={parcel} store={store} />
      )}
    </li>
  );
}

function asksPassword({ problem }: ImportFile): boolean {
  return problem?.code === 'password-needed' || problem?.code === 'password-wrong';
}

function KindSign({ contents }: { readonly contents: CertificateContents | undefined }): ReactNode {
  const kind = contents === undefined ? 'partner' : importKind(contents);
  switch (kind) {
    case 'own':
    case 'answer':
      return <FileKey className="icon tone-accent" aria-hidden />;
    case 'partner':
      return <FileBadge className="icon tone-accent" aria-hidden />;
    case 'list':
      return <ListX className="icon tone-accent" aria-hidden />;
    case 'request':
    case 'key-alone':
    case 'nothing':
      return <FileX className="icon tone-due" aria-hidden />;
  }
}

function Holds({ contents }: { readonly contents: CertificateContents }): ReactNode {
  const { t } = useWords();
  return holdsText(contents, t);
}

function holdsText(contents: CertificateContents, t: Speech['t']): string {
  const kind = importKind(contents);
  if (kind === 'list' || kind === 'request' || kind === 'nothing')
    return t(`window.certificateDialogs.import.holds.${kind}`);
  const { certificates, keys } = contents;
  return [
    ...(certificates.length === 0
      ? []
      : [t('window.certificateDialogs.import.holds.certificates', { count: certificates.length })]),
    ...(keys === 0 ? [] : [t('window.certificateDialogs.import.holds.keys', { count: keys })]),
  ].join(', ');
}

function PasswordLine({
  file,
  parcel,
}: {
  readonly file: ImportFile;
  readonly parcel: ImportParcel;
}): ReactNode {
  const { t, words } = useWords();
  const [password, setPassword] = useState('');
  const isWrong = file.problem?.code === 'password-wrong';
  return (
    <form
      className="import-password"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') parcel.open(file.key, password);
      }}
    >
      <TextInput
        isFirst
        kind="password"
        label={t('window.certificateDialogs.import.password')}
        value={password}
        onChange={setPassword}
        error={isWrong ? words.problems['password-wrong'].title : undefined}
      />
      <Button type="submit" isPending={file.isBusy} isDisabled={password === ''}>
        {t('window.certificateDialogs.import.passwordTry')}
      </Button>
    </form>
  );
}
