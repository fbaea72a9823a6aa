import { temporaryFolder, type TemporaryFolder } from '@heming/testing';
import { MovingCity } from './moving-city.js';
import { onKafka } from './on-kafka.js';

let folder: TemporaryFolder;
let city: MovingCity | undefined;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await city?.stop();
  folder.remove();
}, 60_000);

onKafka(
  'backups',
  (cluster) => {
    test('a city moves from the log in its process to Kafka, and back while it is written to', async () => {
      city = new MovingCity(folder.path, { KAFKA_BROKERS: cluster().brokers.join(',') });
      await city.makeKeys();
      await city.start('data', false);
      await city.registerPerson();
      const there = city;
      expect(await city.writeDuring(() => there.backUp('data', 'first', false))).toMatchObject({ code: 0 });
      const acknowledged = city.names;
      expect(await city.backUp('data', 'second', false)).toMatchObject({ code: 0 });
      await city.stop();

      const restored = await city.restore('second', 'on-kafka', true);
      expect(restored).toMatchObject({ code: 0, printed: expect.stringContaining('counts and contents were compared') });
      expect((await city.restore('second', 'again', true)).printed).toMatch(/there are events in the topic heming\./);
      await city.start('on-kafka', true);
      expect(await city.found(acknowledged)).toEqual(acknowledged);

      const back = await city.writeDuring(() => there.backUp('on-kafka', 'third', true));
      expect(back).toMatchObject({ code: 0, printed: expect.stringContaining('all documents are of one moment') });
      await city.stop();
      expect(await city.restore('third', 'back', false)).toMatchObject({ code: 0 });
      expect(await city.announcementFaults('back', 0)).toEqual([]);
      await city.start('back', false);
      expect(await city.found(acknowledged)).toEqual(acknowledged);
      expect(await city.personNames()).toEqual(['鹤鸣']);
    }, 400_000);
  },
  { ownAlone: true },
);
