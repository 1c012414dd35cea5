import { describe, expect, it } from 'vitest';
import { createNotices } from './notices.ts';

describe('what is told at the foot of the window', () => {
  it('loses the button that would take back what has been overtaken, and no other', () => {
    const notices = createNotices();
    const undo = { label: 'Undo', act: () => undefined };
    notices.tell('Renamed', undo, 'folders-at-1');
    notices.tell('Renamed elsewhere', undo, 'folders-at-2');
    notices.tell('Deleted');
    notices.overtaken('folders-at-1');
    const texts = notices.store.getState().notices.map((one) => (one.kind === 'told' ? one.text : one.kind));
    expect(texts).toEqual(['Renamed elsewhere', 'Deleted']);
  });
});
