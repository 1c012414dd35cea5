import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { CertificateTask, OpenDialog, Screen } from '../../src-renderer/index.ts';

/** The dialogs, by the name that the window gives the one in front. */
type DialogName = Exclude<OpenDialog['kind'], 'certificate' | 'partner'> | `certificate-${CertificateTask}`;

/**
 * Everything that the window can show, and what it is: a screen, a panel beside one, a dialog, or a step of the partner's dialog. The types ask
 * for each screen and dialog there is; `clean.test.ts` asks for a test that shows it.
 */
export const surfaces = {
  transfers: 'screen',
  receipts: 'screen',
  partners: 'screen',
  certificates: 'screen',
  automation: 'screen',
  log: 'screen',
  practice: 'screen',
  settings: 'screen',
  folders: 'screen',
  'transfer-panel': 'panel',
  'receipt-panel': 'panel',
  'partner-panel': 'panel',
  'certificate-panel': 'panel',
  'session-panel': 'panel',
  'partner-oftp2-who': 'partner',
  'partner-oftp2-where': 'partner',
  'partner-oftp2-identity': 'partner',
  'partner-oftp2-agreed': 'partner',
  'partner-ftps-general': 'partner',
  'partner-ftps-options': 'partner',
  'partner-digipoort-general': 'partner',
  'partner-digipoort-metafile': 'partner',
  'partner-digipoort-options': 'partner',
  'partner-bank-general': 'partner',
  'partner-bank-files': 'partner',
  'partner-bank-options': 'partner',
  send: 'dialog',
  'remove-partner': 'dialog',
  'export-partners': 'dialog',
  'import-partners': 'dialog',
  cancel: 'dialog',
  confirm: 'dialog',
  correct: 'dialog',
  withdraw: 'dialog',
  assign: 'dialog',
  'import-certificates': 'dialog',
  'certificates-or-files': 'dialog',
  palette: 'dialog',
  glossary: 'dialog',
  'make-certificate': 'dialog',
  'certificate-use': 'dialog',
  'certificate-deliver': 'dialog',
  'certificate-rename': 'dialog',
  'certificate-export': 'dialog',
  'certificate-retire': 'dialog',
  'certificate-restore': 'dialog',
  'certificate-remove': 'dialog',
  trust: 'dialog',
  distrust: 'dialog',
  password: 'dialog',
  offer: 'dialog',
  'make-folder': 'dialog',
  'rename-entry': 'dialog',
  'remove-entries': 'dialog',
  'names-taken-here': 'dialog',
  'names-taken-there': 'dialog',
  /** Of the practice Digipoort's screen alone. */
  'practice-metafile': 'own-dialog',
  /** In front of the partner's dialog. */
  'partner-unsaved': 'own-dialog',
} as const satisfies Readonly<Record<Screen | DialogName, 'screen' | 'dialog'>> &
  Readonly<Record<string, string>>;

export type Surface = keyof typeof surfaces;

/**
 * Holds what is shown now against axe, in both themes, and against what it is said to be. Nothing moves meanwhile: axe waits for nothing.
 * `note`: which state of it.
 */
export async function expectClean(page: Page, surface: Surface, note = ''): Promise<void> {
  await expectShown(page, surface);
  await expectPageClean(page, `${surface} ${note}`.trim());
}

/** The same of a page that is none of the window's, such as one to print. */
export async function expectPageClean(page: Page, where: string): Promise<void> {
  const before = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const [other, now] = before ? (['light', 'dark'] as const) : (['dark', 'light'] as const);
  for (const colorScheme of [other, now]) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // What was last said of a button that worked stays there for some seconds, and names a button that may have gone since.
    const axe = new AxeBuilder({ page }).exclude('[data-live-announcer]');
    // There are no frames: the page alone is asked, instead of another one beside it that sums up. A theme only has other colours.
    axe.setLegacyMode(true);
    if (colorScheme === other) axe.withRules(['color-contrast']);
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
    expect(found, `${where} in ${colorScheme}`).toEqual([]);
  }
}

async function expectShown(page: Page, surface: Surface): Promise<void> {
  const kind = surfaces[surface];
  const frame = page.locator('.window');
  switch (kind) {
    case 'screen':
      await expect(frame).toHaveAttribute('data-screen', surface);
      return;
    case 'panel':
      await expect(page.getByRole('complementary')).toBeVisible();
      return;
    case 'dialog':
      await expect(frame).toHaveAttribute('data-dialog', surface);
      return;
    case 'partner':
      await expect(frame).toHaveAttribute('data-dialog', 'partner');
      return;
    case 'own-dialog':
      await expect(page.getByRole('dialog').or(page.getByRole('alertdialog')).last()).toBeVisible();
  }
}
