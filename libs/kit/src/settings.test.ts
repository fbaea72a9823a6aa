import { readSettings, WrongSettings } from './settings.js';

test('an empty environment gives the settings of a demonstration', () => {
  expect(readSettings({})).toMatchObject({ mode: 'demo', port: 8080, host: '127.0.0.1', logLevel: 'info' });
});

test('every wrong variable is named at once, and unknown ones too', () => {
  const read = (): unknown => readSettings({ HEMING_PORT: '80x', HEMING_MODE: 'prod', HEMING_PROT: '1' });
  expect(read).toThrow(WrongSettings);
  expect(read).toThrow(/HEMING_MODE.*\n.*HEMING_PORT.*\n.*HEMING_PROT: there is no such setting/);
});

test('production does not start without an internal key', () => {
  expect(() => readSettings({ HEMING_MODE: 'production' })).toThrow(/HEMING_INTERNAL_KEY/);
  expect(readSettings({ HEMING_MODE: 'production', HEMING_INTERNAL_KEY: 'k'.repeat(32) }).mode).toBe('production');
});

test('services are named with their addresses', () => {
  expect(readSettings({ HEMING_SERVICES: 'a.v1.A=host:1, b.v1.B=host:2' }).services).toEqual(
    new Map([
      ['a.v1.A', 'host:1'],
      ['b.v1.B', 'host:2'],
    ]),
  );
  expect(() => readSettings({ HEMING_SERVICES: 'a.v1.A' })).toThrow(/HEMING_SERVICES/);
});
