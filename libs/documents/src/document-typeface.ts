/** Name of the typeface within a document. */
export const TYPEFACE = 'Noto Sans SC';

/** Files of the two weights that documents are set in; the package has nine of them. */
export function typefaceFiles(): { readonly normal: string; readonly bold: string } {
  return {
    normal: require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
    bold: require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  };
}

let characters: Promise<ReadonlySet<number>> | undefined;

/** Code points that the typeface has, in both weights. The file is read once. */
export function printableCharacters(): Promise<ReadonlySet<number>> {
  characters ??= readCharacters();
  return characters;
}

async function readCharacters(): Promise<ReadonlySet<number>> {
  const { open } = await import('fontkit');
  const { normal } = typefaceFiles();
  const font = await open(normal);
  if (!('characterSet' in font)) throw new Error(`${normal} is no single font`);
  // What has a place in a font and no shape, as the soft hyphen, would be lost in print.
  return new Set(font.characterSet.filter((code) => !/\p{C}/u.test(String.fromCodePoint(code))));
}
