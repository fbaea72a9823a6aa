import type { CategoryGuide } from '@heming/contracts/complaints/v1';
import { List, type Document, type Fields } from './document.js';

/** What a reporter may say beside the description; every service has the same. */
interface Attribute {
  readonly code: string;
  readonly datatype: 'string' | 'singlevaluelist';
  readonly required: boolean;
  readonly description: string;
  readonly hint: string;
  readonly values?: Readonly<Record<string, string>>;
}

const ATTRIBUTES: readonly Attribute[] = [
  {
    code: 'quarter',
    datatype: 'string',
    required: true,
    description: '小区编号或小区全称 Code or full title of the residential quarter',
    hint: 'PJ-211103016-0001',
  },
  { code: 'place', datatype: 'string', required: false, description: '小区内的具体位置 Where in the quarter', hint: '3号楼2单元' },
  { code: 'title', datatype: 'string', required: false, description: '标题 Title', hint: '2–60' },
  {
    code: 'kind',
    datatype: 'singlevaluelist',
    required: false,
    description: '诉求类型 What is wanted',
    hint: '',
    values: { COMPLAINT: '投诉 Complaint', CONSULTATION: '咨询 Question', SUGGESTION: '建议 Suggestion', PRAISE: '表扬 Praise' },
  },
  {
    code: 'urgency',
    datatype: 'singlevaluelist',
    required: false,
    description: '紧急程度 Urgency',
    hint: '',
    values: { NORMAL: '一般 Normal', URGENT: '紧急：危及人身或财产安全 Urgent: life or property is in danger' },
  },
  {
    code: 'disclosure',
    datatype: 'singlevaluelist',
    required: false,
    description: '身份公开方式 To whom the reporter shows who he is',
    hint: '',
    values: {
      NAMED: '实名 To whoever handles it',
      CONFIDENTIAL: '对被诉方保密 To offices alone',
      ANONYMOUS: '匿名 To nobody',
    },
  },
];

/** The services that can be asked for: the categories of cases. */
export function serviceList(guides: readonly CategoryGuide[]): Document {
  return { root: 'services', content: new List('service', guides.map(service)) };
}

/** What a report to a service may or must say. */
export function serviceDefinition({ code }: CategoryGuide): Document {
  return {
    root: 'service_definition',
    content: { service_code: code, attributes: new List('attribute', ATTRIBUTES.map(attribute)) },
  };
}

function service({ code, title, description, descriptionEn, keywords, emergencyAdvice, emergencyAdviceEn }: CategoryGuide): Fields {
  const advice = emergencyAdvice === '' ? [] : [emergencyAdvice, emergencyAdviceEn];
  return {
    service_code: code,
    service_name: title,
    description: [description, descriptionEn, ...advice].join(' '),
    metadata: true,
    type: 'realtime',
    keywords: keywords.join(','),
    group: '投诉',
  };
}

function attribute({ code, datatype, required, description, hint, values }: Attribute, at: number): Fields {
  return {
    variable: true,
    code,
    datatype,
    required,
    datatype_description: hint === '' ? undefined : hint,
    order: at + 1,
    description,
    ...(values && {
      values: new List(
        'value',
        Object.entries(values).map(([key, name]) => ({ key, name })),
      ),
    }),
  };
}
