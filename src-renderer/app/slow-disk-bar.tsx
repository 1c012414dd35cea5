import { HardDrive } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useOverview, useWindow } from '../context/index.ts';
import { problemText, useWords } from '../words/index.ts';
import './slow-disk-bar.css';

/** Says that a disk answers slowly, where, and what to do about it; goes away when the disk has been quick again for a while. */
export function SlowDiskBar(): ReactNode {
  const { state } = useWindow();
  const { words, formats } = useWords();
  const { connection } = useStore(state.connection);
  const disk = useOverview(({ status }) => status?.disk);
  const text =
    disk === undefined || connection.state !== 'here' ? undefined : problemText(words, disk, formats.locale);
  return (
    <section className={text === undefined ? 'unseen' : 'slow-disk'} aria-label={text?.title}>
      {text !== undefined && <HardDrive className="icon" aria-hidden />}
      <p>
        {/* Read out once: how long it takes changes every second. */}
        <output>{text !== undefined && <b>{text.title}</b>}</output> {text?.meaning} {text?.next}
      </p>
    </section>
  );
}
