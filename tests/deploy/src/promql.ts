import { METRICS, type MetricDescription } from '@heming/kit';
import { parser } from '@prometheus-io/lezer-promql';

type SyntaxNode = ReturnType<typeof parser.parse>['topNode'];

/** Labels that Prometheus puts to every series it scrapes. */
const OF_PROMETHEUS = ['job', 'instance'];

/** Series and their labels: those of the catalogue, as they stand at `/metrics`, and the one that Prometheus makes. */
const SERIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['up', OF_PROMETHEUS],
  ...METRICS.flatMap(({ name, kind, labels }: MetricDescription): [string, string[]][] => {
    const all = [...labels, ...OF_PROMETHEUS];
    if (kind !== 'histogram') return [[name, all]];
    return [
      [`${name}_bucket`, [...all, 'le']],
      [`${name}_sum`, all],
      [`${name}_count`, all],
    ];
  }),
]);

/** What is wrong with a PromQL expression: its syntax, series that no process has, labels that they do not have. Empty when nothing is. */
export function faultsOf(expression: string): readonly string[] {
  const faults: string[] = [];
  const tree = parser.parse(expression);
  const text = ({ from, to }: { from: number; to: number }): string => expression.slice(from, to);
  tree.iterate({
    enter(node) {
      if (node.type.isError) faults.push(`cannot be read at ${node.from}`);
      if (node.name === 'VectorSelector') faults.push(...faultsOfSelector(node.node, text));
      if (node.name === 'AggregateExpr') faults.push(...faultsOfGrouping(node.node, text));
    },
  });
  return faults;
}

/** The labels that series of an expression may have. */
export function labelsOf(expression: string): readonly string[] {
  const text = ({ from, to }: { from: number; to: number }): string => expression.slice(from, to);
  const { topNode } = parser.parse(expression);
  const grouped = found(topNode, 'GroupingLabels').flatMap((labels) => found(labels, 'LabelName').map(text));
  return grouped.length > 0 ? grouped : selectorsIn(topNode).flatMap((selector) => SERIES.get(seriesOf(selector, text)) ?? []);
}

type TextOf = (node: { from: number; to: number }) => string;

function faultsOfSelector(selector: SyntaxNode, text: TextOf): readonly string[] {
  const series = seriesOf(selector, text);
  const labels = SERIES.get(series);
  if (labels === undefined) return [`there is no series ${series}`];
  return found(selector, 'LabelName')
    .map(text)
    .filter((label) => !labels.includes(label))
    .map((label) => `${series} has no label ${label}`);
}

/** What is put together by a label must have it. */
function faultsOfGrouping(aggregate: SyntaxNode, text: TextOf): readonly string[] {
  const modifier = aggregate.getChild('AggregateModifier');
  const wanted = modifier === null ? [] : found(modifier, 'LabelName').map(text);
  return selectorsIn(aggregate).flatMap((selector) => {
    const series = seriesOf(selector, text);
    const labels = SERIES.get(series) ?? wanted;
    return wanted.filter((label) => !labels.includes(label)).map((label) => `${series} has no label ${label}`);
  });
}

const selectorsIn = (node: SyntaxNode): readonly SyntaxNode[] => found(node, 'VectorSelector');

function seriesOf(selector: SyntaxNode, text: TextOf): string {
  const name = selector.getChild('Identifier');
  return name === null ? '' : text(name);
}

function found(node: SyntaxNode, name: string): readonly SyntaxNode[] {
  const nodes: SyntaxNode[] = [];
  node.cursor().iterate((at) => {
    if (at.from < node.from || at.to > node.to) return false;
    if (at.name === name) nodes.push(at.node);
    return undefined;
  });
  return nodes;
}
