import type { Locator, Page } from '@playwright/test';

/** Somebody at the window, whose steps are counted: one click or double click, one field, one key chord, one drop each. What is typed is not counted. */
export interface Counted {
  /** Steps so far. */
  readonly count: number;
  click(what: Locator): Promise<void>;
  doubleClick(what: Locator): Promise<void>;
  /** One field, whatever goes into it. */
  fill(field: Locator, text: string): Promise<void>;
  press(chord: string): Promise<void>;
  /** What was copied before, with the one chord that pastes. */
  paste(text: string): Promise<void>;
  /** Files of this computer, dragged there and let go. */
  drop(place: Locator, files: readonly string[], held?: 'Shift'): Promise<void>;
}

export function countSteps(page: Page): Counted {
  let count = 0;
  return {
    get count() {
      return count;
    },
    async click(what) {
      count += 1;
      await what.click();
    },
    async doubleClick(what) {
      count += 1;
      await what.dblclick();
    },
    async fill(field, text) {
      count += 1;
      await field.fill(text);
    },
    async press(chord) {
      count += 1;
      await page.keyboard.press(chord);
    },
    async paste(text) {
      count += 1;
      await page.evaluate(async (copied) => navigator.clipboard.writeText(copied), text);
      await page.keyboard.press('ControlOrMeta+v');
    },
    async drop(place, files, held) {
      count += 1;
      const box = await place.boundingBox();
      if (box === null) throw new Error('There is nothing to drop on');
      const client = await page.context().newCDPSession(page);
      const where = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const data = { items: [], files: [...files], dragOperationsMask: 1 };
      const modifiers = held === 'Shift' ? 8 : 0;
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await client.send('Input.dispatchDragEvent', { type, ...where, data, modifiers });
      await client.detach();
    },
  };
}
