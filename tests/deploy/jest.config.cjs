const { spawnSync } = require('node:child_process');

/** Program that renders the chart: `HELM`, or `helm` of the path. Without it what it renders is not tested, and that is said in a line. */
const helm = process.env.HELM || 'helm';
const rendering = spawnSync(helm, ['version']).status === 0;
// Said to whoever runs tests, not to the tools that only read this.
if (!rendering && /jest/.test(process.argv[1] ?? ''))
  process.stderr.write('tests/deploy: what the chart renders is not tested; put helm on the path, or name it in HELM\n');

module.exports = {
  preset: '../../jest.preset.cjs',
  displayName: 'deploy',
  testPathIgnorePatterns: ['/node_modules/', ...(rendering ? [] : ['/chart-rendering\\.test\\.ts$'])],
};
