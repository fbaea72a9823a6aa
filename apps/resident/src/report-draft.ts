import type { CaseCategory, CaseDisclosure, CaseKind, RepairOrderPart, RequestOf } from '@heming/web-kit';

/** What somebody is about to report, as his phone keeps it until it is sent. */
export interface ReportDraft {
  /** The same for each try with the same content, also after the page was closed in between: a report that was sent twice is one. */
  requestId: string;
  /** What a case wants and is about; nothing for a repair. */
  kind: CaseKind;
  category: CaseCategory;
  /** What is to be repaired; nothing for a case. */
  part: RepairOrderPart;
  quarter: string;
  quarterTitle: string;
  /** The reader's own home in the quarter; empty when he has none there. */
  unit: string;
  room: string;
  /** Whether it is about that home, and not about the quarter alone. */
  aboutHome: boolean;
  place: string;
  title: string;
  text: string;
  /** Photos that are uploaded. */
  photos: string[];
  urgent: boolean;
  disclosure: CaseDisclosure;
  fullName: string;
  phone: string;
  disputesFees: boolean;
  /** `cases/…` that is joined instead, and its number; empty when none is. */
  joins: string;
  joinsNumber: string;
}

/** What somebody reports: a case before the authorities, or a repair before his enterprise. */
export type Matter = 'case' | 'repair';

/** Most photos of a report, and how large one may be, in MiB: as the service takes them. */
export const [MOST_PHOTOS, MOST_PHOTO_MIB] = [9, 10] as const;
/** Longest title in characters, and how much of a text becomes one that is not written. */
export const [TITLE_LENGTH, TITLE_FROM_TEXT] = [60, 20] as const;
/** Shortest texts that are taken, in characters. */
const SHORTEST: Readonly<Record<Matter, number>> = { case: 5, repair: 2 };
/** What an unpaid fee can be disputed over (《物业管理条例》第六十四条). */
const DISPUTED: readonly CaseCategory[] = ['FEES', 'SERVICE_QUALITY'];

/** A draft with nothing in it: most people complain, and show who they are. */
export function emptyDraft(): ReportDraft {
  return {
    requestId: crypto.randomUUID(),
    kind: 'COMPLAINT',
    category: 'CATEGORY_UNSPECIFIED',
    part: 'PART_UNSPECIFIED',
    quarter: '',
    quarterTitle: '',
    unit: '',
    room: '',
    aboutHome: false,
    place: '',
    title: '',
    text: '',
    photos: [],
    urgent: false,
    disclosure: 'NAMED',
    fullName: '',
    phone: '',
    disputesFees: false,
    joins: '',
    joinsNumber: '',
  };
}

/** The draft after one that was sent: who reports is known, unless he did not show himself. */
export function draftAfter({ disclosure, fullName, phone }: ReportDraft): ReportDraft {
  return { ...emptyDraft(), ...(disclosure !== 'ANONYMOUS' && { fullName, phone }) };
}

/** Whether somebody has written or chosen anything. */
export function isBegun(draft: ReportDraft): boolean {
  return draft.category !== 'CATEGORY_UNSPECIFIED' || draft.part !== 'PART_UNSPECIFIED' || draft.text !== '' || draft.photos.length > 0;
}

/** Whether the draft can be a dispute over fees: about the reader's own home, which stops every sanction against it. */
export function mayDispute({ kind, category, unit, joins }: ReportDraft): boolean {
  return kind === 'COMPLAINT' && unit !== '' && joins === '' && DISPUTED.includes(category);
}

/** A member of a draft that can be missing. */
export type Missing = 'kind' | 'category' | 'part' | 'quarter' | 'text' | 'fullName' | 'phone';

/** What is missing where it is chosen what and where it is. */
export function missingInChoice(draft: ReportDraft, matter: Matter): readonly Missing[] {
  const what: readonly Missing[] =
    matter === 'repair'
      ? draft.part === 'PART_UNSPECIFIED'
        ? ['part']
        : []
      : [
          ...(draft.kind === 'KIND_UNSPECIFIED' ? (['kind'] as const) : []),
          ...(draft.category === 'CATEGORY_UNSPECIFIED' ? (['category'] as const) : []),
        ];
  return [...what, ...(draft.quarter === '' ? (['quarter'] as const) : [])];
}

/** What is missing where it is written. */
export function missingInText({ text }: ReportDraft, matter: Matter): readonly Missing[] {
  return text.trim().length < SHORTEST[matter] ? ['text'] : [];
}

/** What is missing where it is checked: whoever is not anonymous can be reached. A repair is never anonymous. */
export function missingInContact({ disclosure, fullName, phone }: ReportDraft, matter: Matter): readonly Missing[] {
  if (matter === 'case' && disclosure === 'ANONYMOUS') return [];
  return [...(fullName.trim() === '' ? (['fullName'] as const) : []), ...(phone.trim() === '' ? (['phone'] as const) : [])];
}

/** The title as it is sent: the beginning of the text where none is written. */
export function titleOf({ title, text }: ReportDraft): string {
  return title.trim() === '' ? text.trim().replaceAll(/\s+/g, ' ').slice(0, TITLE_FROM_TEXT) : title.trim();
}

/** Who reports, as far as he shows himself. */
function contactOf({ disclosure, fullName, phone }: ReportDraft): {
  readonly disclosure: CaseDisclosure;
  readonly fullName: string;
  readonly phone: string;
} {
  if (disclosure === 'ANONYMOUS') return { disclosure, fullName: '', phone: '' };
  return { disclosure, fullName: fullName.trim(), phone: packed(phone) };
}

/** The case that is reported. The home goes along only when it is about the home: it tells who lives there. */
export function caseReportOf(draft: ReportDraft, inWeChat: boolean): RequestOf<'ReportCase'> {
  const { kind, category, quarter, unit, aboutHome, place, text, photos, urgent, requestId } = draft;
  const disputesFees = draft.disputesFees && mayDispute(draft);
  const what = {
    kind,
    category,
    quarter,
    unit: aboutHome || disputesFees ? unit : '',
    place: place.trim(),
    title: titleOf(draft),
    text: text.trim(),
  };
  const report = { ...what, photos, urgency: urgent ? 'URGENT' : 'NORMAL', disputesFees, ...contactOf(draft) } as const;
  return { report, channel: inWeChat ? 'WECHAT' : 'WEB', requestId };
}

/** The case that is joined. */
export function joinOf(draft: ReportDraft): RequestOf<'JoinCase'> {
  return { name: draft.joins, ...contactOf(draft), requestId: draft.requestId };
}

/** The repair that is asked for. */
export function repairReportOf(draft: ReportDraft, inWeChat: boolean): RequestOf<'ReportRepair'> {
  const { part, quarter, unit, aboutHome, place, text, photos, urgent, fullName, phone, requestId } = draft;
  const what = { part, quarter, unit: aboutHome ? unit : '', place: place.trim(), text: text.trim(), photos };
  const report = { ...what, urgency: urgent ? 'URGENT' : 'NORMAL', fullName: fullName.trim(), phone: packed(phone) } as const;
  return { report, channel: inWeChat ? 'WECHAT' : 'WEB', requestId };
}

/** Telephone numbers that a text names. */
export function numbersIn(text: string): readonly string[] {
  return [...new Set(text.match(/\d{3,12}/g) ?? [])];
}

const packed = (text: string): string => text.replaceAll(/\s/g, '');
