import { setTimeout as pause } from 'node:timers/promises';
import type { Json, Register } from './register.js';
import type { TableKind } from './tables.js';

/** A table on its way in. */
export interface TableToBring {
  readonly kind: TableKind;
  readonly fileName: string;
  /** Same for the same load: an interrupted one meets its own imports again. */
  readonly requestId: string;
  readonly content: Iterable<string>;
}

/** How far a table is. */
export interface TableProgress {
  readonly done: number;
  /** 0 while unknown. */
  readonly total: number;
}

/** How often it looks how far an import is, in milliseconds. */
const LOOK_MS = 100;
const PAGE = 200;

/** Reasons for which a row is on record already. */
const ON_RECORD: readonly unknown[] = [
  'ORGANISATION_ALREADY_RECORDED',
  'QUARTER_CODE_TAKEN',
  'BUILDING_NUMBER_TAKEN',
  'UNIT_ROOM_TAKEN',
  'REAL_ESTATE_UNIT_CODE_TAKEN',
  'PERSON_ALREADY_REGISTERED',
  'TITLE_ALREADY_RECORDED',
];

/**
 * Takes a table in from wherever it stands: starts the import, uploads, waits for the dry run, confirms, waits for its end. Rows that are on
 * record already are passed over.
 * @throws Error when the import fails, was cancelled, or a row is rejected for another reason
 */
export async function bringTable(
  register: Register,
  table: TableToBring,
  signal: AbortSignal,
  tell: (progress: TableProgress) => void,
): Promise<void> {
  const { kind, fileName, requestId, content } = table;
  const created = await register.call('CreateImport', { kind, fileName, division: 'divisions/2111', requestId }, signal);
  const name = String(created['name']);
  for (;;) {
    const current = await register.call('GetImport', { name }, signal);
    tell(progressOf(current));
    switch (current['state']) {
      case 'AWAITING_CONTENT':
        await register.upload(name, content, signal);
        break;
      case 'CHECKED':
        await requireKnown(register, name, signal);
        await register.call('CommitImport', { name }, signal);
        break;
      case 'COMMITTED':
        return requireKnown(register, name, signal);
      case 'FAILED':
      case 'CANCELLED':
        throw new Error(`${fileName}: ${String(current['failure'] ?? '')} (${String(current['state'])})`);
      default:
        await pause(LOOK_MS, undefined, { signal });
    }
  }
}

/** @throws Error for the first row that is rejected although it is not on record */
async function requireKnown(register: Register, parent: string, signal: AbortSignal): Promise<void> {
  let pageToken = '';
  do {
    const page = await register.call('ListImportRejections', { parent, pageSize: PAGE, ...(pageToken !== '' && { pageToken }) }, signal);
    const rejections = (page['rejections'] ?? []) as readonly Json[];
    const other = rejections.find(({ reason }) => !ON_RECORD.includes(reason));
    if (other !== undefined) throw new Error(`${parent}, line ${String(other['line'])}: ${String(other['messageEn'])}`);
    pageToken = String(page['nextPageToken'] ?? '');
  } while (pageToken !== '');
}

function progressOf({ doneCount, rowCount }: Json): TableProgress {
  return { done: Number(doneCount ?? 0), total: Number(rowCount ?? 0) };
}
