import { useState } from 'react';
import type { ReactNode } from 'react';
import type { EngineApi } from '../../shared/index.ts';
import { noticeMail } from '../../shared/words/index.ts';
import type { NoticeMail } from '../../shared/words/index.ts';
import { useWindow } from '../context/index.ts';
import { Button, CopyButton } from '../parts/index.ts';
import { useWords } from '../words/index.ts';
import './announcement.css';

export interface AnnouncementProps {
  /** The file that it is about, as people know it. */
  readonly file: string;
  readonly wish: Parameters<EngineApi['transfers']['notice']>[0];
}

/** Shows the e-mail that announces a file, and copies it. Nothing is sent. */
export function Announcement({ file, wish }: AnnouncementProps): ReactNode {
  const { state, notices } = useWindow();
  const { t, words } = useWords();
  const [mail, setMail] = useState<NoticeMail | undefined>();

  async function write(): Promise<void> {
    const facts = await notices.watch(state.api.transfers.notice(wish));
    if (facts !== undefined) setMail(noticeMail(words, facts, Date.now()));
  }

  if (mail === undefined)
    return (
      <Button onPress={() => void write()} label={`${t('window.sending.announcement.write')} ${file}`}>
        {t('window.sending.announcement.write')}
      </Button>
    );
  return (
    <div className="announcement">
      <p className="small dim">{words.notice.to}</p>
      <b className="small">{mail.subject}</b>
      <pre>{mail.text}</pre>
      <div className="panel-actions">
        <CopyButton text={() => mail.text} label={t('window.sending.announcement.copyText')} />
        <CopyButton text={() => mail.subject} label={t('window.sending.announcement.copySubject')} />
      </div>
    </div>
  );
}
