import { XMLParser } from 'fast-xml-parser';
import { List, written } from './document.js';

const HOSTILE = `<script>alert('鹤')</script> & ]]> "x" @y #z`;
const parser = new XMLParser({ parseTagValue: false, trimValues: false });

test('texts come back from XML as they were, whatever they hold', () => {
  const xml = written({ root: 'service_requests', content: new List('request', [{ description: HOSTILE }]) }, 'xml');
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>/);
  expect(xml).not.toContain('<script');
  expect(parser.parse(xml)).toMatchObject({ service_requests: { request: { description: HOSTILE } } });
});

test('characters that XML cannot hold are dropped, those of all of Unicode stay', () => {
  const xml = written({ root: 'a', content: { text: 'x\u0000\u0008\u001b\ufffey 𠮷😀' } }, 'xml');
  expect(parser.parse(xml)).toMatchObject({ a: { text: 'xy 𠮷😀' } });
});

test('a list is named elements in XML and an array in JSON, empty ones too; what is absent stands in neither', () => {
  const content = {
    code: 'C01',
    attributes: new List('attribute', [{ order: 1, required: true, hint: undefined }]),
    none: new List('x', []),
  };
  expect(written({ root: 'service_definition', content }, 'xml').replace(/^.*\?>\n?/, '')).toBe(
    '<service_definition><code>C01</code><attributes><attribute><order>1</order><required>true</required></attribute></attributes><none/></service_definition>',
  );
  expect(JSON.parse(written({ root: 'service_definition', content }, 'json'))).toEqual({
    code: 'C01',
    attributes: [{ order: 1, required: true }],
    none: [],
  });
  expect(written({ root: 'services', content: new List('service', []) }, 'json')).toBe('[]');
});
