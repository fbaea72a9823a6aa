import { filesIn, read, readYaml } from './repository.js';

/** A query of a panel or a variable, or the expression of an alert, and where it stands. */
export interface Query {
  readonly place: string;
  readonly expression: string;
  /** Labels that a legend or a sentence shows. */
  readonly shown: readonly string[];
}

/** An alert as its file has it. */
export interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** A dashboard as Grafana keeps it. */
export interface Dashboard {
  readonly uid: string;
  readonly title: string;
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly expr: string; readonly legendFormat: string }[];
  }[];
  readonly templating: { readonly list: readonly { readonly name: string; readonly type: string; readonly definition?: string }[] };
}

interface RuleFile {
  readonly groups: readonly { readonly rules: readonly Alert[] }[];
}

/** Every alert. */
export const ALERTS = filesIn('deploy/alerts').flatMap((file) =>
  readYaml<RuleFile>(`deploy/alerts/${file}`).groups.flatMap(({ rules }) => rules),
);

/** Every dashboard. */
export const DASHBOARDS = filesIn('deploy/grafana/dashboards').map(
  (file) => JSON.parse(read(`deploy/grafana/dashboards/${file}`)) as Dashboard,
);

/** Every query of the dashboards, with Grafana's own variables put in. */
export const QUERIES: readonly Query[] = DASHBOARDS.flatMap(({ uid, panels, templating }) => [
  ...panels.flatMap(({ title, targets }) =>
    targets.map(({ expr, legendFormat }) => ({
      place: `${uid}: ${title}`,
      expression: expr.replaceAll('$__rate_interval', '5m').replaceAll('$service', '.*'),
      shown: [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, label = '']) => label),
    })),
  ),
  ...templating.list.flatMap(({ name, definition = '' }) =>
    [...definition.matchAll(/^label_values\((.+), (\w+)\)$/g)].map(([, expression = '', label = '']) => ({
      place: `${uid}: $${name}`,
      expression,
      shown: [label],
    })),
  ),
]);

/** Every expression of the alerts. */
export const CONDITIONS: readonly Query[] = ALERTS.map(({ alert, expr, annotations }) => ({
  place: alert,
  expression: expr,
  shown: [...JSON.stringify(annotations).matchAll(/\$labels\.(\w+)/g)].map(([, label = '']) => label),
}));
