import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import components from 'unplugin-vue-components/vite';
import { VantResolver } from 'unplugin-vue-components/resolvers';
import { defineConfig } from 'vite';

/** Where `npm start` listens; `npx vite apps/resident` passes what is not of the app on to it. */
const CITY = 'http://127.0.0.1:8080';

const BASE = '/resident/';
const WORKER = 'service-worker.js';

/** Builds the worker that keeps the app, and writes into it what to keep: every file of this build. */
function shellKept() {
  return {
    name: 'heming-shell-kept',
    apply: 'build',
    enforce: 'post',
    buildStart() {
      this.emitFile({ type: 'chunk', id: fileURLToPath(new URL('src/service-worker.ts', import.meta.url)), fileName: WORKER });
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const { [WORKER]: worker, ...others } = bundle;
        const hash = createHash('sha256');
        for (const { fileName, code, source } of Object.values(others)) hash.update(fileName).update(code ?? source);
        const files = Object.keys(others).filter((name) => name.startsWith('assets/'));
        const shell = { version: hash.digest('hex').slice(0, 16), base: BASE, files: files.map((name) => `${BASE}${name}`) };
        worker.code = worker.code.replace(/(["'`])%SHELL%\1/, JSON.stringify(JSON.stringify(shell)));
      },
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: BASE,
  resolve: { conditions: ['heming-source', 'module', 'browser', 'development|production'] },
  plugins: [vue(), components({ dts: false, dirs: [], resolvers: [VantResolver({ importStyle: false })] }), shellKept()],
  define: {
    __VUE_I18N_LEGACY_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    __VUE_OPTIONS_API__: false,
  },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', manifest: true, reportCompressedSize: false },
  server: { proxy: { '/v1': CITY, '/oidc': CITY, '/web-settings.json': CITY } },
});
