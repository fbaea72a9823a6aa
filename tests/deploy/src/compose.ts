import { readYaml } from './repository.js';

/** A container of compose.yaml. */
export interface ComposeService {
  readonly image: string;
  readonly build?: { readonly dockerfile: string; readonly args: Readonly<Record<string, string>> };
  readonly profiles?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: object;
  readonly read_only?: boolean;
  readonly user?: string;
  readonly [key: string]: unknown;
}

/** compose.yaml as it is written. */
export const COMPOSE = readYaml<{ readonly services: Readonly<Record<string, ComposeService>> }>('deploy/compose.yaml').services;

/** The containers of Heming's own images, by name. */
export const PROCESSES = Object.entries(COMPOSE).filter(([, { build }]) => build !== undefined);

/** A text of compose.yaml with its variables put in: `${NAME:-default}`, `$$`. @throws Error for any other form */
export function interpolated(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\$\$|\$\{(\w+):-([^}]*)\}|\$./g, (found, name?: string, fallback = '') => {
    if (found === '$$') return '$';
    if (name === undefined) throw new Error(`${text}: only \${NAME:-default} is used here`);
    return (variables[name] ?? '') === '' ? fallback : (variables[name] ?? '');
  });
}

/** What a container is told, with the variables of `.env`. */
export function environmentOf({ environment = {} }: ComposeService, variables: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, interpolated(String(value), variables)]));
}
