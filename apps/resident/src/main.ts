import '@heming/web-kit/theme.css';
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
