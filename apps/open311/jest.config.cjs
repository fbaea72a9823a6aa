module.exports = { preset: '../../jest.preset.cjs', displayName: 'open311' };
