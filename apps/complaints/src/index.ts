export { complaints } from './service.js';
