export { credit } from './service.js';
