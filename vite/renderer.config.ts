import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';

/** The window: the same pages for Electron (app://) and for the browser host. */
export default defineConfig({
  root: path.join(import.meta.dirname, '..', 'src-renderer'),
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    target: 'chrome120',
    license: { fileName: 'licences.md' },
    // The content security policy allows files of our own and no data: URLs but for images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
});
