import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import components from 'unplugin-vue-components/vite';
import { VantResolver } from 'unplugin-vue-components/resolvers';
import { defineConfig } from 'vite';

/** Where `npm start` listens; `npx vite apps/resident` passes what is not of the app on to it. */
const CITY = 'http://127.0.0.1:8080';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/resident/',
  resolve: { conditions: ['heming-source', 'module', 'browser', 'development|production'] },
  plugins: [vue(), components({ dts: false, dirs: [], resolvers: [VantResolver({ importStyle: false })] })],
  define: {
    __VUE_I18N_LEGACY_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    __VUE_OPTIONS_API__: false,
  },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', manifest: true, reportCompressedSize: false },
  server: { proxy: { '/v1': CITY, '/oidc': CITY, '/web-settings.json': CITY } },
});
