import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { WindowCarrier } from '../carrier/index.ts';
import { WindowProvider, createNavigation, createNotices } from '../context/index.ts';
import { createWindowState } from '../state/index.ts';
import { startWords } from '../words/index.ts';
import { App } from './app.tsx';
import { showLastTheme, speakLastLanguage } from './appearance.ts';

/** Milliseconds that the page waits for what it is to show, before it says that it is opening. */
const longestWait = 300;

/** Shows the window in the page, over a way to the engine. */
export async function openWindow(page: Document, carrier: WindowCarrier): Promise<void> {
  const place = page.getElementById('window');
  if (place === null) throw new Error('The page has no place for the window');
  showLastTheme();
  startWords();
  const spoken = speakLastLanguage();
  const state = createWindowState(carrier);
  // Once, with the rows in it: to draw the window without them first would take as long again.
  const waited = new Promise((resolve) => {
    setTimeout(resolve, longestWait);
  });
  await Promise.all([spoken, Promise.race([state.opened, waited])]);
  const context = {
    state,
    navigation: createNavigation(),
    notices: createNotices(),
  };
  createRoot(place).render(
    <StrictMode>
      <WindowProvider value={context}>
        <App />
      </WindowProvider>
    </StrictMode>,
  );
}
