/** A city that loads made-up homes into its register as `npm start` does, but as many as are asked for. */
import { startCity } from '@heming/city';
import { DemoCity, DEMO_SCALE } from '@heming/demo-city';
import { openLogger, readSettings } from '@heming/kit';
import { DemoLoad } from '../../apps/city/dist/demo-city/demo-load.js';
import { answer, ready } from '../harness/child.mjs';

const settings = readSettings({ HEMING_DATA: process.argv[2], HEMING_PORT: '0', HEMING_LOG_LEVEL: 'silent' });
const logger = openLogger(settings);
const running = await startCity(settings, logger);
let step = '';

answer({
  /** Loads what is not loaded yet and ends the city. */
  async load(homes) {
    const city = new DemoCity({ ...DEMO_SCALE, homes });
    const progress = ({ en, done, total }) => (step = `${en} ${done} of ${total}`);
    const load = await DemoLoad.of({ platform: running.platform, settings, logger, progress, city });
    const fault = load.state === 'LOADING' ? await new Promise((resolve) => load.begin(resolve)) : undefined;
    if (fault !== undefined) throw fault;
    await running.stop();
  },
  step: () => step,
});
ready();
