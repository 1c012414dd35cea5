import type { Browser, Locator, Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readWords } from '../../shared/words/index.ts';
import type { Language, Words } from '../../shared/words/index.ts';
import type { OpenScene } from './open-scene.ts';
import { startPictureHost } from './picture-host.ts';

export interface PictureWishes {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  /** The folder that they are put into. */
  readonly place: string;
  readonly viewport: { readonly width: number; readonly height: number };
}

/** What a picture is taken with. */
interface Camera {
  readonly page: Page;
  readonly words: Words;
  /** A folder with files of this computer. */
  readonly files: string;
  take(name: string): Promise<void>;
}

/** All pictures of one language in one theme: a newcomer's window first, then that of a working day. */
export async function takePictures(browser: Browser, scene: OpenScene, wishes: PictureWishes): Promise<void> {
  mkdirSync(wishes.place, { recursive: true });
  const page = await browser.newPage({
    viewport: wishes.viewport,
    locale: wishes.language,
    colorScheme: wishes.theme,
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(30_000);
  const camera: Camera = {
    page,
    words: await readWords(wishes.language),
    files: scene.files,
    async take(name) {
      await page.waitForTimeout(350);
      await page.screenshot({ path: path.join(wishes.place, `${name}.png`) });
    },
  };
  try {
    await newcomer(camera, scene.newHome());
    await workingDay(camera, scene.copiedHome());
  } finally {
    await page.close();
  }
}

/** The first minutes: nothing is there yet. */
async function newcomer(camera: Camera, home: string): Promise<void> {
  const { page, words, take } = camera;
  const host = await startPictureHost(home);
  try {
    await page.goto(host.address);
    await page.getByText(words.window.shell.status.running).waitFor();
    await take('first-run');
    for (const screen of [
      'transfers',
      'receipts',
      'partners',
      'certificates',
      'automation',
      'log',
    ] as const) {
      await goTo(camera, screen);
      await take(`empty-${screen}`);
    }
    await goTo(camera, 'practice');
    await page.getByRole('button', { name: words.window.practice.drop.sample }).click();
    const received = words.window.transfers.verdict.received.replace(
      '{{partner}}',
      words.window.practice.kinds.oftp2.partner,
    );
    await page.getByText(received).first().waitFor();
    await take('practice-received');
  } finally {
    await host.end();
  }
  await page.getByText(words.window.shell.away.title).waitFor();
  await take('engine-gone');
}

async function workingDay(camera: Camera, home: string): Promise<void> {
  const { page, words, take } = camera;
  const host = await startPictureHost(home);
  try {
    await page.goto(host.address);
    await page.getByText(words.window.shell.status.running).waitFor();
    await goTo(camera, 'transfers');
    await take('transfers');
    await openRow(camera, page.getByRole('row', { name: /DELFOR_2026W48/ }));
    await take('transfers-open');
    await openRow(camera, page.getByRole('row', { name: /INVOIC_2026-1120/ }));
    await take('transfers-refused');
    await openRow(camera, page.getByRole('row', { name: /HOUSING_AX/ }));
    await take('transfers-broken-off');
    await screens(camera);
    await dialogs(camera);
    await panes(camera);
  } finally {
    await host.end();
  }
}

async function screens(camera: Camera): Promise<void> {
  const { page, take } = camera;
  await goTo(camera, 'receipts');
  await take('receipts');
  await openRow(camera, page.getByRole('row', { name: /DELFOR_2026W48/ }));
  await take('receipts-open');
  for (const [screen, name] of [
    ['partners', 'Volta Gearbox AG'],
    ['certificates', 'edi.volta-gearbox.example'],
  ] as const) {
    await goTo(camera, screen);
    await take(screen);
    await openRow(camera, page.getByRole('option', { name }));
    await take(`${screen}-open`);
  }
  for (const name of ['Digipoort', 'Bank of Canada']) {
    await goTo(camera, 'partners');
    await openRow(camera, page.getByRole('option', { name }));
    await take(`partners-${name.toLowerCase().replaceAll(' ', '-')}`);
  }
  await goTo(camera, 'automation');
  await take('automation');
  await goTo(camera, 'log');
  await take('log');
  await openRow(camera, page.getByRole('row').nth(1));
  await take('log-open');
  await goTo(camera, 'settings');
  await take('settings');
}

async function dialogs(camera: Camera): Promise<void> {
  const { page, words, take } = camera;
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('Control+k');
  await take('palette');
  await page.keyboard.type('delfor');
  await take('palette-found');
  await page.keyboard.press('Control+k');
  await goTo(camera, 'partners');
  const { steps } = words.window.partnerEditor;
  await openEditor(camera);
  await dialog
    .getByLabel(words.window.partnerEditor.fields.name.label, { exact: true })
    .fill('Nordlys Plast');
  for (const step of ['who', 'where', 'identity', 'agreed'] as const) {
    await dialog.getByRole('tab', { name: steps[step] }).click();
    await take(`wizard-${step}`);
  }
  await page.keyboard.press('Escape');
  const leave = page.getByRole('button', { name: words.window.partnerEditor.unsaved.leave });
  await leave.waitFor();
  await take('wizard-unsaved');
  await leave.click();
  for (const kind of ['ftps', 'digipoort', 'bank-of-canada'] as const) {
    await openEditor(camera);
    await dialog.getByText(words.window.partners.kind[kind], { exact: true }).click();
    await take(`wizard-${kind}`);
    await page.keyboard.press('Escape');
  }
  await goTo(camera, 'transfers');
  await drop(camera, 'Aurora Motors', ['DELFOR_2026W49.edi', 'Price list 2027.csv']);
  await dialog.getByText(words.window.sending.dialog.checked).first().waitFor();
  await take('send-checks');
  await page.keyboard.press('Escape');
  await changedCertificate(camera);
  await goTo(camera, 'partners');
  const change = page.getByRole('button', { name: words.window.passwords.open });
  // A partner that is open already would be closed by a click.
  if (!(await change.isVisible())) await page.getByRole('option', { name: 'Bank of Canada' }).click();
  await change.click();
  await take('password');
  await page.keyboard.press('Escape');
  await goTo(camera, 'certificates');
  await uncover(camera);
  await page.getByRole('button', { name: words.window.certificates.make }).first().click();
  await take('certificate-make');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words.window.glossary.title);
  await page.getByRole('option', { name: words.window.glossary.title }).click();
  await page.getByRole('dialog', { name: words.window.glossary.title }).waitFor();
  await take('glossary');
  await page.keyboard.press('Escape');
}

/** A file to a server that shows another certificate since, and the question that comes of it. */
async function changedCertificate(camera: Camera): Promise<void> {
  const { page, words, take } = camera;
  await drop(camera, 'Lindgren Payroll', ['loading-list-48.xlsx']);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words.window.sending.dialog.send_one.replace('{{count}}', '1') })
    .click();
  await uncover(camera);
  const needs = page.getByRole('region', { name: words.window.transfers.needs.title });
  await needs.getByRole('button', { name: words.window.transfers.needs.decide }).click();
  await page.getByRole('alertdialog').waitFor();
  await take('trust-changed');
  await page.keyboard.press('Escape');
  await take('transfers-asked');
}

async function panes(camera: Camera): Promise<void> {
  const { page, words, take, files } = camera;
  const { browse, browseUploadOnly } = words.window.folders;
  await page.getByRole('navigation').getByRole('button', { name: 'Meridian Logistics' }).click();
  await uncover(camera);
  await page.getByRole('main').getByRole('button', { name: browse }).click();
  const place = page.getByRole('main').getByRole('textbox').first();
  await place.fill(files);
  await place.press('Enter');
  await page.getByText('routes-november.pdf').waitFor();
  await page.getByText('loading-list-48.xlsx').click();
  await take('panes');
  await page.getByRole('navigation').getByRole('button', { name: 'Bank of Canada' }).click();
  await uncover(camera);
  await page.getByRole('main').getByRole('button', { name: browseUploadOnly }).click();
  await take('panes-upload-only');
}

async function openEditor(camera: Camera): Promise<Locator> {
  const { page, words } = camera;
  await uncover(camera);
  await page.getByRole('main').getByRole('button', { name: words.window.partners.add }).first().click();
  return page.getByRole('dialog');
}

async function openRow(camera: Camera, row: Locator): Promise<void> {
  await uncover(camera);
  await row.first().click();
}

/** In a narrow window what is open lies over the list, and is closed before anything else is opened. */
async function uncover({ page, words }: Camera): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const close = page
    .getByRole('complementary')
    .getByRole('button', { name: words.window.shell.actions.close, exact: true });
  if (width < 1160 && (await close.isVisible())) await close.click();
}

async function goTo({ page, words }: Camera, screen: keyof Words['window']['shell']['rail']): Promise<void> {
  const name = words.window.shell.rail[screen];
  await page.getByRole('navigation').getByRole('button', { name }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Files of this computer, dropped on a partner in the rail. */
async function drop({ page, files }: Camera, partner: string, names: readonly string[]): Promise<void> {
  const box = await page.getByRole('navigation').getByRole('button', { name: partner }).boundingBox();
  if (box === null) throw new Error(`${partner} is not in the rail`);
  const client = await page.context().newCDPSession(page);
  const where = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: names.map((name) => path.join(files, name)), dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, ...where, data });
  await client.detach();
}
