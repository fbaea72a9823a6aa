import { METHODS } from '@heming/web-kit';
import { CORRECTABLE, typedValue } from './corrections.js';

test('square metres become hundredths exactly, whatever a float would make of them', () => {
  expect(['95.15', '0.29', '1.1', '9007199254', '12'].map((text) => typedValue('area', text))).toEqual([
    '9515',
    '29',
    '110',
    '900719925400',
    '1200',
  ]);
  expect(typedValue('area', ' 1005.5 ')).toBe('100550');
});

test('what cannot be read goes to the service as it is', () => {
  expect([
    typedValue('area', '九十五'),
    typedValue('area', '1.234'),
    typedValue('count', '三'),
    typedValue('count', '320'),
    typedValue('count', '-2'),
  ]).toEqual(['九十五', '1.234', '三', 320, -2]);
});

test('every kind names methods that exist', () => {
  for (const { ask, decide } of Object.values(CORRECTABLE)) expect([ask in METHODS, decide in METHODS]).toEqual([true, true]);
});
