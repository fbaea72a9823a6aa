/** Version of Heming and of its API, as in package.json. */
export const VERSION = '0.1.0';
