import type { Locator, Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, readWords } from '../../../shared/words/index.ts';
import type { Language, Words } from '../../../shared/words/index.ts';
import { expect, goToIn } from '../waybill-window.ts';
import type { Waybill } from '../waybill-window.ts';

/** The languages of the window, each with a computer that speaks it. */
export const spoken = [
  ['en', 'en-CA'],
  ['fr-CA', 'fr-CA'],
  ['nl', 'nl-NL'],
  ['de', 'de-DE'],
] as const satisfies readonly (readonly [Language, string])[];

/** Somebody who sits before the window for the first time, and does everything in it. */
export interface Person {
  readonly page: Page;
  readonly words: Words;
  /** The words of the window alone. */
  readonly window: Words['window'];
  /** Files of theirs. */
  readonly folder: string;
  readonly name: string;
}

/** Opens Waybill on an empty home; `name`: whose story it is. */
export async function sitDown(
  { page, waybill }: { readonly page: Page; readonly waybill: Waybill },
  name: string,
  language: Language,
): Promise<Person> {
  const words = await readWords(language);
  const folder = path.join(path.dirname(waybill.home), 'files');
  await mkdir(folder);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await waybill.open(words.window.shell.status.running);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.getByRole('heading', { name: words.window.practice.welcomeTitle })).toBeVisible();
  return { page, words, window: words.window, folder, name: `${name}-${language}` };
}

/** A file of theirs, on this computer. */
export async function fileOf(
  { folder }: Person,
  name: string,
  content: string | Uint8Array,
): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

/** From the first screen: what the partner is. */
export async function addPartner({ page, window }: Person, kind: keyof Words['window']['partners']['kind']) {
  await page.getByRole('button', { name: window.practice.otherWays.addPartner, exact: true }).click();
  const editor = page.getByRole('dialog', { name: window.partnerEditor.addTitle });
  await editor.getByText(window.partners.kind[kind], { exact: true }).click();
  await expect(editor.getByRole('radio', { name: window.partners.kind[kind] })).toBeChecked();
  return editor;
}

/** Writes into fields, by what stands beside them. */
export async function fill(form: Locator, fields: Readonly<Record<string, string | number>>): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await form.getByLabel(label, { exact: true }).fill(String(value));
}

/** Tests the connection, compares the fingerprint that came by another road, and tests again until all is well. */
export async function testAndTrust(
  { window }: Person,
  editor: Locator,
  fingerprint: string,
): Promise<void> {
  const tryIt = editor.getByRole('button', { name: window.partnerEditor.agreed.saveAndTest, exact: true });
  await tryIt.click();
  await expect(editor.getByText(window.partners.test.someFailed)).toBeVisible();
  await editor.getByLabel(window.certificates.compare.label, { exact: true }).fill(fingerprint);
  await expect(editor.getByText(window.certificates.compare.equal)).toBeVisible();
  await editor.getByRole('button', { name: window.partnerEditor.identity.trustShown }).click();
  await expect(editor.getByText(window.partnerEditor.identity.trusted)).toBeVisible();
  await tryIt.click();
  await expect(editor.getByText(window.partners.test.allPassed)).toBeVisible();
}

export async function savePartner({ window }: Person, editor: Locator): Promise<void> {
  await editor.getByRole('button', { name: window.partnerEditor.save, exact: true }).click();
  await expect(editor).toBeHidden();
}

/** Goes to a screen by its entry in the rail. */
export async function goTo(
  { page, words }: Person,
  screen: keyof Words['window']['shell']['rail'],
): Promise<void> {
  await goToIn(page, words, screen);
}

/** A partner's own panel, from wherever they are. */
export async function openPartner(person: Person, partner: string): Promise<Locator> {
  const { page, window } = person;
  await goTo(person, 'partners');
  const panel = page.getByRole('complementary', { name: format(window.partners.panel.label, { partner }) });
  if (!(await panel.isVisible())) await page.getByRole('option', { name: partner }).click();
  await expect(panel).toBeVisible();
  return panel;
}

/** The row of a file in the list of all transfers. */
export function rowOf({ page }: Person, file: string): Locator {
  return page.getByRole('row').filter({ hasText: file });
}

/** The panel of a file. */
export function timelineOf({ page, window }: Person, file: string): Locator {
  return page.getByRole('complementary', { name: format(window.transfers.panel.label, { file }) });
}

/** Pictures of the moment in both themes, for people, where WAYBILL_STORY_PICTURES names a folder for them. */
export async function picture({ page, name }: Person, moment: string): Promise<void> {
  const folder = process.env['WAYBILL_STORY_PICTURES'];
  if (folder === undefined || folder === '') return;
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: path.join(folder, `${name}-${moment}-${colorScheme}.png`) });
  }
}
