/**
 * What a figure is to be. `text` is for people, `holds` decides.
 * @typedef {{ text: string, holds(figure: number): boolean }} Goal
 */

/** @returns {Goal} */
export const atLeast = (bound, unit = 'x') => ({ text: `>= ${bound}${unit}`, holds: (figure) => figure >= bound });

/** @returns {Goal} */
export const atMost = (bound, unit = 'x') => ({ text: `<= ${bound}${unit}`, holds: (figure) => figure <= bound });
