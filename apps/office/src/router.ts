import { isOffered, type MethodName } from '@heming/web-kit';
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { arrive, ensureSignedIn, me } from './session.js';

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of its title among the texts. */
    readonly title?: string;
    /** Methods of which it needs one. */
    readonly anyOf?: readonly MethodName[];
    /** Whether it is for those who look after a division alone. */
    readonly forAuthorities?: boolean;
    /** Menu group it stands in; pages below another have none. */
    readonly group?: MenuGroup;
    /** Path of the screen it stands below. */
    readonly below?: string;
  }
}

export type MenuGroup = 'work' | 'complaints' | 'registry' | 'credit' | 'tables' | 'access' | 'system';
export const MENU_GROUPS: readonly MenuGroup[] = ['work', 'complaints', 'registry', 'credit', 'tables', 'access', 'system'];

const organisation = () => import('./screens/organisation-page.vue');

/** The screens, in the order of the menu. */
export const SCREENS: readonly RouteRecordRaw[] = [
  {
    path: '/overview',
    component: () => import('./screens/city-overview.vue'),
    meta: { title: 'overview', anyOf: ['ListQuarters'], forAuthorities: true, group: 'work' },
  },
  {
    path: '/todo',
    component: () => import('./screens/correction-inbox.vue'),
    meta: { title: 'todo', anyOf: ['DecideQuarterCorrection', 'DecideOrganisationCorrection', 'DecidePersonCorrection'], group: 'work' },
  },
  {
    path: '/complaints',
    component: () => import('./screens/case-inbox.vue'),
    meta: { title: 'cases', anyOf: ['ListCases'], group: 'complaints' },
  },
  {
    path: '/complaints/new',
    component: () => import('./screens/case-entry.vue'),
    meta: { title: 'caseEntry', anyOf: ['RegisterCase'], group: 'complaints' },
  },
  {
    path: '/complaints/supervise',
    component: () => import('./screens/case-supervision.vue'),
    meta: { title: 'supervise', anyOf: ['ListSupervisionOrders'], group: 'complaints' },
  },
  {
    path: '/complaints/analysis',
    component: () => import('./screens/case-analysis.vue'),
    meta: { title: 'caseAnalysis', anyOf: ['GetCaseFigures'], group: 'complaints' },
  },
  {
    path: '/complaints/:id',
    component: () => import('./screens/case-page.vue'),
    meta: { title: 'case', anyOf: ['GetCase'], below: '/complaints' },
  },
  {
    path: '/repairs',
    component: () => import('./screens/repair-list.vue'),
    meta: { title: 'repairs', anyOf: ['ListRepairOrders'], group: 'complaints' },
  },
  {
    path: '/repairs/new',
    component: () => import('./screens/repair-entry.vue'),
    meta: { title: 'repairEntry', anyOf: ['RegisterRepair'], below: '/repairs' },
  },
  {
    path: '/repairs/:id',
    component: () => import('./screens/repair-page.vue'),
    meta: { title: 'repair', anyOf: ['GetRepairOrder'], below: '/repairs' },
  },
  {
    path: '/registry/divisions',
    component: () => import('./screens/division-tree.vue'),
    meta: { title: 'divisions', anyOf: ['ListDivisions'], group: 'registry' },
  },
  {
    path: '/registry/quarters',
    component: () => import('./screens/quarter-list.vue'),
    meta: { title: 'quarters', anyOf: ['ListQuarters'], group: 'registry' },
  },
  {
    path: '/registry/quarters/:id',
    component: () => import('./screens/quarter-page.vue'),
    meta: { title: 'quarter', anyOf: ['GetQuarter'], below: '/registry/quarters' },
  },
  {
    path: '/registry/quarters/:id/succession',
    component: () => import('./screens/quarter-succession.vue'),
    meta: { title: 'succession', anyOf: ['MergeQuarter', 'SplitQuarter'], below: '/registry/quarters' },
  },
  {
    path: '/registry/enterprises',
    component: () => import('./screens/organisation-list.vue'),
    props: { kind: 'PROPERTY_SERVICE_ENTERPRISE' },
    meta: { title: 'enterprises', anyOf: ['ListOrganisations'], group: 'registry' },
  },
  {
    path: '/registry/enterprises/:id',
    component: organisation,
    meta: { title: 'enterprise', anyOf: ['GetOrganisation'], below: '/registry/enterprises' },
  },
  {
    path: '/registry/organisations',
    component: () => import('./screens/organisation-list.vue'),
    meta: { title: 'organisations', anyOf: ['ListOrganisations'], group: 'registry' },
  },
  {
    path: '/registry/organisations/:id',
    component: organisation,
    meta: { title: 'organisation', anyOf: ['GetOrganisation'], below: '/registry/organisations' },
  },
  {
    path: '/registry/owners',
    component: () => import('./screens/person-list.vue'),
    meta: { title: 'owners', anyOf: ['ListPersons'], group: 'registry' },
  },
  {
    path: '/registry/owners/:id',
    component: () => import('./screens/person-page.vue'),
    meta: { title: 'owner', anyOf: ['GetPerson'], below: '/registry/owners' },
  },
  {
    path: '/registry/bindings',
    component: () => import('./screens/binding-list.vue'),
    meta: { title: 'bindings', anyOf: ['ListBindings'], group: 'registry' },
  },
  {
    path: '/registry/bindings/:id',
    component: () => import('./screens/binding-page.vue'),
    meta: { title: 'binding', anyOf: ['GetBinding'], below: '/registry/bindings' },
  },
  {
    path: '/credit/scores',
    component: () => import('./screens/credit-score-list.vue'),
    meta: { title: 'creditScores', anyOf: ['ListCreditScores'], group: 'credit' },
  },
  {
    path: '/credit/scores/:organisation',
    component: () => import('./screens/credit-score-page.vue'),
    meta: { title: 'creditScore', anyOf: ['GetCreditScore'], below: '/credit/scores' },
  },
  {
    path: '/credit/records',
    component: () => import('./screens/credit-record-list.vue'),
    meta: { title: 'creditRecords', anyOf: ['ListCreditRecords'], group: 'credit' },
  },
  {
    path: '/credit/records/new',
    component: () => import('./screens/credit-record-entry.vue'),
    meta: { title: 'creditEntry', anyOf: ['ReportCreditRecord'], below: '/credit/records' },
  },
  {
    path: '/credit/records/:id',
    component: () => import('./screens/credit-record-page.vue'),
    meta: { title: 'creditRecord', anyOf: ['GetCreditRecord'], below: '/credit/records' },
  },
  {
    path: '/credit/rules',
    component: () => import('./screens/credit-rules-page.vue'),
    meta: { title: 'creditRules', anyOf: ['GetCreditRules'], group: 'credit' },
  },
  {
    path: '/registry/imports',
    component: () => import('./screens/import-list.vue'),
    meta: { title: 'imports', anyOf: ['ListImports'], group: 'tables' },
  },
  {
    path: '/registry/imports/:id',
    component: () => import('./screens/import-page.vue'),
    meta: { title: 'importJob', anyOf: ['GetImport'], below: '/registry/imports' },
  },
  {
    path: '/registry/exports',
    component: () => import('./screens/export-list.vue'),
    meta: { title: 'exports', anyOf: ['ListExports'], group: 'tables' },
  },
  {
    path: '/access/grants',
    component: () => import('./screens/grant-list.vue'),
    meta: { title: 'grants', anyOf: ['ListGrants'], group: 'access' },
  },
  {
    path: '/access/audit',
    component: () => import('./screens/audit-log.vue'),
    meta: { title: 'audit', anyOf: ['ListAuditRecords'], group: 'access' },
  },
  { path: '/system/health', component: () => import('./screens/system-health.vue'), meta: { title: 'health', group: 'system' } },
  {
    path: '/system/map',
    component: () => import('./screens/map-settings.vue'),
    meta: { title: 'mapSettings', anyOf: ['UploadDivisionMap'], group: 'system' },
  },
  { path: '/dev', component: () => import('./screens/developer-centre.vue'), meta: { title: 'dev', group: 'system' } },
];

/** Path of the first screen that the person who is signed in may see. */
export function homePath(): string {
  return SCREENS.find(({ meta }) => meta?.group !== undefined && isOffered(me.value, meta))?.path ?? '/system/health';
}

export const router = createRouter({
  history: createWebHistory(import.meta.env.BASE_URL),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/', component: () => import('./screens/lost-page.vue') },
    ...SCREENS,
    { path: '/refused', component: () => import('./screens/refused-page.vue'), meta: { title: 'refused' } },
    { path: '/:rest(.*)', component: () => import('./screens/lost-page.vue'), meta: { title: 'lost' } },
  ],
});

router.beforeEach(async (to) => {
  if (to.path === '/signed-in') return arrive();
  if (!(await ensureSignedIn(to.fullPath))) return false;
  if (to.path === '/') return { path: homePath(), replace: true };
  return isOffered(me.value, to.meta) || { path: '/refused', query: { path: to.path } };
});
