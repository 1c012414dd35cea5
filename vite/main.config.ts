import { defineConfig } from 'vite';

/** The engine's three hosts and its worker for Node: one file each and what they share, everything bundled but native packages. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node22',
    license: { fileName: 'licences.md' },
    minify: false,
    rolldownOptions: {
      input: {
        electron: 'src-main/hosts/electron/main.ts',
        browser: 'src-main/hosts/browser/main.ts',
        'command-line': 'src-main/hosts/command-line/main.ts',
        // Started by the engine as a thread, from the folder of the others.
        'cms-worker': 'src-main/cms/worker/worker-entry.ts',
      },
      // English is here in any case; another language is a part of its own.
      checks: { ineffectiveDynamicImport: false },
      // bufferutil and utf-8-validate: ws uses them where somebody has installed them.
      external: ['electron', 'better-sqlite3', '@napi-rs/keyring', 'bufferutil', 'utf-8-validate'],
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'parts/[name]-[hash].js',
      },
    },
  },
});
