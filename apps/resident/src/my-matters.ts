import { useLoad, type Case, type Load, type RepairOrder } from '@heming/web-kit';
import { repairWaitsForReader, waitsForReader } from './matters.js';
import { api, may } from './session.js';

/** How many of the reader's matters wait for him, of the latest of each kind; none for somebody who reports nothing here. */
export function useWaiting(): Load<number> {
  return useLoad(async () => {
    const [cases, repairs] = await Promise.all([casesPage(''), repairsPage('')]);
    return cases.items.filter(waitsForReader).length + repairs.items.filter(repairWaitsForReader).length;
  });
}

/** A page of what the reader reported or joined, latest first. */
export async function casesPage(pageToken: string): Promise<{ readonly items: readonly Case[]; readonly nextPageToken: string }> {
  if (!may('ListMyCases')) return { items: [], nextPageToken: '' };
  const { cases: items, nextPageToken } = await api.call('ListMyCases', { pageToken });
  return { items, nextPageToken };
}

/** A page of what he asked to be repaired, latest first. */
export async function repairsPage(pageToken: string): Promise<{ readonly items: readonly RepairOrder[]; readonly nextPageToken: string }> {
  if (!may('ListMyRepairs')) return { items: [], nextPageToken: '' };
  const { repairOrders: items, nextPageToken } = await api.call('ListMyRepairs', { pageToken });
  return { items, nextPageToken };
}
