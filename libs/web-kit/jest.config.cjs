module.exports = { preset: '../../jest.preset.cjs', displayName: 'web-kit' };
