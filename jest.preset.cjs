/** Shared by every project: swc compiles, sources are read through the export condition `heming-source`. */
module.exports = {
  testEnvironment: 'node',
  setupFiles: [require.resolve('./jest.errors.cjs')],
  testMatch: ['**/src/**/*.test.ts'],
  testEnvironmentOptions: { customExportConditions: ['heming-source', 'node', 'require', 'default'] },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.(t|m?j)s$': [
      require.resolve('@swc/jest'),
      {
        swcrc: false,
        sourceMaps: 'inline',
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Packages that are modules only, and what they stand on, are compiled like our own: Jest cannot require them. So is one that imports late.
  transformIgnorePatterns: [
    '/node_modules/(?!(?:@opentelemetry/otlp-exporter-base|age-encryption|@noble/ciphers|@noble/curves|@noble/hashes|@noble/post-quantum|@scure/base|hucre|jose|eventsource-parser|oidc-client-ts|jwt-decode|oidc-provider|pdfjs-dist|nanoid|quick-lru|got|@sindresorhus/is|@szmarczak/http-timer|cacheable-lookup|cacheable-request|form-data-encoder|http2-wrapper|lowercase-keys|mimic-response|normalize-url|p-cancelable|responselike)/)',
  ],
};
