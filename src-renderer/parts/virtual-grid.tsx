/* oxlint-disable jsx-a11y/prefer-tag-over-role -- each row lies at a place of its own within a scroller: no table's layout */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { gridStep } from './grid-step.ts';
import { useVirtualRows } from './use-virtual-rows.ts';
import './virtual-grid.css';

export interface GridColumn {
  readonly key: string;
  readonly label: string;
  readonly align?: 'end';
  /** The label is there for screen readers only. */
  readonly unseen?: boolean;
}

export interface VirtualGridProps {
  readonly label: string;
  /** Sets the widths of the columns, by a class of its own. */
  readonly name: string;
  readonly columns: readonly GridColumn[];
  readonly count: number;
  /** Rows put on top since the list was opened: what is looked at stays where it is. */
  readonly onTop: number;
  /** The cells of a row, one for each column; undefined while the row is not here. */
  readonly cells: (index: number) => readonly ReactNode[] | undefined;
  /** What marks the row, beside where the keyboard is. */
  readonly mark: (index: number) => { readonly open: boolean; readonly selected: boolean };
  readonly onLook: (first: number, last: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onSelect?: (index: number) => void;
  readonly onDelete?: (index: number) => void;
  readonly onEscape?: () => void;
  readonly empty?: ReactNode;
  readonly describedBy?: string;
}

const rowHeight = 38;
const headHeight = 28;

/**
 * A grid of any length of which only the rows in sight are in the page. The keyboard stays on the grid itself, which names
 * the active row; arrows, Home, End, Page Up and Page Down move, Enter opens, Space selects, Delete asks.
 */
export function VirtualGrid(props: VirtualGridProps): ReactNode {
  const { columns, count, onTop, onLook } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [hasKeyboard, setHasKeyboard] = useState(false);
  // Another list: the keyboard begins at its top.
  if (count === 0 && active !== 0) setActive(0);
  const activeRow = Math.min(active, count - 1);

  const rows = useVirtualRows({ scroller, count, activeRow, rowHeight, headHeight });

  useEffect(() => onLook(rows.first, rows.last), [onLook, rows.first, rows.last]);

  const known = useRef(onTop);
  useLayoutEffect(() => {
    const more = onTop - known.current;
    known.current = onTop;
    if (more <= 0) return;
    setActive((row) => (row === 0 ? 0 : row + more));
    const element = scroller.current;
    if (element !== null && element.scrollTop > 0) element.scrollTop += more * rowHeight;
  }, [onTop]);

  function move(to: number): void {
    setActive(to);
    rows.show(to);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (count === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const to = gridStep(event.key, activeRow, count, pageRows);
    if (to !== undefined) move(to);
    else if (event.key === 'Enter') props.onOpen(activeRow);
    else if (event.key === ' ') props.onSelect?.(activeRow);
    else if (event.key === 'Delete') props.onDelete?.(activeRow);
    else if (event.key === 'Escape') props.onEscape?.();
    else return;
    event.preventDefault();
  }

  function onRowClick(event: MouseEvent, index: number): void {
    setActive(index);
    if ((event.ctrlKey || event.metaKey) && props.onSelect !== undefined) props.onSelect(index);
    else props.onOpen(index);
  }

  return (
    <div
      ref={scroller}
      className={`grid grid-${props.name}`}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      {...(props.onSelect === undefined ? {} : { 'aria-multiselectable': true })}
      {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
      {...(count > 0 ? { 'aria-activedescendant': `${id}-${activeRow}` } : {})}
      onKeyDown={onKeyDown}
      onFocus={(event) => setHasKeyboard(event.currentTarget.matches(':focus-visible'))}
      onBlur={() => setHasKeyboard(false)}
    >
      <div role="rowgroup" className="grid-head">
        <div role="row" aria-rowindex={1} className="grid-row">
          {columns.map(({ key, label, align, unseen }) => (
            <div key={key} role="columnheader" className={`grid-cell cell-${key} cut ${align ?? ''}`}>
              {unseen === true ? <span className="unseen">{label}</span> : label}
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
            const cells = props.cells(index);
            const { open, selected } = props.mark(index);
            return (
              // The grid has the keyboard; a row only hears the mouse.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the same keys are heard by the grid
              <div
                key={index}
                id={`${id}-${index}`}
                role="row"
                aria-rowindex={index + 2}
                {...(props.onSelect === undefined ? {} : { 'aria-selected': selected })}
                className="grid-row"
                data-open={open}
                data-selected={selected}
                data-active={hasKeyboard && index === activeRow}
                style={{ transform: `translateY(${start}px)` }}
                onClick={(event) => onRowClick(event, index)}
              >
                {columns.map(({ key, align }, column) => (
                  <div key={key} role="gridcell" className={`grid-cell cell-${key} ${align ?? ''}`}>
                    {cells === undefined ? <span className="grid-missing" /> : cells[column]}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      )}
    </div>
  );
}
