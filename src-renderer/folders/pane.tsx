import { ArrowUp, RotateCw } from 'lucide-react';
import { useId, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useStore } from 'zustand';
import { Button, IconButton } from '../parts/index.ts';
import type { FolderEntry, FolderPane } from '../state/index.ts';
import { useWords } from '../words/index.ts';
import { ContextMenu } from './context-menu.tsx';
import type { PaneAction } from './context-menu.tsx';
import { allowDrop, leaveDrop, takeDrop, useIsOver } from './dragging.ts';
import type { Side } from './dragging.ts';
import { EntryGrid } from './entry-grid.tsx';
import { PaneFoot } from './pane-foot.tsx';
import { PaneProblem } from './pane-problem.tsx';
import { PathField } from './path-field.tsx';

export interface PaneProps {
  readonly side: Side;
  readonly title: string;
  readonly pane: FolderPane;
  readonly grid: RefObject<HTMLDivElement | null>;
  /** Buttons of this pane alone, at its head. */
  readonly tools?: ReactNode;
  /** Carries what is chosen to the other pane. */
  readonly carry: PaneAction;
  /** What the menu offers besides. */
  readonly actions: readonly PaneAction[];
  /** Said while the first folder is read. */
  readonly opening: string;
  readonly empty: ReactNode;
  /** Asked of the pane's problem, beside trying again. */
  readonly remedy?: ReactNode;
  /** Marks for files of the system that are let go: on the folder that is shown, or one in it. */
  readonly dropMark: (folder: FolderEntry | undefined) => object;
  /** Files of the system are held over the folder that is shown. */
  readonly isOver?: boolean;
  readonly onOpen: (entry: FolderEntry) => void;
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** Entries of the other pane were let go: on a folder, or on the one that is shown. */
  readonly onDrop: (entries: readonly FolderEntry[], into: FolderEntry | undefined) => void;
}

/** One of the two panes: where it is, what is there, what is chosen, and what can be done with it. */
export function Pane(props: PaneProps): ReactNode {
  const { side, title, pane, carry, actions, dropMark } = props;
  const { t } = useWords();
  const shown = useStore(pane.store);
  const isOver = useIsOver(side);
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number }>();
  const keys = useId();
  const { listing, problem } = shown;

  function hearKey(event: KeyboardEvent): boolean {
    const { key, altKey, ctrlKey, metaKey } = event;
    const isPlain = !altKey && !ctrlKey && !metaKey;
    if ((key === 'Backspace' && isPlain) || (key === 'ArrowUp' && altKey)) void pane.up();
    else if (key === 'F5' && isPlain) void pane.refresh();
    else if (key === 'Enter' && (ctrlKey || metaKey)) {
      if (carry.isDisabled !== true) carry.act();
    } else return props.onKey(event);
    return true;
  }

  return (
    <section className="pane" aria-label={title}>
      <div className="pane-head">
        <h2 className="cut" title={title}>
          {title}
        </h2>
        <div className="pane-tools">{props.tools}</div>
      </div>
      <div className="pane-where">
        <IconButton
          icon={<ArrowUp className="icon" aria-hidden />}
          label={t('window.folders.up')}
          isDisabled={listing?.parent === undefined}
          onPress={() => void pane.up()}
        />
        <PathField
          label={t('window.folders.path', { side: title })}
          folder={listing?.folder ?? ''}
          onGo={(folder) => void pane.open(folder)}
        />
        <IconButton
          icon={<RotateCw className="icon" aria-hidden />}
          label={t('window.folders.refresh', { side: title })}
          onPress={() => void pane.refresh()}
        />
      </div>
      {problem !== undefined && <PaneProblem pane={pane} problem={problem} remedy={props.remedy} />}
      <div
        className="pane-body"
        data-over={isOver || props.isOver === true}
        aria-busy={shown.isReading}
        {...(listing === undefined ? {} : dropMark(undefined))}
        onDragOver={(event) => {
          if (listing !== undefined) allowDrop(event, side);
        }}
        onDragLeave={leaveDrop}
        onDrop={(event) => {
          const entries = listing === undefined ? undefined : takeDrop(event, side);
          if (entries !== undefined) props.onDrop(entries, undefined);
        }}
      >
        {listing !== undefined && (
          <EntryGrid
            side={side}
            label={t('window.folders.grid', { side: title })}
            pane={pane}
            shown={shown}
            grid={props.grid}
            describedBy={keys}
            empty={props.empty}
            dropMark={(entry) => (entry.kind === 'folder' ? dropMark(entry) : {})}
            onOpen={props.onOpen}
            onKey={hearKey}
            onDropInto={props.onDrop}
            onMenu={(x, y) => setMenu({ x, y })}
          />
        )}
        {listing === undefined && problem === undefined && (
          <output className="pane-opening dim">{props.opening}</output>
        )}
      </div>
      <p id={keys} className="unseen">
        {t(`window.folders.keys.${side}`)}
      </p>
      <PaneFoot shown={shown}>
        <Button
          {...(carry.isDisabled === true ? { isDisabled: true } : {})}
          tone="primary"
          onPress={carry.act}
        >
          {carry.label}
        </Button>
      </PaneFoot>
      {menu !== undefined && (
        <ContextMenu
          at={menu}
          actions={[carry, ...actions]}
          onClose={() => {
            setMenu(undefined);
            props.grid.current?.focus();
          }}
        />
      )}
    </section>
  );
}
