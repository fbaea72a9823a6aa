module.exports = { preset: '../../jest.preset.cjs', displayName: 'mongo' };
