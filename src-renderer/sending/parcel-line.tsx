import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Finding, PartnerId } from '../../shared/index.ts';
import { Announcement } from '../announcement/index.ts';
import { Bar, Button, IconButton, PurposeChip, TextInput } from '../parts/index.ts';
import { problemText, useWords } from '../words/index.ts';
import { isReady, toSend } from './parcel.ts';
import { isSameNote, nameBetween, purposeOf, suggestedNames } from './parcel-findings.ts';
import type { ParcelFile } from './parcel.ts';

/** One file about to be sent: the name it will have, how far it is read, and what the checks say. */
export function ParcelLine(props: {
  readonly file: ParcelFile;
  readonly hasPartner: boolean;
  /** What is said of all files together, and not here again. */
  readonly said: readonly Finding[];
  /** It wants an e-mail before each file. */
  readonly announcedTo?: PartnerId | undefined;
  readonly onRename: (as: string) => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { file, hasPartner, said, announcedTo, onRename, onRemove } = props;
  const [announced] = announcedTo !== undefined && isReady(file) ? toSend(file) : [];
  const { t, formats } = useWords();
  const purpose = purposeOf(file);
  return (
    <li className="parcel-file" data-purpose={purpose}>
      <div className="parcel-head">
        <b className="cut" title={file.name}>
          {file.folder !== '' && <span className="dim">{file.folder}/</span>}
          {file.name}
        </b>
        {purpose !== undefined && <PurposeChip purpose={purpose} />}
        <span className="dim small number">{formats.size(file.size)}</span>
        <IconButton
          icon={<X className="icon" aria-hidden />}
          label={t('window.sending.dialog.remove', { file: file.name })}
          onPress={onRemove}
        />
      </div>
      {file.problem === undefined && hasPartner && (
        <div className="parcel-name">
          <TextInput
            mono
            label={t('window.sending.dialog.nameAt')}
            value={nameBetween(file)}
            onChange={onRename}
          />
        </div>
      )}
      <Checks file={file} hasPartner={hasPartner} said={said} onRename={onRename} />
      {announcedTo !== undefined && announced !== undefined && (
        // Another name is another e-mail.
        <Announcement
          key={announced.as ?? ''}
          file={file.name}
          wish={{ partnerId: announcedTo, file: announced }}
        />
      )}
    </li>
  );
}

function Checks(props: {
  readonly file: ParcelFile;
  readonly hasPartner: boolean;
  readonly said: readonly Finding[];
  readonly onRename: (as: string) => void;
}): ReactNode {
  const { file, hasPartner, said, onRename } = props;
  const { t, words, formats } = useWords();
  if (file.problem !== undefined) {
    const { title, next } = problemText(words, file.problem, formats.locale);
    return <CheckLine severity="error" text={`${title}. ${next}`} />;
  }
  if (file.taken === undefined) {
    return (
      <Bar
        // Handed over is not written: that nobody can say yet.
        share={file.octets >= file.size ? undefined : file.octets / file.size}
        label={t('window.sending.dialog.taking', { file: file.name })}
      />
    );
  }
  if (!hasPartner) return <p className="small faint">{t('window.sending.dialog.choosePartnerFirst')}</p>;
  if (file.findings === undefined)
    return <p className="small faint">{t('window.sending.dialog.checking')}</p>;
  return (
    <>
      {file.findings
        .filter((finding) => !said.some((one) => isSameNote(one, finding)))
        .map((finding) => (
          <FindingLine
            key={`${finding.code} ${JSON.stringify(finding.params)}`}
            file={file.name}
            finding={finding}
            onRename={onRename}
          />
        ))}
      {isReady(file) && (
        <p className="check-line">
          <CircleCheck className="icon tone-accent" aria-hidden />
          {t('window.sending.dialog.checked')}
        </p>
      )}
    </>
  );
}

/** One thing that the checks have found, and what can be done about it with one press. */
export function FindingLine(props: {
  readonly file: string;
  readonly finding: Finding;
  readonly onRename: (as: string) => void;
}): ReactNode {
  const { file, finding, onRename } = props;
  const { t, words, formats } = useWords();
  const { title, meaning, next } = problemText(words, finding, formats.locale);
  const offered = suggestedNames(finding);
  // A note tells, and asks nothing of the user.
  const text = finding.severity === 'note' ? `${title}. ${meaning}` : `${title}. ${meaning} ${next}`;
  return (
    <>
      <CheckLine severity={finding.severity} text={text} />
      {offered.length > 0 && (
        <fieldset className="suggested">
          <legend className="unseen">{t('window.sending.suggested.label', { file })}</legend>
          {offered.map(({ name, purpose }) => (
            <Button key={name} onPress={() => onRename(name)}>
              {t('window.sending.suggested.sendAs')}
              {purpose !== undefined && <PurposeChip purpose={purpose} />}
              <code>{name}</code>
            </Button>
          ))}
        </fieldset>
      )}
    </>
  );
}

function CheckLine({
  severity,
  text,
}: {
  readonly severity: Finding['severity'];
  readonly text: string;
}): ReactNode {
  const { t } = useWords();
  return (
    <p className="check-line">
      {severity === 'error' && <CircleAlert className="icon tone-bad" aria-hidden />}
      {severity === 'warning' && <TriangleAlert className="icon tone-due" aria-hidden />}
      {severity === 'note' && <Info className="icon tone-faint" aria-hidden />}
      <span>
        <span className="unseen">{t(`window.sending.dialog.${severity}`)}: </span>
        {text}
      </span>
    </p>
  );
}
