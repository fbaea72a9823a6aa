/** The gateway: REST ↔ contract. It knows no service by name. */
export { createGateway, type Gateway } from './gateway.js';
export type { GatewayOptions, Mount, WebSettings, WebSignInByWeChat } from './gateway-options.js';
export { DEFAULT_LIMITS, type Limits, type Rate, type RateClass } from './limits.js';
export type { Site } from './pages/sites.js';
