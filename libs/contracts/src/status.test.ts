import { loadContract } from './contract.js';
import { Malformed } from './malformed.js';
import { describeRefusal } from './reason.js';
import { Refusal } from './refusal.js';
import { decodeStatus, encodeStatus, type RpcStatus } from './status.js';

const contract = loadContract();

test('a status keeps reason, facts, both sentences, violations and delay', () => {
  const status: RpcStatus = {
    code: 3,
    message: 'Not valid.',
    details: {
      domain: 'heming.type.v1.Reason',
      reason: 'INVALID_REQUEST',
      facts: { name: 'quarters/x', __proto__x: '1' },
      zh: '有误。',
      en: 'Not valid.',
      violations: [{ field: 'quarter.title', rule: 'required', zh: '“小区名称”不能为空。', en: 'quarter.title is required.' }],
      retryDelayMs: 1_500,
    },
  };
  expect(decodeStatus(contract, encodeStatus(contract, status))).toEqual(status);
});

test('a status fits into the trailers of a peer, however much is wrong and however long its facts are', () => {
  const violations = Array.from({ length: 100 }, (_, i) => ({
    field: `items[${i}]`,
    rule: 'pattern',
    zh: '字'.repeat(60),
    en: 'x'.repeat(200),
  }));
  const { facts } = new Refusal('heming.type.v1.Reason', 'ALREADY_THERE', { name: '𠮷'.repeat(30_000) });
  const { zh, en } = describeRefusal(contract, new Refusal('heming.type.v1.Reason', 'ALREADY_THERE', facts));
  const details = { domain: 'heming.type.v1.Reason', reason: 'ALREADY_THERE', facts: { name: String(facts['name']) }, zh, en, violations };
  const bytes = encodeStatus(contract, { code: 3, message: en, details });
  expect(Buffer.from(bytes).toString('base64').length).toBeLessThan(11_000);
  const told = decodeStatus(contract, bytes).details.violations ?? [];
  expect(told).toEqual(violations.slice(0, told.length));
  expect(told.length).toBeGreaterThan(8);
});

test('a status without details has none', () => {
  const status = { code: 13, message: 'internal error', details: {} };
  expect(decodeStatus(contract, encodeStatus(contract, status))).toEqual(status);
});

test('details of types that we do not know are skipped', () => {
  const details = [{ type_url: 'type.googleapis.com/google.rpc.Help', value: new Uint8Array([1]) }];
  const bytes = contract.message('google.rpc.Status').encode({ code: 5, message: 'No.', details });
  expect(decodeStatus(contract, bytes)).toEqual({ code: 5, message: 'No.', details: {} });
});

test('bytes that are no status are malformed', () => {
  expect(() => decodeStatus(contract, new Uint8Array([0x0a]))).toThrow(Malformed);
});
