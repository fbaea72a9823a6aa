import '@heming/web-kit/theme.css';
// The style sheets of the components in use: those that Vant would load itself ask another server for a font of icons.
import 'vant/es/style/base.css';
import 'vant/es/button/index.css';
import 'vant/es/cell/index.css';
import 'vant/es/field/index.css';
import 'vant/es/loading/index.css';
import './resident.css';
import { createApp } from 'vue';
import App from './app.vue';
import { i18n, language, speak } from './i18n/language.js';
import { router } from './router.js';
import { begin } from './session.js';

speak(language.value);
const app = createApp(App).use(i18n);
const goesOn = await begin();
if (goesOn) app.use(router);
app.mount('#app');
// Without it the app asks for its files each time; a browser that refuses one does without.
if (import.meta.env.PROD) void navigator.serviceWorker?.register(`${import.meta.env.BASE_URL}service-worker.js`).catch(() => undefined);
