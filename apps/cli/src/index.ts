/** The command line `heming`: a thin client of a city's REST interface. */
export { main } from './main.js';
export type { Terminal } from './terminal.js';
export { thisTerminal } from './this-terminal.js';
