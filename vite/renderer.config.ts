import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { languages } from '../shared/words/index.ts';

/** The window: the same pages for Electron (app://) and for the browser host. */
export default defineConfig({
  root: path.join(import.meta.dirname, '..', 'src-renderer'),
  base: './',
  publicDir: false,
  plugins: [react(), ourLanguagesAlone()],
  build: {
    target: 'chrome120',
    license: { fileName: 'licences.md' },
    // The content security policy allows files of our own and no data: URLs but for images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      // Texts do nothing by themselves: a language that is not spoken is not fetched either.
      treeshake: { moduleSideEffects: [{ test: /shared\/words\//, sideEffects: false }] },
    },
  },
});

/** React Aria says the little it says itself in some thirty languages; it goes without those that it is given as undefined. */
function ourLanguagesAlone(): Plugin {
  const spoken = new Set(languages.map((tag) => tag.split('-')[0]));
  return {
    name: 'our-languages-alone',
    load(id) {
      const [, language] =
        /\/node_modules\/react-aria[^/]*\/.*\/intl\/(?:.*\/)?([a-z]{2})-[A-Z]{2}\.mjs$/.exec(id) ?? [];
      return language === undefined || spoken.has(language) ? undefined : 'export default undefined;';
    },
  };
}
