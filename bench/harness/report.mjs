const HEADINGS = ['path', 'what', 'beside', 'Heming', 'baseline', 'unit', 'ratio', 'quartiles', 'goal', ''];

/** Prints findings as a table that is also Markdown. @param {readonly (import('./rounds.mjs').Finding & { path: string })[]} findings */
export function tableOf(findings) {
  const rows = [HEADINGS, ...findings.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(3, ...rows.map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  const [head, ...body] = rows.map(line);
  return [head, rule, ...body].join('\n');
}

function cellsOf({ path, what, beside = '', ours, baseline, unit, ratio, goal, verdict }) {
  if (ratio === undefined) return [path, what, '', '', '', '', '', '', '', verdict];
  const compared = baseline !== undefined;
  return [
    path,
    what,
    beside,
    figure(ours),
    compared ? figure(baseline) : '',
    unit,
    compared ? `${ratioText(ratio.median)}x` : '',
    compared ? `[${ratioText(ratio.p25)}..${ratioText(ratio.p75)}]` : `[${figure(ratio.p25)}..${figure(ratio.p75)}]`,
    goal,
    verdict,
  ];
}

function figure(number) {
  if (!Number.isFinite(number)) return '-';
  return number.toLocaleString('en', { maximumFractionDigits: number < 10 ? 2 : number < 100 ? 1 : 0 });
}

const ratioText = (ratio) => (ratio < 0.01 ? ratio.toPrecision(2) : ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(1));
