export { registry } from './service.js';
