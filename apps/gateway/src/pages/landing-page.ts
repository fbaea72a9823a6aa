import { ROLES, type Contract, type MethodContract } from '@heming/contracts';
import type { Site } from './sites.js';

/** What the landing page shows beside the contract. */
export interface LandingFacts {
  readonly now: Date;
  readonly demonstration: boolean;
  readonly sites: readonly Pick<Site, 'path' | 'zh' | 'en'>[];
}

/** The style of the landing page; a file of its own, because pages may hold no style elements. */
export const LANDING_STYLE = `body{font:16px/1.7 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:46rem;margin:0 auto;padding:2rem 1rem;color:#1b2733;background:#f7f9fa}
h1{margin:0;font-size:2rem}h2{margin:2rem 0 .5rem;font-size:1.15rem}small,.en{color:#5a6b78}ul{padding-left:1.2rem}
code{background:#e6ecef;border-radius:4px;padding:.1rem .35rem;overflow-wrap:anywhere}a{color:#0b63a5}.tag{background:#8a5a00;color:#fff;border-radius:4px;padding:.1rem .5rem;font-size:.85rem}
`;

/** The page at `/`: what this is, where to go on, and what to try without signing in. Chinese first. */
export function landingPage(contract: Contract, { now, demonstration, sites }: LandingFacts): string {
  const services = [...contract.services.values()].map(
    ({ word, fullName, methods }) => `<li>${escaped(word)} <small>${escaped(fullName)} · ${methods.size} 项操作 operations</small></li>`,
  );
  const links = [
    ...sites.map(({ path, zh, en }) => link(`${path}/`, zh, en)),
    link('/docs/api', '接口文档', 'API documentation'),
    link('/openapi.json', 'OpenAPI 描述', 'OpenAPI document'),
    link('/healthz', '存活检查', 'liveness'),
    link('/readyz', '就绪检查', 'readiness'),
    link('/metrics', '运行指标', 'metrics'),
  ];
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>鹤鸣 Heming</title>
<link rel="stylesheet" href="/landing.css">
</head>
<body>
<h1>鹤鸣 <small>Heming</small></h1>
<p>城市物业管理监管系统。<br><span class="en" lang="en">The system a city runs to supervise property management.</span></p>
${demonstration ? '<p><span class="tag">演示环境 demonstration</span></p>' : ''}
<p>系统时间（北京时间）<span class="en" lang="en">System time, UTC+8</span>：<code>${now.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })}</code></p>
<h2>入口 <small lang="en">Where to go</small></h2>
<ul>
${links.join('\n')}
</ul>
<h2>无需登录即可试用 <small lang="en">To try without signing in</small></h2>
<ul>
${openReads(contract).map(tryThis).join('\n')}
</ul>
<h2>服务 <small lang="en">Services</small></h2>
<ul>
${services.join('\n')}
</ul>
</body>
</html>
`;
}

/** A path of its own; what lies below another is told of whoever is signed in, or of the deployment. */
const TOPMOST = /^\/v\d+\/\w+$/;

/** Reads that everybody may do as they stand: at a path of their own, without a parameter that is required. */
function openReads(contract: Contract): { readonly method: MethodContract; readonly path: string }[] {
  const open = ROLES['PUBLIC']?.permissions ?? [];
  return [...contract.services.values()].flatMap((service) =>
    [...service.methods.values()].flatMap((method) => {
      const binding = method.http.find(({ verb, template }) => verb === 'get' && TOPMOST.test(template));
      return binding && standsAlone(method) && open.includes(method.access.permission) ? [{ method, path: binding.template }] : [];
    }),
  );
}

function standsAlone({ kind, request }: MethodContract): boolean {
  return kind === 'unary' && request.validate(request.fromJson({})).length === 0;
}

function tryThis({ method, path }: { readonly method: MethodContract; readonly path: string }): string {
  return `<li><a href="${escaped(path)}"><code>GET ${escaped(path)}</code></a> ${escaped(method.word)} <small lang="en">${escaped(method.comment)}</small></li>`;
}

function link(href: string, zh: string, en: string): string {
  return `<li><a href="${escaped(href)}">${escaped(zh)}</a> <small lang="en">${escaped(en)}</small></li>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}
