import { problemWords, words } from '../../../shared/words/index.ts';

/** A page that goes on to another address at once. The policy allows no script in it, and it needs none. */
export function startPage(address: string): string {
  return page(`<meta http-equiv="refresh" content="0;url=${escape(address)}">`, '');
}

/** What went wrong, for a person in front of a browser. */
export function problemPage(code: string): string {
  const { title, meaning, next } = problemWords(words, code);
  return page(
    '',
    [`<h1>${escape(title)}</h1>`, ...[meaning, next].map((text) => `<p>${escape(text)}</p>`)].join(''),
  );
}

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Waybill</title>${head}</head><body>${body}</body></html>\n`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
