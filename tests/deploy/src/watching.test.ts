import { faultsOf, labelsOf } from './promql.js';
import { read } from './repository.js';
import { ALERTS, CONDITIONS, DASHBOARDS, QUERIES } from './watching.js';

const RUNBOOK = 'docs/operations/runbook.md';
/** Headings of the runbook that are alerts. */
const sections = [...read(RUNBOOK).matchAll(/^## (Heming\w+)$/gm)].map(([, alert]) => alert);

test.each([...QUERIES, ...CONDITIONS].map(({ place, expression }) => [place, expression] as const))(
  '%s asks for what processes tell',
  (_place, expression) => {
    expect(faultsOf(expression)).toEqual([]);
  },
);

test.each([...QUERIES, ...CONDITIONS].filter(({ shown }) => shown.length > 0))(
  '$place shows labels that it has',
  ({ expression, shown }) => {
    expect(shown.filter((label) => !labelsOf(expression).includes(label))).toEqual([]);
  },
);

test('an unknown series, an unknown label and a slip of the pen are found', () => {
  expect(faultsOf('sum(outbox_age)')).toEqual(['there is no series outbox_age']);
  expect(faultsOf('rate(http_server_request_duration_seconds[5m])')).toEqual(['there is no series http_server_request_duration_seconds']);
  expect(faultsOf('parked_events{service="registry"}')).toEqual(['parked_events has no label service']);
  expect(faultsOf('max by (service, group) (parked_events)')).toEqual(['parked_events has no label service']);
  expect(faultsOf('sum(store_writable))')).not.toEqual([]);
});

test('there are dashboards and alerts', () => {
  expect(DASHBOARDS.map(({ uid }) => uid)).toEqual(['heming-events', 'heming-overview', 'heming-stores', 'heming-time']);
  expect(new Set(ALERTS.map(({ alert }) => alert)).size).toBe(ALERTS.length);
  expect(QUERIES.length).toBeGreaterThan(35);
});

test.each(ALERTS)('$alert says how urgent it is, in Chinese and English what is the case, and where it is explained', (alert) => {
  expect(['critical', 'warning']).toContain(alert.labels['severity']);
  const [chinese = '', english = ''] = (alert.annotations['summary'] ?? '').split(' / ');
  expect(chinese).toMatch(/\p{Script=Han}/u);
  expect(english).toMatch(/[a-z]{2}/);
  expect(english).not.toMatch(/\p{Script=Han}/u);
  expect(alert.annotations['runbook_url']).toBe(`${RUNBOOK}#${alert.alert.toLowerCase()}`);
});

test('the runbook has a section for each alert, and for nothing else', () => {
  expect(sections).toEqual(ALERTS.map(({ alert }) => alert));
});

test.each(
  read(RUNBOOK)
    .split(/^## (?=Heming)/m)
    .slice(1),
)('each section of the runbook says what to do: %#', (section) => {
  const headings = ['含义 Meaning', '查看 Look at', '处理 Do', '切勿 Never'];
  expect(headings.filter((heading) => !section.includes(`**${heading}.**`))).toEqual([]);
});

test('the tests of the alerts try every one of them', () => {
  const tried = read('tests/deploy/alerts.promtool.yaml');
  expect(ALERTS.map(({ alert }) => alert).filter((alert) => !tried.includes(`"${alert}"`))).toEqual([]);
});
