/** What a service's `store/` files need. */
import { createRequire } from 'node:module';
import type { Schema as MongooseSchema } from 'mongoose';

/**
 * mongoose's Schema, the one language in which storage is described. Loaded without the rest of mongoose, whose driver only the
 * MongoDB adapter needs: it is the same class, and every start is a tenth of a second shorter.
 */
export const Schema = createRequire(__filename)('mongoose/lib/schema') as typeof MongooseSchema;
export { collection, type Collection, type Entity } from './collection.js';
