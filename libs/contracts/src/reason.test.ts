import { loadContract } from './contract.js';
import { describeRefusal } from './reason.js';
import { Refusal } from './refusal.js';

const contract = loadContract();
const refusal = (reason: string, facts = {}): Refusal => new Refusal('heming.type.v1.Reason', reason, facts);

test('a refusal is told in both languages with its facts', () => {
  expect(describeRefusal(contract, refusal('REQUEST_TOO_LARGE', { limit: 65_536 }))).toEqual({
    code: 3,
    codeName: 'INVALID_ARGUMENT',
    zh: '提交的内容超过 65536 字节的上限。',
    en: 'The request is larger than 65536 bytes.',
    law: '',
  });
});

test('a fact is put in as it is, whatever it looks like', () => {
  expect(describeRefusal(contract, refusal('ALREADY_THERE', { name: '$& {name}' })).en).toBe('$& {name} exists already.');
});

test('a fact that is not given leaves a mark, and nothing is taken from the object prototype', () => {
  expect(describeRefusal(contract, refusal('ALREADY_THERE')).en).toBe('… exists already.');
});

test('a reason that the contract does not know is a bug', () => {
  expect(() => describeRefusal(contract, refusal('NO_SUCH_REASON'))).toThrow(
    'the contract has no reason heming.type.v1.Reason.NO_SUCH_REASON',
  );
  expect(() => describeRefusal(contract, new Refusal('heming.nowhere.v1.Reason', 'ALREADY_THERE'))).toThrow('the contract has no reason');
});
