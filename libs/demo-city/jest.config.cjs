module.exports = { preset: '../../jest.preset.cjs', displayName: 'demo-city' };
