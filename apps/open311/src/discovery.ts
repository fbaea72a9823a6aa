import { List, type Document } from './document.js';

/** When this description of the interface last changed. */
const CHANGESET = '2026-11-23T00:00:00+08:00';

/** Where the interface is and what it speaks. */
export function discovery(endpoint: string, demonstration: boolean): Document {
  return {
    root: 'discovery',
    content: {
      changeset: CHANGESET,
      contact: '市住房和城乡建设局 The housing bureau of the city',
      key_service: '由市、县区住建局在“接口密钥”中签发 api_key。Keys are issued by the housing bureaus, on the page of API keys.',
      endpoints: new List('endpoint', [
        {
          specification: 'http://wiki.open311.org/GeoReport_v2',
          url: endpoint,
          changeset: CHANGESET,
          type: demonstration ? 'test' : 'production',
          formats: new List('format', ['text/xml', 'application/json']),
        },
      ]),
    },
  };
}
