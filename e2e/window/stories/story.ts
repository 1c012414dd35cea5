import type { Locator, Page } from '@playwright/test';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, formatCount, readWords } from '../../../shared/words/index.ts';
import type { Language, Words } from '../../../shared/words/index.ts';
import { unzip } from '../unzip.ts';
import { dropPaths, expect, goToIn } from '../waybill-window.ts';
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
  readonly language: Language;
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
  return { page, words, window: words.window, folder, name: `${name}-${language}`, language };
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

/** Begins with a partner, from the first screen or from the list of partners, and says what it is. */
export async function addPartner(person: Person, kind: keyof Words['window']['partners']['kind']) {
  const { page, window } = person;
  const first = page.getByRole('button', { name: window.practice.otherWays.addPartner, exact: true });
  if (await first.isVisible()) await first.click();
  else {
    await goTo(person, 'partners');
    await page.getByRole('main').getByRole('button', { name: window.partners.add }).click();
  }
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

/** Tests the connection, compares the fingerprint that came by another road, and tests again, which ends as told. */
export async function testAndTrust(
  { window }: Person,
  editor: Locator,
  fingerprint: string,
  ends: 'allPassed' | 'someFailed' = 'allPassed',
): Promise<void> {
  const tryIt = editor.getByRole('button', { name: window.partnerEditor.agreed.saveAndTest, exact: true });
  await tryIt.click();
  await expect(editor.getByText(window.partners.test.someFailed)).toBeVisible();
  await editor.getByLabel(window.certificates.compare.label, { exact: true }).fill(fingerprint);
  await expect(editor.getByText(window.certificates.compare.equal)).toBeVisible();
  await editor.getByRole('button', { name: window.partnerEditor.identity.trustShown }).click();
  await expect(editor.getByRole('button', { name: window.partnerEditor.identity.trustShown })).toBeHidden();
  await expect(editor.getByText(window.partners.test[ends])).toBeVisible();
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

/** Lets files of the computer go on a partner in the list; gives the dialog that shows what was checked. */
export async function dropOnPartner(
  person: Person,
  partner: string,
  files: readonly string[],
): Promise<Locator> {
  const { page, window } = person;
  await openPartner(person, partner);
  await dropPaths(page.getByRole('option', { name: partner }), files);
  return page.getByRole('dialog', { name: format(window.sending.dialog.titleTo, { partner }) });
}

/** Sends what the dialog holds. */
export async function sendThem({ window, language }: Person, dialog: Locator, count: number): Promise<void> {
  const name = formatCount(window.sending.dialog, 'send', count, {}, language);
  await dialog.getByRole('button', { name }).click();
  await expect(dialog).toBeHidden();
}

/** Saves the evidence of the file whose panel it is, with a page that says how it stands: the files in it, by name. */
export async function saveEvidence(
  { page, words, window, language }: Person,
  panel: Locator,
  standing: keyof Words['evidence']['page']['standing'],
): Promise<ReadonlyMap<string, Buffer>> {
  const coming = page.waitForEvent('download');
  await panel.getByRole('button', { name: window.receipts.proof.save }).click();
  const files = unzip(await readFile(await (await coming).path()));
  expect(text(files, 'evidence.html')).toContain(`lang="${language}"`);
  expect(text(files, 'evidence.html')).toContain(words.evidence.page.standing[standing].title);
  expect([...files.keys()]).toContain('README.txt');
  return files;
}

/** A file of the evidence, as text. */
export function text(files: ReadonlyMap<string, Buffer>, name: string): string {
  return files.get(name)?.toString('utf8') ?? '';
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
