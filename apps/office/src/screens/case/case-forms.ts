import type { Case, CaseCategory, CaseFault, CaseInvalidReason, CaseKind, CaseUrgency, HandlerBody } from '@heming/web-kit';
import { useI18n } from 'vue-i18n';
import type { CaseCommand } from '../../case-commands.js';
import { guideOf } from '../../case-guides.js';
import type { CommandField, CommandValues } from '../../components/command-field.js';
import { words } from '../../i18n/language.js';
import { api } from '../../session.js';

/** The form of a command, and what sends it. */
export interface CaseForm {
  readonly fields: readonly CommandField[];
  readonly note?: string;
  readonly danger?: boolean;
  send(values: CommandValues): Promise<unknown>;
}

/** How good a treatment was, best first. */
const ATTITUDES = [5, 4, 3, 2, 1] as const;
/** Working days that an extension and the answer to an order can have. */
const EXTENSION_DAYS = [1, 2, 3, 4, 5] as const;
const ORDER_DAYS = [1, 2, 3, 5, 10] as const;

const said = (value: CommandValues[string] | undefined): string => (typeof value === 'string' ? value.trim() : '');
const several = (value: CommandValues[string] | undefined): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

/** The forms of all commands on a case; made where a component is set up. `candidates`: cases that another can be merged into. */
export function useCaseForms(
  read: () => Case,
  candidates: () => readonly { readonly value: string; readonly word: string }[],
): (command: CaseCommand) => CaseForm {
  const { t } = useI18n();
  const days = (numbers: readonly number[]) => numbers.map((one) => ({ value: String(one), word: t('cases.days', { days: one }) }));
  const choice = (name: string, label: string, type: string, value = ''): CommandField => ({
    name,
    label,
    kind: 'choice',
    options: words.values(type),
    value,
  });
  const text = (name: string, label: string, most: number, required = true): CommandField => ({
    name,
    label,
    kind: 'long-text',
    most,
    required,
  });

  return (command) => {
    const one = read();
    const { name, etag } = one;
    const guide = guideOf(one.category);
    const word = (message: string, field: string): string => words.field(`${message}Request`, field);
    /** What the reporter said to an office. */
    const addition = (note: string): CaseForm => ({
      note: t(note),
      fields: [
        text('text', word('AddToCase', 'text'), 1000),
        { name: 'photos', label: word('AddToCase', 'photos'), kind: 'photos', value: [] },
      ],
      send: ({ text: added, photos }) => api.call('AddToCase', { name, etag, text: said(added), photos: [...several(photos)] }),
    });
    const forms: Readonly<Record<CaseCommand, () => CaseForm>> = {
      accept: () => ({
        note: t('casePage.note.accept'),
        fields: [
          choice('kind', word('AcceptCase', 'kind'), 'CaseKind', one.kind),
          choice('category', word('AcceptCase', 'category'), 'CaseCategory', one.category),
          choice('urgency', word('AcceptCase', 'urgency'), 'CaseUrgency', one.urgency),
        ],
        send: ({ kind, category, urgency }) =>
          api.call('AcceptCase', {
            name,
            etag,
            kind: kind as CaseKind,
            category: category as CaseCategory,
            urgency: urgency as CaseUrgency,
          }),
      }),
      refuse: () => ({
        note: t('casePage.note.told'),
        danger: true,
        fields: [
          { ...choice('reason', word('RefuseCase', 'reason'), 'CaseInvalidReason'), required: true },
          text('explanation', word('RefuseCase', 'explanation'), 500),
        ],
        send: ({ reason, explanation }) =>
          api.call('RefuseCase', { name, etag, reason: reason as CaseInvalidReason, explanation: said(explanation) }),
      }),
      dispatch: () => {
        const proposed = { lead: guide?.block ?? '', assistants: (guide?.lines ?? []).slice(0, 1).filter((line) => line !== guide?.block) };
        return {
          note: t('casePage.note.dispatch'),
          fields: [
            choice('lead', word('DispatchCase', 'lead'), 'HandlerBody', proposed.lead),
            {
              name: 'assistants',
              label: word('DispatchCase', 'assistants'),
              kind: 'choices',
              options: words.values('HandlerBody'),
              value: proposed.assistants,
            },
            text('instruction', word('DispatchCase', 'instruction'), 500, false),
          ],
          send: ({ lead, assistants, instruction }) => {
            const named = several(assistants);
            // Unchanged it goes where the category says, also where the quarter has nobody of that kind.
            const unchanged = lead === proposed.lead && named.join() === proposed.assistants.join();
            const chosen = { lead: { body: lead as HandlerBody }, assistants: named.map((body) => ({ body: body as HandlerBody })) };
            return api.call('DispatchCase', { name, etag, ...(!unchanged && chosen), instruction: said(instruction) });
          },
        };
      },
      sign: () => ({ note: t('casePage.note.sign'), fields: [], send: () => api.call('SignForCase', { name, etag }) }),
      return: () => ({
        note: t('casePage.note.return'),
        fields: [text('reason', word('ReturnCase', 'reason'), 500)],
        send: ({ reason }) => api.call('ReturnCase', { name, etag, reason: said(reason) }),
      }),
      ask: () => ({
        note: t('casePage.note.ask'),
        fields: [text('question', word('AskReporter', 'question'), 500)],
        send: ({ question }) => api.call('AskReporter', { name, etag, question: said(question) }),
      }),
      answer: () => addition('casePage.note.answer'),
      add: () => addition('casePage.note.add'),
      reply: () => ({
        note: t(guide?.evidenceRequired ? 'casePage.note.evidence' : 'casePage.note.told'),
        fields: [
          { ...text('text', word('ReplyToCase', 'text'), 2000), templates: guide?.replyTemplates ?? [] },
          {
            name: 'photos',
            label: word('ReplyToCase', 'photos'),
            kind: 'photos',
            value: [],
            required: guide?.evidenceRequired === true,
          },
        ],
        send: ({ text: reply, photos }) => api.call('ReplyToCase', { name, etag, text: said(reply), photos: several(photos) }),
      }),
      requestExtension: () => ({
        note: t('casePage.note.told'),
        fields: [
          {
            name: 'workingDays',
            label: word('RequestCaseExtension', 'workingDays'),
            kind: 'choice',
            options: days(EXTENSION_DAYS),
            value: '5',
            required: true,
          },
          text('reason', word('RequestCaseExtension', 'reason'), 500),
        ],
        send: ({ workingDays, reason }) =>
          api.call('RequestCaseExtension', { name, etag, workingDays: Number(workingDays), reason: said(reason) }),
      }),
      decideExtension: () => ({
        note: t('casePage.note.extension', { days: one.extensions.at(-1)?.workingDays ?? 0, reason: one.extensions.at(-1)?.reason ?? '' }),
        fields: [
          { name: 'granted', label: word('DecideCaseExtension', 'granted'), kind: 'yes-no', value: true },
          text('reason', word('DecideCaseExtension', 'reason'), 500, false),
        ],
        send: ({ granted, reason }) => api.call('DecideCaseExtension', { name, etag, granted: granted === true, reason: said(reason) }),
      }),
      revisit: () => ({
        note: t('casePage.note.revisit'),
        fields: [
          { name: 'reached', label: word('RevisitCase', 'reached'), kind: 'yes-no', value: true },
          { name: 'solved', label: word('RevisitCase', 'solved'), kind: 'yes-no', value: true },
          {
            name: 'attitude',
            label: word('RevisitCase', 'attitude'),
            kind: 'choice',
            // Nothing is proposed: what the reporter did not say counts for nobody.
            options: ATTITUDES.map((value) => ({ value: String(value), word: t('cases.stars', { stars: value }) })),
          },
          text('comment', word('RevisitCase', 'comment'), 500, false),
        ],
        send: ({ reached, solved, attitude, comment }) =>
          api.call('RevisitCase', {
            name,
            etag,
            reached: reached === true,
            solved: reached === true && solved === true,
            attitude: reached === true ? Number(attitude) : 0,
            comment: said(comment),
          }),
      }),
      close: () => ({
        note: t(one.verdict?.solved === false ? 'casePage.note.closeUnsatisfied' : 'casePage.note.close'),
        fields: [
          choice('fault', word('CloseCase', 'fault'), 'CaseFault'),
          text('reason', word('CloseCase', 'reason'), 500, one.verdict?.solved === false),
        ],
        send: ({ fault, reason }) =>
          api.call('CloseCase', { name, etag, ...(fault !== '' && { fault: fault as CaseFault }), reason: said(reason) }),
      }),
      reopen: () => ({
        note: t('casePage.note.reopen'),
        fields: [text('reason', word('ReopenCase', 'reason'), 500)],
        send: ({ reason }) => api.call('ReopenCase', { name, etag, reason: said(reason) }),
      }),
      press: () => ({
        fields: [text('text', word('UrgeCase', 'text'), 500, false)],
        send: ({ text: expected }) => api.call('UrgeCase', { name, etag, text: said(expected) }),
      }),
      order: () => ({
        note: t('casePage.note.order'),
        fields: [
          text('reason', word('IssueSupervisionOrder', 'reason'), 500),
          {
            name: 'workingDays',
            label: word('IssueSupervisionOrder', 'workingDays'),
            kind: 'choice',
            options: days(ORDER_DAYS),
            value: '3',
            required: true,
          },
        ],
        send: ({ reason, workingDays }) =>
          api.call('IssueSupervisionOrder', { case: name, reason: said(reason), workingDays: Number(workingDays) }),
      }),
      merge: () => ({
        note: t(candidates().length === 0 ? 'casePage.note.nothingToMerge' : 'casePage.note.merge'),
        danger: true,
        fields: [{ name: 'into', label: word('MergeCase', 'into'), kind: 'choice', options: candidates(), required: true }],
        send: ({ into }) => api.call('MergeCase', { name, etag, into: String(into) }),
      }),
      split: () => ({
        note: t('casePage.note.split'),
        fields: [
          { ...choice('category', word('SplitCase', 'category'), 'CaseCategory'), required: true },
          { name: 'title', label: word('SplitCase', 'title'), required: true, most: 60 },
          text('text', word('SplitCase', 'text'), 2000),
        ],
        send: ({ category, title, text: part }) =>
          api.call('SplitCase', { name, etag, category: category as CaseCategory, title: said(title), text: said(part) }),
      }),
      transfer: () => ({
        note: t('casePage.note.transfer'),
        fields: [
          { name: 'quarter', label: word('TransferCase', 'quarter'), kind: 'quarter', required: true },
          text('reason', word('TransferCase', 'reason'), 500),
        ],
        send: ({ quarter, reason }) => api.call('TransferCase', { name, etag, quarter: String(quarter), reason: said(reason) }),
      }),
      disclose: () => ({
        note: t('casePage.note.disclose'),
        fields: [
          { name: 'publicTitle', label: word('DiscloseCase', 'publicTitle'), required: true, most: 60 },
          { ...text('publicReply', word('DiscloseCase', 'publicReply'), 1000), value: one.reply.slice(0, 1000) },
        ],
        send: ({ publicTitle, publicReply }) =>
          api.call('DiscloseCase', { name, etag, disclosed: true, publicTitle: said(publicTitle), publicReply: said(publicReply) }),
      }),
      hide: () => ({ fields: [], danger: true, send: () => api.call('DiscloseCase', { name, etag, disclosed: false }) }),
      note: () => ({
        note: t('casePage.note.note'),
        fields: [text('text', word('NoteOnCase', 'text'), 500)],
        send: ({ text: note }) => api.call('NoteOnCase', { name, etag, text: said(note) }),
      }),
    };
    return forms[command]();
  };
}
