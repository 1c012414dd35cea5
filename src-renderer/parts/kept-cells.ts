import type { ReactNode } from 'react';

/**
 * Makes the cells of a row once, for as long as the row is the same object: React then leaves them alone while a grid scrolls,
 * which redraws it at every frame. What the cells show beside the row they read by themselves.
 */
export function keptCells<Row extends object>(
  make: (row: Row) => readonly ReactNode[],
): (row: Row) => readonly ReactNode[] {
  const kept = new WeakMap<Row, readonly ReactNode[]>();
  return (row) => {
    const known = kept.get(row);
    if (known !== undefined) return known;
    const cells = make(row);
    kept.set(row, cells);
    return cells;
  };
}
