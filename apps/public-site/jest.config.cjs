module.exports = { preset: '../../jest.preset.cjs', displayName: 'public-site' };
