import { PositionSaver, type Position } from './position-saver.js';

const at = (partition: number, offset: number): Position => ({ topic: 't', partition, offset: String(offset) });

/** A place for positions that fails so often and takes each save when told. */
function place(failures = 0) {
  const saves: (readonly Position[])[] = [];
  let left = failures;
  let proceed: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (proceed = resolve));
  return {
    saves,
    proceed: () => proceed(),
    save: async (positions: readonly Position[]): Promise<void> => {
      saves.push(positions);
      await held;
      if (left-- > 0) throw new Error('the coordinator is away');
    },
  };
}

test('what moves while a save is under way is saved once, together, as it is then', async () => {
  const { saves, save, proceed } = place();
  const saver = new PositionSaver(save);
  saver.move(at(0, 1));
  saver.move(at(0, 2));
  saver.move(at(1, 5));
  saver.move(at(0, 3));
  proceed();
  await saver.settled();
  expect(saves).toEqual([[at(0, 1)], [at(0, 3), at(1, 5)]]);
});

test('a save that fails is tried again, and takes no partition back', async () => {
  const { saves, save, proceed } = place(1);
  const saver = new PositionSaver(save);
  saver.move(at(0, 1));
  saver.move(at(0, 2));
  proceed();
  await saver.settled();
  expect(saves).toEqual([[at(0, 1)], [at(0, 2)]]);
});

test('nothing is saved once the partitions belong to another', async () => {
  const { saves, save, proceed } = place(1);
  const saver = new PositionSaver(save);
  saver.move(at(0, 1));
  saver.close();
  saver.move(at(0, 2));
  proceed();
  await saver.settled();
  expect(saves).toEqual([[at(0, 1)]]);
});
