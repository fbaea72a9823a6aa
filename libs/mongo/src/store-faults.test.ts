import { StoreReadOnly, StoreUnavailable } from '@heming/kit';
import mongoose from 'mongoose';
import { portError, takenPath } from './store-faults.js';

const { MongoNetworkError, MongoServerError } = mongoose.mongo;
const served = (code: number, errmsg = 'no'): Error => new MongoServerError({ message: errmsg, errmsg, code });

test('a broken connection, a server that is going and one that is not primary are outages', () => {
  for (const error of [new MongoNetworkError('connection 3 closed'), served(91), served(10_107), served(189), served(64)])
    expect(portError(error)).toBeInstanceOf(StoreUnavailable);
});

test('a full disk makes the store read-only', () => {
  expect(portError(served(14_031))).toBeInstanceOf(StoreReadOnly);
});

test('a mistake stays a mistake, with its stack', () => {
  const mistakes = [new TypeError('x'), served(2), served(13)];
  for (const mistake of mistakes) expect(portError(mistake)).toBe(mistake);
});

test('a duplicate key names the first path of its index, whatever the value says', () => {
  const message = (path: string, value: string): string =>
    `E11000 duplicate key error collection: heming_registry.units index: any name dup key: { ${path}: "${value}", state.plot: 1 }`;
  expect(takenPath(served(11_000, message('state.code', 'a: b dup key: { _id: 1 }')))).toBe('state.code');
  expect(takenPath(served(11_000, message('_id', 'units/1')))).toBe('_id');
  expect(takenPath(served(112))).toBeUndefined();
});
