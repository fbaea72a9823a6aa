import { textFaults } from './text-faults.js';

const right = { zh: { app: { title: '鹤鸣', share: '{share}%' } }, en: { app: { title: 'Heming', share: '{share}%' } } };

test('texts in both languages with the same facts, all that the screens name, have no faults', () => {
  expect(textFaults({ ...right, sources: ["{{ t('app.title') }}"] })).toEqual([]);
});

test('whatever is wrong is told, with its key', () => {
  const zh = { ...right.zh, only: '只有中文', count: '共 {count} 户', latin: 'OK', empty: '空' };
  const en = { ...right.en, count: '{homes} homes', latin: '好', empty: ' ', extra: 'extra' };
  expect(textFaults({ zh, en, sources: ["t('app.gone') + t('app.gone')"] })).toEqual([
    'only has no English',
    'extra has no Chinese',
    'count has other facts in English than in Chinese',
    'latin is not English',
    'empty is not English',
    'latin is not Chinese',
    'app.gone is named by a screen and is not there',
  ]);
});
