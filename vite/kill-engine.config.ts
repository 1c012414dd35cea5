import { defineConfig, mergeConfig } from 'vite';
import main from './main.config.ts';

const { input: _, ...rolldownOptions } = main.build?.rolldownOptions ?? {};

/** The engine that tests kill: built as the program is, with its worker beside it. */
export default mergeConfig(
  { ...main, build: { ...main.build, rolldownOptions } },
  defineConfig({
    build: {
      rolldownOptions: {
        input: {
          'engine-process': 'e2e/kill/engine-process.ts',
          'cms-worker': 'src-main/cms/worker/worker-entry.ts',
        },
        // Loaded as it is needed or at once, it is in the same process here.
        checks: { ineffectiveDynamicImport: false },
      },
    },
  }),
);
