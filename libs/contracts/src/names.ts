/** `functional_zone.acts_as_county` → `functionalZone.actsAsCounty`. */
export function jsonPath(protoPath: string): string {
  return protoPath.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** `functionalZone.actsAsCounty` → `functional_zone.acts_as_county`. */
export function protoPath(jsonPath: string): string {
  return jsonPath.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
