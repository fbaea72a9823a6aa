import { handlerKey, type Case } from './case.js';
import { noted } from './progress.js';
import type { RepairOrder } from './repair-order.js';
import { handlerIn, type Handler, type QuarterFacts } from './routing.js';
import type { SupervisionOrder } from './supervision-order.js';

/**
 * Puts a case where the quarter is that it is about by now. One that goes on is handled on by the office of the same kind that governs there;
 * organisations stay in charge, and whoever ended a case stays on record. What is right already is left alone.
 */
export function followQuarter(current: Case, quarter: QuarterFacts, at: Date): Case {
  const { name, title, division } = quarter;
  if (current.quarter === name && current.quarterTitle === title && current.division === division) return current;
  const moved: Case = { ...current, quarter: name, quarterTitle: title, division, updateTime: at };
  const governed = current.open && current.division !== division ? governedAt(moved, quarter) : moved;
  return current.quarter === name ? governed : noted(governed, { kind: 'TRANSFERRED', text: `${current.quarterTitle} → ${title}` }, at);
}

/** The same for a repair order: whoever repairs goes on, whatever the quarter has become. */
export function repairFollowing(
  current: RepairOrder,
  { name: quarter, title: quarterTitle, division }: QuarterFacts,
  at: Date,
): RepairOrder {
  if (current.quarter === quarter && current.quarterTitle === quarterTitle && current.division === division) return current;
  return { ...current, quarter, quarterTitle, division, updateTime: at };
}

/** A supervision order lies where its case does, so that the same offices see it. What it says, and to whom, is said for good. */
export function lieIn(current: SupervisionOrder, { division }: Pick<QuarterFacts, 'division'>): SupervisionOrder {
  return current.division === division ? current : { ...current, division };
}

function governedAt(current: Case, quarter: QuarterFacts): Case {
  const lead = current.lead && handlerThere(current.lead, quarter);
  const assistants = current.assistants.map((one) => handlerThere(one, quarter));
  const handlerKeys = [...(lead ? [lead] : []), ...assistants].map(handlerKey);
  return { ...current, ...(lead && { lead }), assistants, handlerKeys };
}

/** The office of the same kind that governs a quarter; an organisation is the same everywhere. */
function handlerThere(handler: Handler, quarter: QuarterFacts): Handler {
  return handler.organisation === '' ? (handlerIn(handler.body, quarter) ?? handler) : handler;
}
