import { printableCharacters, TYPEFACE, typefaceFiles } from './document-typeface.js';
import { checkDocument, type OfficialDocument } from './official-document.js';

/** Boxes of forms, which the typeface lacks, as Chinese forms print them: filled and empty. */
const BOXES: Readonly<Record<string, string>> = { '☑': '■', '☒': '■', '☐': '□' };

/**
 * Writes an official document as PDF: A4, its text to be searched and copied, the same bytes for the same document. Boxes ☑ ☒ ☐ come out as ■ ■ □.
 * @throws DocumentUnprintable when a text is missing, too long, malformed, or has characters that cannot be printed
 */
export async function writePdf(document: OfficialDocument): Promise<Uint8Array> {
  const characters = await printableCharacters();
  const printed = withBoxes(document);
  checkDocument(printed, (character) => characters.has(character.codePointAt(0)!));
  const [{ default: pdfmake }, { layOut }] = await Promise.all([import('pdfmake'), import('./document-layout.js')]);
  pdfmake.setUrlAccessPolicy(() => false);
  const files = typefaceFiles();
  pdfmake.setLocalAccessPolicy((path) => path === files.normal || path === files.bold);
  pdfmake.setFonts({ [TYPEFACE]: { ...files } });
  return pdfmake.createPdf(layOut(printed)).getBuffer();
}

function withBoxes(document: OfficialDocument): OfficialDocument {
  const boxed = (text: string): string => text.replaceAll(/[☑☒☐]/gu, (box) => BOXES[box] ?? box);
  return {
    ...document,
    title: boxed(document.title),
    paragraphs: document.paragraphs.map(boxed),
    facts: document.facts.map(({ label, value }) => ({ label: boxed(label), value: boxed(value) })),
  };
}
