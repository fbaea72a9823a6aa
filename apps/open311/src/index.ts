/** The Open311 interface: GeoReport v2, by which programs of others report and follow cases. */
export { open311, type Open311, type Open311Settings } from './open311.js';
export { geoReport, type GeoReportOptions } from './geo-report.js';
export type { CityServices } from './city-services.js';
