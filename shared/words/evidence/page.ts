import type { Evidence, TimelineEvent } from '../../index.ts';
import { format } from '../format.ts';
import { timelineDetails } from '../timeline-details.ts';
import type { Words } from '../words.ts';
import { checkSteps } from './check-steps.ts';
import { fileFacts, lineFacts, reasonOf, receiptFacts } from './facts.ts';
import type { Fact } from './facts.ts';
import { fileWord, paramsOf } from './gist.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { createMoments } from './moments.ts';
import type { Habits, Moments } from './moments.ts';
import { pageStyle, pageStyleHash } from './page-style.ts';
import { standingOf } from './standing.ts';

const policy = `default-src 'none'; style-src '${pageStyleHash}'; base-uri 'none'; form-action 'none'`;

/**
 * Evidence as one page that needs nothing else: to be read, printed, or kept as PDF. It holds no script and loads nothing, and its policy
 * forbids both; whatever comes from outside stands in it as text.
 */
export function evidencePage(words: Words, evidence: Evidence, habits: Habits): string {
  return pageOf(words, evidence, habits, [
    markup`<meta http-equiv="Content-Security-Policy" content="${policy}">\n`,
    markup`<style>${{ source: pageStyle }}</style>\n`,
  ]);
}

/** The same page and its style apart, for a window whose own policy lets no `<style>` in. */
export function evidencePaper(
  words: Words,
  evidence: Evidence,
  habits: Habits,
): { readonly page: string; readonly style: string } {
  return { page: pageOf(words, evidence, habits, []), style: pageStyle };
}

function pageOf(words: Words, evidence: Evidence, habits: Habits, head: readonly Markup[]): string {
  const { transfer, receipt, program, madeAt } = evidence;
  const own = words.evidence.page;
  const params = paramsOf(evidence);
  const moments = createMoments(habits);
  const standing = own.standing[standingOf(evidence)];
  const title = format(own.title, params);
  const whom = transfer === undefined ? own.alone : transfer.direction === 'out' ? own.sent : own.came;
  const sections = [
    ...(transfer === undefined ? [] : factTable(own.sections.file, fileFacts(words, transfer, moments))),
    ...(receipt === undefined
      ? []
      : factTable(own.sections.receipt, receiptFacts(words, evidence, receipt, moments))),
    ...factTable(own.sections.line, lineFacts(words, evidence.timeline)),
    ...timelineTable(words, evidence, moments),
    checkList(words, evidence),
    fileTable(words, evidence),
  ];
  return `${
    markup`<!doctype html>
<html lang="${words.tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${head}<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="whom">${format(whom, params)}</p>
<section class="standing">
<h2>${format(standing.title, params)}</h2>
<h3>${own.proven}</h3>
<p>${format(standing.proven, params)}</p>
<h3>${own.open}</h3>
<p>${format(standing.open, params)}</p>
</section>
<p class="note">${own.clock}</p>
${sections}</main>
<footer class="note">${format(own.made, { program, at: moments.both(madeAt) })}</footer>
</body>
</html>`.source
  }\n`;
}

function factTable(title: string, facts: readonly Fact[]): readonly Markup[] {
  const rows = facts.flatMap(({ label, value, isCode }) =>
    value === undefined || value === ''
      ? []
      : [
          isCode === true
            ? markup`<tr><th scope="row">${label}</th><td class="mono">${value}</td></tr>\n`
            : markup`<tr><th scope="row">${label}</th><td>${value}</td></tr>\n`,
        ],
  );
  if (rows.length === 0) return [];
  return [markup`<h2>${title}</h2>\n<table class="facts">\n<tbody>\n${rows}</tbody>\n</table>\n`];
}

function timelineTable(words: Words, evidence: Evidence, moments: Moments): readonly Markup[] {
  const { timeline } = evidence;
  if (timeline.length === 0) return [];
  const { column, sections } = words.evidence.page;
  return [
    markup`<h2>${sections.timeline}</h2>
<table class="steps">
<thead>
<tr><th scope="col" class="time">${column.utc}</th><th scope="col" class="time">${format(column.local, { zone: moments.zone })}</th><th scope="col" class="by">${column.by}</th><th scope="col" class="step">${column.step}</th><th scope="col">${column.details}</th></tr>
</thead>
<tbody>
${timeline.map((event) => stepRow(words, evidence, event, moments))}</tbody>
</table>
`,
  ];
}

function stepRow(words: Words, evidence: Evidence, event: TimelineEvent, moments: Moments): Markup {
  const { at, kind, by, problem, line } = event;
  const partner = paramsOf(evidence)['partner'] ?? '';
  const formats = { locale: moments.locale, moment: (moment: number) => moments.local(moment) };
  const details = [
    timelineDetails(words, event, formats).join(' · '),
    ...(problem === undefined ? [] : [reasonOf(words, problem, partner, moments.locale)]),
  ].filter((text) => text !== '');
  const said =
    by === 'partner' ? partner : by === 'user' ? words.evidence.page.person : words.timeline.by[by];
  const raw =
    line === undefined
      ? []
      : [
          markup`<div>${words.evidence.page.line} <code>${line.split(/\r?\n/).map((part) => markup`${part}<br>`)}</code></div>`,
        ];
  return markup`<tr><td>${moments.utc(at)}</td><td>${moments.local(at)}</td><td>${said}</td><td>${words.timeline.kinds[kind]}</td><td>${details.map((text) => markup`<div>${text}</div>`)}${raw}</td></tr>
`;
}

function checkList(words: Words, evidence: Evidence): Markup {
  const params = paramsOf(evidence);
  const steps = checkSteps(words, evidence).map(
    ({ text, commands }) =>
      markup`<li>${format(text, params)}${commands.length === 0 ? [] : [markup`<pre>${commands.map((command) => markup`${command}\n`)}</pre>`]}</li>\n`,
  );
  return markup`<h2>${words.evidence.page.sections.check}</h2>\n<ol>\n${steps}</ol>\n`;
}

function fileTable(words: Words, evidence: Evidence): Markup {
  const { sections } = words.evidence.page;
  const rows = evidence.files.map(
    ({ name, sha256 }) =>
      markup`<tr><th scope="row" class="name mono">${name}</th><td class="what">${fileWord(words, evidence, name)}</td><td class="mono">SHA-256 ${sha256}</td></tr>\n`,
  );
  return markup`<h2>${sections.files}</h2>\n<table class="files">\n<tbody>\n${rows}</tbody>\n</table>\n`;
}
