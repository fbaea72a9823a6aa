import { PENDING, type AccessPath, type CollectionShape } from '@heming/kit/engine';
import { mongoIndexOf } from './index-check.js';

/** A way to documents, and the index of MongoDB that it is. */
export interface MongoPath extends AccessPath {
  /** Key pattern of the index: a query names it, so that the server neither scans nor guesses. */
  readonly hint: Readonly<Record<string, 1>>;
}

/** Documents by name, then by each declared index. */
export function accessPathsOf({ indexes }: CollectionShape): readonly MongoPath[] {
  const byName: MongoPath = { fields: ['name'], many: undefined, sparse: false, unique: true, hint: { _id: 1 } };
  const declared = indexes.filter(({ signature }) => signature !== PENDING);
  return [
    byName,
    ...declared.map((declaration) => ({
      fields: [...declaration.fields, 'name'],
      many: declaration.many,
      sparse: declaration.sparse,
      unique: declaration.unique,
      hint: mongoIndexOf(declaration).key as MongoPath['hint'],
    })),
  ];
}
