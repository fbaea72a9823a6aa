import { filesIn, read, readYaml } from './repository.js';

/** Folder of the chart, from the root. */
export const CHART = 'deploy/helm/heming';

/** What the chart is told where nobody says otherwise. */
export const VALUES = readYaml<{
  readonly services: Readonly<Record<string, { readonly contract: string }>>;
  readonly ingress: { readonly paths: readonly { readonly path: string; readonly pathType: string }[] };
}>(`${CHART}/values.yaml`);

/** The shape of the values. */
export const SCHEMA = JSON.parse(read(`${CHART}/values.schema.json`)) as {
  readonly definitions: { readonly settings: { readonly propertyNames: { readonly enum: readonly string[] } } };
};

/** Settings that whoever installs the chart may give it by their names. */
export const OPEN_SETTINGS = SCHEMA.definitions.settings.propertyNames.enum;

/** Settings that the templates give by themselves. */
export const MADE_SETTINGS = [
  ...new Set(
    filesIn(`${CHART}/templates`).flatMap((file) => [
      ...read(`${CHART}/templates/${file}`)
        .replace(/^\s*#.*$/gm, '')
        .matchAll(/\b(?:HEMING|MONGODB|KAFKA|OTEL)_[A-Z_]+\b/g),
    ]),
  ),
].map(([variable]) => variable);
