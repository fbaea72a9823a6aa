import {
  arriveAtRepair,
  assignRepair,
  awaitFund,
  cancelRepair,
  confirmRepair,
  finishRepair,
  objectToRepair,
  openRepair,
  repairEntriesOf,
  resumeRepair,
  turnRepair,
  type RepairOrder,
  type RepairWish,
} from './repair-order.js';

const QUARTER = {
  name: 'quarters/PJ-211103016-0001',
  title: '鹤翔花园',
  division: '211103016005',
  enterprise: 'organisations/91211103MA0PJWY151',
  developer: '',
  committee: '',
  serviceGrade: 0,
};
const WISH: RepairWish = {
  part: 'ELEVATOR',
  unit: '',
  place: '3号楼',
  text: '电梯停运',
  photos: [],
  urgency: 'URGENT',
  fullName: '张三',
  phone: '13812348000',
};
const ARRIVAL = { name: 'repairOrders/0', number: 'BX-20261123-000012', channel: 'WEB', reporterSubject: 'zhang' } as const;
const china = (text: string): Date => new Date(`2026-11-${text}+08:00`);
const NOON = china('23T12:00:00');
const PHOTO = 'photos/0';

const opened = (wish: Partial<RepairWish> = {}): RepairOrder => openRepair(ARRIVAL, { ...WISH, ...wish }, QUARTER, NOON);
const arrived = (wish: Partial<RepairWish> = {}): RepairOrder => arriveAtRepair(assignRepair(opened(wish), '王师傅', NOON), [], NOON);
const done = (at = NOON): RepairOrder => finishRepair(arrived(), '换了接触器', [PHOTO], at);
const refusal = (reason: string): Error => expect.objectContaining({ reason });

test('whoever is sent has 45 minutes when it is urgent, and a day when it is not, where no grade of service is on record', () => {
  expect(opened().arriveDueTime).toEqual(china('23T12:45:00'));
  expect(opened({ urgency: 'URGENCY_UNSPECIFIED' })).toMatchObject({ urgency: 'NORMAL', arriveDueTime: china('24T12:00:00') });
});

test('the grade of service that was agreed says how long that is: five sets of minutes, and the same again after an objection', () => {
  const minutes = (serviceGrade: number, urgency: 'URGENT' | 'NORMAL'): number => {
    const order = openRepair(ARRIVAL, { ...WISH, urgency }, { ...QUARTER, serviceGrade }, NOON);
    const finished = finishRepair(arriveAtRepair(assignRepair(order, '王师傅', NOON), [], NOON), '换了接触器', [PHOTO], NOON);
    const anew = objectToRepair(finished, '又停了', NOON);
    expect([order.serviceGrade, anew.arriveDueTime]).toEqual([serviceGrade, order.arriveDueTime]);
    return (order.arriveDueTime.getTime() - NOON.getTime()) / 60_000;
  };
  expect([1, 2, 3, 4, 5].map((grade) => minutes(grade, 'URGENT'))).toEqual([120, 60, 45, 30, 20]);
  expect([1, 2, 3, 4, 5].map((grade) => minutes(grade, 'NORMAL') / 60)).toEqual([48, 24, 24, 12, 8]);
});

test('the enterprise of the quarter repairs; where there is none, nobody does', () => {
  expect(opened()).toMatchObject({ enterprise: QUARTER.enterprise, parties: [QUARTER.enterprise], division: QUARTER.division });
  expect(() => openRepair(ARRIVAL, WISH, { ...QUARTER, enterprise: '' }, NOON)).toThrow(refusal('QUARTER_UNSERVED'));
});

test('a home lies in the quarter', () => {
  expect(opened({ unit: `${QUARTER.name}/buildings/003/units/02-0501` }).unit).not.toBe('');
  expect(() => opened({ unit: 'quarters/PJ-211103016-0002/buildings/003/units/02-0501' })).toThrow(refusal('UNIT_OUTSIDE_QUARTER'));
  expect(() => opened({ unit: 'quarters/PJ-211103016-00012/buildings/003/units/02-0501' })).toThrow(refusal('UNIT_OUTSIDE_QUARTER'));
});

test('the repair fund needs a figure, and is not for the inside of a home', () => {
  expect(() => awaitFund(arrived(), '更换曳引机', 0, NOON)).toThrow(refusal('ESTIMATE_NEEDED'));
  expect(() => awaitFund(arrived({ part: 'INDOORS' }), '换水龙头', 100, NOON)).toThrow(refusal('FUND_FOR_COMMON_PARTS_ONLY'));
  const held = awaitFund(arrived(), '更换曳引机', 1_200_000, NOON);
  expect(held).toMatchObject({ state: 'NEEDS_FUND', holdReason: '更换曳引机', estimateFen: 1_200_000 });
  expect(resumeRepair(held, NOON)).toMatchObject({ state: 'ARRIVED', holdReason: '', estimateFen: 1_200_000 });
});

test('what was done to a common part is shown by a photo', () => {
  expect(() => finishRepair(arrived(), '修好', [], NOON)).toThrow(refusal('AFTER_PHOTO_NEEDED'));
  expect(finishRepair(arrived({ part: 'INDOORS' }), '修好', [], NOON).state).toBe('DONE');
});

test('nobody on the spot in time is said once a period, and not once somebody is', () => {
  const just = china('23T12:44:59');
  const due = china('23T12:45:00');
  expect(turnRepair(opened(), just)).toEqual(opened());
  const overdue = turnRepair(assignRepair(opened(), '王师傅', just), due);
  expect([overdue.state, overdue.wakeTime]).toEqual(['ASSIGNED', undefined]);
  expect(turnRepair(overdue, china('24T12:45:00'))).toBe(overdue);
  expect(turnRepair(assignRepair(overdue, '李师傅', due), china('24T12:45:00')).wakeTime).toBeUndefined();
  expect(turnRepair(arrived(), due)).toEqual(arrived());
  expect(turnRepair(cancelRepair(opened(), NOON), due).state).toBe('CANCELLED');
});

test('what nobody objects to within 72 hours is confirmed, and can still be rated once', () => {
  expect(turnRepair(done(), china('26T11:59:59')).state).toBe('DONE');
  const confirmed = turnRepair(done(), china('26T12:00:00'));
  expect(confirmed).toMatchObject({ state: 'CONFIRMED', autoConfirmed: true, open: false });
  expect(confirmed.wakeTime).toBeUndefined();
  const rated = confirmRepair(confirmed, 4, '及时', china('27T09:00:00'));
  expect(rated).toMatchObject({ state: 'CONFIRMED', autoConfirmed: true, rating: 4, ratingComment: '及时' });
  expect(() => confirmRepair(rated, 5, '', china('27T10:00:00'))).toThrow(refusal('REPAIR_STATE_WRONG'));
  expect(() => confirmRepair(confirmed, 0, '', china('27T10:00:00'))).toThrow(refusal('REPAIR_STATE_WRONG'));
});

test('whoever objects in time gets a new period, as often as it takes; afterwards it is too late', () => {
  const again = objectToRepair(done(), '又停了', china('26T11:59:59'));
  expect(again).toMatchObject({
    state: 'REPORTED',
    reopenCount: 1,
    worker: '',
    result: '',
    afterPhotos: [],
    arriveDueTime: china('26T12:44:59'),
  });
  expect([again.arriveTime, again.doneTime, again.confirmDueTime]).toEqual([undefined, undefined, undefined]);
  expect(turnRepair(again, china('26T12:44:59')).wakeTime).toBeUndefined();
  expect(repairEntriesOf(again).at(-2)).toMatchObject({ state: 'DONE', photos: [PHOTO] });
  expect(() => objectToRepair(done(), '又停了', china('26T12:00:00'))).toThrow(refusal('CONFIRM_TIME_OVER'));
  expect(() => objectToRepair(turnRepair(done(), china('26T12:00:00')), '', china('26T12:00:00'))).toThrow(refusal('CONFIRM_TIME_OVER'));
  expect(() => objectToRepair(confirmRepair(done(), 5, '', NOON), '', NOON)).toThrow(refusal('REPAIR_STATE_WRONG'));
});

test('of very many entries the latest hundred are kept', () => {
  let current = opened();
  for (let i = 0; i < 120; i++) current = assignRepair(current, `${i}`, NOON);
  expect(repairEntriesOf(current).map(({ text }) => text)).toEqual(Array.from({ length: 100 }, (_, i) => `${i + 20}`));
});
