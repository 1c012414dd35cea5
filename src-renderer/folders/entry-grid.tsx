/* oxlint-disable jsx-a11y/prefer-tag-over-role -- each row lies at a place of its own within a scroller: no table's layout */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode, RefObject } from 'react';
import { gridStep, useVirtualRows } from '../parts/index.ts';
import { choose, chooseAll, nextOrder, typedPlace } from '../state/index.ts';
import type { ChoosingHow, EntryColumn, FolderEntry, FolderPane, FolderPaneState } from '../state/index.ts';
import { useWords } from '../words/index.ts';
import { allowDrop, beginDrag, endDrag, takeDrop, useOverEntry } from './dragging.ts';
import type { Side } from './dragging.ts';
import { cellsOf } from './entry-cells.tsx';

export interface EntryGridProps {
  readonly side: Side;
  readonly label: string;
  readonly pane: FolderPane;
  readonly shown: FolderPaneState;
  /** Has the keyboard when the pane gets it. */
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly describedBy: string;
  readonly empty: ReactNode;
  /** What a folder is marked with, so that files of the system can be let go on it. */
  readonly dropMark: (entry: FolderEntry) => object;
  readonly onOpen: (entry: FolderEntry) => void;
  /** Keys that the list itself has no use for. True: it was of use. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** Entries of the other pane were let go on a folder. */
  readonly onDropInto: (entries: readonly FolderEntry[], into: FolderEntry) => void;
  readonly onMenu: (x: number, y: number) => void;
}

const columns: readonly EntryColumn[] = ['name', 'size', 'changed'];
const rowHeight = 30;
const headHeight = 28;
/** Milliseconds after which what is typed begins a new word. */
const typingPause = 800;

/** The entries of a folder, of which only those in sight are in the page. The keyboard stays on the grid, which names the active row. */
export function EntryGrid(props: EntryGridProps): ReactNode {
  const { side, pane, shown, grid } = props;
  const { t } = useWords();
  const id = useId();
  const [hasKeyboard, setHasKeyboard] = useState(false);
  const over = useOverEntry(side);
  const typing = useRef({ text: '', at: 0 });
  const { rows: entries, selection, order } = shown;
  const names = useMemo(() => entries.map(({ name }) => name), [entries]);
  const count = entries.length;
  const found = selection.active === undefined ? -1 : names.indexOf(selection.active);
  const activeRow = count === 0 ? -1 : Math.max(0, found);
  const rows = useVirtualRows({ scroller: grid, count, activeRow, rowHeight, headHeight });

  // What was come from, or has just been made, is brought into sight.
  const { show } = rows;
  const shownRow = useRef(-1);
  useEffect(() => {
    if (shownRow.current !== activeRow && activeRow >= 0) show(activeRow);
    shownRow.current = activeRow;
  });

  function select(place: number, how: ChoosingHow): void {
    pane.select(choose(selection, names, place, how));
  }

  function typed(event: KeyboardEvent): boolean {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false;
    const { text, at } = typing.current;
    const isSameWord = text !== '' && event.timeStamp - at < typingPause;
    if (event.key === ' ' && !isSameWord) return false;
    const word = isSameWord ? text + event.key : event.key;
    typing.current = { text: word, at: event.timeStamp };
    select(typedPlace(names, activeRow, word), 'only');
    return true;
  }

  function hearKey(event: KeyboardEvent): boolean {
    const { key, altKey, ctrlKey, metaKey } = event;
    // A word ends with whatever is no letter of it.
    if (key.length > 1 && key !== 'Shift') typing.current = { text: '', at: 0 };
    if (props.onKey(event)) return true;
    if (altKey) return false;
    if ((ctrlKey || metaKey) && key.toLowerCase() === 'a') {
      pane.select(chooseAll(selection, names));
      return true;
    }
    const pageRows = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / rowHeight) - 2);
    const to = count === 0 ? undefined : gridStep(key, activeRow, count, pageRows);
    if (to !== undefined) {
      select(to, event.shiftKey ? 'range' : ctrlKey || metaKey ? 'look' : 'only');
      return true;
    }
    if (typed(event)) return true;
    const active = entries[activeRow];
    if (key === ' ' && active !== undefined) select(activeRow, 'toggle');
    else if (key === 'Enter' && active !== undefined && !ctrlKey && !metaKey) props.onOpen(active);
    else if (key === 'Escape' && selection.chosen.size > 0)
      pane.select({ ...selection, chosen: new Set(), anchor: undefined });
    else return false;
    return true;
  }

  function openMenu(event: MouseEvent): void {
    event.preventDefault();
    const place = placeOf(event.target);
    const name = place === undefined ? undefined : names[place];
    if (place !== undefined && name !== undefined && !selection.chosen.has(name)) select(place, 'only');
    // The keyboard has no pointer: the menu is for the row where it is.
    const isByKeyboard = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === '';
    if (!isByKeyboard) props.onMenu(event.clientX, event.clientY);
    else {
      const row = document.querySelector(`#${CSS.escape(`${id}-${activeRow}`)}`) ?? grid.current;
      const { left, bottom } = row?.getBoundingClientRect() ?? { left: 0, bottom: 0 };
      props.onMenu(left + rowHeight, bottom);
    }
  }

  return (
    <div
      ref={grid}
      className="grid grid-entries"
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      {...(count > 0 ? { 'aria-activedescendant': `${id}-${activeRow}` } : {})}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget && hearKey(event)) event.preventDefault();
      }}
      onFocus={(event) => setHasKeyboard(event.currentTarget.matches(':focus-visible'))}
      onBlur={() => setHasKeyboard(false)}
      onContextMenu={openMenu}
    >
      <div role="rowgroup" className="grid-head">
        <div role="row" aria-rowindex={1} className="grid-row">
          {columns.map((column) => (
            <div
              key={column}
              role="columnheader"
              aria-sort={order.column !== column ? 'none' : order.descending ? 'descending' : 'ascending'}
              className={`grid-cell cell-${column} ${column === 'size' ? 'end' : ''}`}
            >
              <button
                type="button"
                className="sort-button"
                onClick={() => pane.arrange(nextOrder(order, column))}
              >
                {t(`window.folders.columns.${column}`)}
                {order.column === column &&
                  (order.descending ? (
                    <ArrowDown className="icon" aria-hidden />
                  ) : (
                    <ArrowUp className="icon" aria-hidden />
                  ))}
              </button>
            </div>
          ))}
        </div>
      </div>
      {count === 0 ? (
        <div role="rowgroup" className="grid-empty">
          <div role="row">
            <div role="gridcell" aria-colspan={columns.length}>
              {props.empty}
            </div>
          </div>
        </div>
      ) : (
        <div role="rowgroup" className="grid-body" style={{ height: rows.height }}>
          {rows.items.map(({ index, start }) => {
            const entry = entries[index];
            if (entry === undefined) return null;
            const isChosen = selection.chosen.has(entry.name);
            return (
              // The grid has the keyboard; a row only hears the mouse.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the same keys are heard by the grid
              <div
                key={entry.name}
                id={`${id}-${index}`}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={isChosen}
                className="grid-row"
                data-row={index}
                data-selected={isChosen}
                data-active={hasKeyboard && index === activeRow}
                data-over={over === entry.name}
                style={{ transform: `translateY(${start}px)` }}
                draggable
                {...props.dropMark(entry)}
                onClick={(event) => select(index, howOf(event))}
                onDoubleClick={() => props.onOpen(entry)}
                onDragStart={(event) => {
                  if (!isChosen) select(index, 'only');
                  const taken = isChosen ? entries.filter(({ name }) => selection.chosen.has(name)) : [entry];
                  const label =
                    taken.length === 1 ? entry.name : t('window.folders.entries', { count: taken.length });
                  beginDrag(event, { from: side, entries: taken }, label);
                }}
                onDragEnd={endDrag}
                onDragOver={(event) => {
                  if (entry.kind === 'folder') allowDrop(event, side, entry.name);
                }}
                onDrop={(event) => {
                  const dropped = entry.kind === 'folder' ? takeDrop(event, side) : undefined;
                  if (dropped !== undefined) props.onDropInto(dropped, entry);
                }}
              >
                {cellsOf(entry)}
              </div>
            );
          })}
        </div>
      )}
    </div>
  );
}

function placeOf(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest('[data-row]')?.getAttribute('data-row') : undefined;
  return row === undefined || row === null ? undefined : Number(row);
}

function howOf(event: KeyboardEvent | MouseEvent): ChoosingHow {
  if (event.shiftKey) return 'range';
  return event.ctrlKey || event.metaKey ? 'toggle' : 'only';
}
