import type { Organisation } from './organisation.js';
import { organisationFor, type Reader } from './organisation-disclosure.js';

const NAME = 'organisations/91211103MA0PJWY151';
const RECORD = {
  name: NAME,
  title: '鹤翔物业',
  state: 'SUSPENDED',
  stateReason: '群众举报',
  corrections: [{ requestedBy: 'wang', decidedBy: 'li', reason: '笔误' }],
  pendingCorrection: { requestedBy: 'wang', reason: '笔误' },
  pendingSince: new Date('2026-11-01T00:00:00Z'),
} as unknown as Organisation;
const reader = (readsIn: readonly string[] = [], actsFor: readonly string[] = []): Reader => ({ readsIn, actsFor });

test('everybody is told what an organisation is, and nothing of what officers wrote of it', () => {
  for (const somebody of [reader(), reader([], ['organisations/91211103MA0YMPL18N'])])
    expect(organisationFor(RECORD, somebody)).toEqual({
      name: NAME,
      title: '鹤翔物业',
      state: 'SUSPENDED',
      stateReason: '',
      corrections: [],
    });
});

test('whoever reads a register, and its own people, have the whole record', () => {
  expect(organisationFor(RECORD, reader(['211102']))).toBe(RECORD);
  expect(organisationFor(RECORD, reader([], [NAME]))).toBe(RECORD);
});
