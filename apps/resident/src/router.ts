import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { arrive, ensureSignedIn } from './session.js';

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of its title among the texts. */
    readonly title?: string;
    /** Path of the page it stands below; the first one has none. */
    readonly below?: string;
  }
}

const SCREENS: readonly RouteRecordRaw[] = [
  { path: '/', component: () => import('./screens/start-page.vue'), meta: { title: 'home' } },
  { path: '/homes', component: () => import('./screens/home-list.vue'), meta: { title: 'homes', below: '/' } },
  { path: '/homes/:unit(.*)', component: () => import('./screens/home-page.vue'), props: true, meta: { title: 'house', below: '/homes' } },
  { path: '/lookups', component: () => import('./screens/lookup-list.vue'), meta: { title: 'lookups', below: '/' } },
  { path: '/bindings', component: () => import('./screens/binding-list.vue'), meta: { title: 'bindings', below: '/' } },
  { path: '/bindings/new', component: () => import('./screens/binding-form.vue'), meta: { title: 'binding', below: '/bindings' } },
  { path: '/missing', component: () => import('./screens/missing-homes.vue'), meta: { title: 'missing', below: '/' } },
  {
    path: '/report/case',
    component: () => import('./screens/report-page.vue'),
    props: { matter: 'case' },
    meta: { title: 'reportCase', below: '/' },
  },
  {
    path: '/report/repair',
    component: () => import('./screens/report-page.vue'),
    props: { matter: 'repair' },
    meta: { title: 'reportRepair', below: '/' },
  },
  {
    path: '/receipts/:name(.*)',
    component: () => import('./screens/report-receipt.vue'),
    props: true,
    meta: { title: 'receipt', below: '/' },
  },
  { path: '/matters', component: () => import('./screens/matter-list.vue'), meta: { title: 'matters', below: '/' } },
  {
    path: '/matters/:name(cases/.*)',
    component: () => import('./screens/case-page.vue'),
    props: true,
    meta: { title: 'case', below: '/matters' },
  },
  {
    path: '/matters/:name(repairOrders/.*)',
    component: () => import('./screens/repair-page.vue'),
    props: true,
    meta: { title: 'repair', below: '/matters' },
  },
  { path: '/settings', component: () => import('./screens/settings-page.vue'), meta: { title: 'settings', below: '/' } },
  // Whoever comes this way signs in by WeChat (session.ts).
  { path: '/wechat', redirect: '/' },
  { path: '/:rest(.*)', component: () => import('./screens/lost-page.vue'), meta: { title: 'lost', below: '/' } },
];

export const router = createRouter({
  history: createWebHistory(import.meta.env.BASE_URL),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [...SCREENS],
});

router.beforeEach(async (to) => {
  if (to.path === '/signed-in') return arrive();
  return ensureSignedIn(to.fullPath);
});
