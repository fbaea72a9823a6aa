import { maskFullName, maskPhone } from '@heming/values';
import { HOLDING_BASIS_WORDS, ORGANISATION_KIND_WORDS, PERSON_ID_TYPE_WORDS } from '@heming/contracts/registry/v1';
import { communityCode, count, day, digits, list, notation, personal, quarterCode, text, wordOf, type Columns } from './column.js';
import * as cell from './import-cells.js';
import { maskDocumentNumber } from './mask.js';
import type { OrganisationRow, PersonRow, TitleRow } from './rows.js';

/** Most owners in one cell. */
export const MAX_OWNERS = 20;

const documentNumber = notation('证件号码', cell.documentNumber);
const maskNumbers = (numbers: string): string => cell.split(numbers).map(maskDocumentNumber).join('、');

/** Columns of organisations, in the order of the template. */
export const ORGANISATION_COLUMNS: Columns<OrganisationRow> = {
  uscc: notation('18 位统一社会信用代码', cell.uscc)('uscc', ['统一社会信用代码'], '91211103MA0PJWY151', 'required'),
  title: text('title', ['名称', '机构名称'], '鹤翔物业服务有限公司', 'required'),
  kind: wordOf(ORGANISATION_KIND_WORDS, 'KIND_UNSPECIFIED')('kind', ['类别', '机构类别'], '物业服务企业', 'required'),
  division: notation('4、6、9 或 12 位区划代码', cell.divisionCode)('division', ['登记区划代码', '登记区划'], '211103', 'required'),
  address: text('address', ['住所', '地址'], '石油大街100号'),
};

/** Columns of persons, in the order of the template. */
export const PERSON_COLUMNS: Columns<PersonRow> = {
  idType: wordOf(PERSON_ID_TYPE_WORDS, 'ID_TYPE_UNSPECIFIED')('id type', ['证件类型'], '居民身份证', 'required'),
  idNumber: personal(documentNumber('id number', ['证件号码', '身份证号'], '11010519491231002X', 'required'), maskDocumentNumber),
  fullName: personal(text('full name', ['姓名'], '张三', 'required'), maskFullName),
  phone: personal(notation('电话号码', cell.phone)('phone', ['联系电话', '手机号'], '13800000000'), maskPhone),
  birthYear: count('birth year', ['出生年份'], ''),
  division: communityCode('division', ['所属社区代码', '所属社区'], '211103016001', 'required'),
};

/** Columns of titles, a row per unit, in the order of the template. */
export const TITLE_COLUMNS: Columns<TitleRow> = {
  quarter: quarterCode('quarter', ['小区编号'], 'PJ-211103016-0001', 'required'),
  building: digits(3)('building', ['幢号'], '001', 'required'),
  entrance: digits(2)('entrance', ['单元', '单元号'], '01', 'required'),
  room: digits(4)('room', ['室号', '房号'], '0101', 'required'),
  owners: personal(
    list(`证件号码或统一社会信用代码，共有人之间用顿号分隔，至多 ${MAX_OWNERS} 个`, cell.documentNumbers(MAX_OWNERS), (number) => number)(
      'owners',
      ['权利人证件号码', '业主证件号码', '权利人'],
      '11010519491231002X、91211103MA0PJWY151',
      'required',
    ),
    maskNumbers,
  ),
  shares: list(
    '与权利人一一对应，用顿号分隔；均等或单独所有可不填',
    cell.shares(MAX_OWNERS),
    ({ shareNum, shareDen }) => `${shareNum}/${shareDen}`,
  )('shares', ['份额', '产权份额'], '1/2、1/2'),
  representative: personal(
    documentNumber('representative', ['共有人代表证件号码', '共有人代表'], '11010519491231002X'),
    maskDocumentNumber,
  ),
  fromDay: day('from day', ['起始日期', '取得日期'], '2019-06-30', 'required'),
  basis: wordOf(HOLDING_BASIS_WORDS, 'BASIS_UNSPECIFIED')('basis', ['产权依据'], '不动产登记', 'required'),
  certificateNo: text('certificate no', ['不动产权证号'], ''),
};
