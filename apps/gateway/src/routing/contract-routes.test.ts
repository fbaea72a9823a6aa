import { loadContract, type HttpBinding, type MethodContract } from '@heming/contracts';
import fc from 'fast-check';
import { parsePathTemplate, type PathTemplate } from './path-template.js';
import { RouteTable } from './route-table.js';

interface Bound {
  readonly method: MethodContract;
  readonly binding: HttpBinding;
  readonly template: PathTemplate;
}

const BOUND: readonly Bound[] = [...loadContract().services.values()].flatMap((service) =>
  [...service.methods.values()].flatMap((method) =>
    method.http.map((binding) => ({ method, binding, template: parsePathTemplate(binding.template) })),
  ),
);

const TABLE = new RouteTable<Bound>();
for (const bound of BOUND) TABLE.add(bound.binding.verb.toUpperCase(), bound.template, bound);

/** A slash cannot be part of one segment of a resource name. */
const segment = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('/'));

test.each(BOUND.map((bound) => [`${bound.binding.verb.toUpperCase()} ${bound.binding.template}`, bound] as const))(
  '%s routes back to its own method and values',
  (_name, bound) => {
    fc.assert(
      fc.property(fc.infiniteStream(segment), (stream) => {
        const segments = bound.template.parts.map((part) => (part.kind === 'literal' ? part.text : stream.next().value!));
        const verb = bound.template.verb === '' ? '' : `:${bound.template.verb}`;
        const found = TABLE.find(bound.binding.verb.toUpperCase(), `/${segments.map(encodeURIComponent).join('/')}${verb}`);
        expect(found).toEqual({
          kind: 'route',
          route: bound,
          values: bound.template.variables.map(({ from, to }) => segments.slice(from, to).join('/')),
        });
      }),
    );
  },
);
