/** A scenario is a story of many requests, and its city may have to wait for servers: how long one may take in all, in milliseconds. */
jest.setTimeout(120_000);
