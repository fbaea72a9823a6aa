export { openEngines, openOwnEngines } from './open-engines.js';
