import { Refusal } from '@heming/contracts';
import type { Call, Kept } from '@heming/kit';
import type { Deps } from './deps.js';
import type { CreditProfile } from './domain/credit-profile.js';
import type { CreditRecord } from './domain/credit-record.js';
import { refreshProfile } from './profile-refreshing.js';
import { CALENDAR, china, FIRM, turned } from './testing/given-record.js';

const NOW = china('2026-12-02T10:00');
const CALL = { now: NOW } as Call;
/** An item that is in effect. */
const FAULT = turned('BD04', china('2026-11-23T10:00'), NOW);

/** The records and the one profile of an enterprise; `meanwhile` is what happens once when somebody has read the records. */
function given() {
  let kept: Kept<CreditProfile> | undefined;
  const state = { records: [] as CreditRecord[], meanwhile: undefined as (() => Promise<void>) | undefined };
  const profiles = {
    find: async () => kept,
    create: async (next: CreditProfile) => {
      if (kept !== undefined) throw new Refusal('heming.credit.v1', 'CREDIT_SCORE_NOT_FOUND', {});
      return (kept = { ...next, etag: '1' });
    },
    change: async (_name: string, decide: (current: Kept<CreditProfile>) => { next: CreditProfile }, etag: string) => {
      if (kept?.etag !== etag) throw new Refusal('heming.type.v1', 'CHANGED_MEANWHILE', {});
      return (kept = { ...decide(kept).next, etag: String(Number(etag) + 1) });
    },
  };
  const everywhere = {
    async *all() {
      yield* [...state.records];
      const other = state.meanwhile;
      state.meanwhile = undefined;
      await other?.();
    },
  };
  const register = { enterprise: async () => ({ title: '鹤鸣物业服务有限公司' }) };
  const deps = { profiles, everywhere, register, calendar: CALENDAR } as unknown as Deps;
  return { state, refresh: () => refreshProfile(FIRM, CALL, deps), badTenths: () => kept?.badTenths };
}

test('of two refreshes at once the one that saw less is not the last, also when the other found the score as it is', async () => {
  const { state, refresh, badTenths } = given();
  await refresh();
  expect(badTenths()).toBe(0);
  state.records = [FAULT];
  state.meanwhile = async () => {
    state.records = [];
    await refresh();
  };
  await refresh();
  expect(badTenths()).toBe(0);
});

test('whoever finds no score where another has put one begins anew', async () => {
  const { state, refresh, badTenths } = given();
  state.meanwhile = async () => {
    state.records = [FAULT];
    await refresh();
  };
  await refresh();
  expect(badTenths()).toBe(FAULT.pointsTenths);
});
