/** After the scenarios of a run: ends the city and what it ran on. */
import { close } from './closing.mjs';

export default close;
