import type { Export as ExportMessage } from '@heming/contracts/registry/v1';
import type { Kept } from '@heming/kit';
import { MAX_EXPORT_ROWS, type Export } from './domain/export.js';
import { divisionName } from './domain/names.js';

/** An export in the contract's words. */
export function exportMessage({ due: _due, after: _after, scope: _scope, ...found }: Kept<Export>): ExportMessage {
  return { ...found, division: divisionName(found.division) };
}

/** That an export has too many rows, in Chinese. */
export const TOO_MANY_ROWS = `数据超过 ${MAX_EXPORT_ROWS} 行的上限，请按县区或小区分别导出。`;
