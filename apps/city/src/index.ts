export { startCity, type City } from './city.js';
export { main } from './main.js';
