/** Removes what was printed last, where its window did not say that it is done. */
let cleanUp: (() => void) | undefined;

/**
 * Prints a page that needs nothing else, whatever this window looks like. It is laid out in an empty frame of our own: nothing is loaded
 * or opened for it, the window's policy holds in it, and its style comes as rules and not as a `<style>`, which that policy forbids.
 */
export function printPage({ page, style }: { readonly page: string; readonly style: string }): void {
  cleanUp?.();
  const back = document.activeElement;
  const parsed = new DOMParser().parseFromString(page, 'text/html');
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.title = parsed.title;
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  document.body.append(frame);
  const paper = frame.contentDocument;
  const view = paper?.defaultView;
  if (paper === null || view === null || view === undefined) throw new Error('A frame has no page');
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(style);
  paper.replaceChild(paper.adoptNode(parsed.documentElement), paper.documentElement);
  paper.adoptedStyleSheets = [sheet];

  function remove(): void {
    frame.remove();
    cleanUp = undefined;
    if (back instanceof HTMLElement) back.focus();
  }
  cleanUp = remove;
  // Not at once: a frame that is gone while its event is told would take the printing with it.
  view.addEventListener('afterprint', () => setTimeout(remove, 0), { once: true });
  view.focus();
  view.print();
}
