import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

let ticksPerSecond;

/**
 * CPU time of a process and all its threads since its start, in microseconds; NaN where there is no /proc.
 * @param {number} pid
 */
export function cpuMicros(pid) {
  const text = read(`/proc/${pid}/stat`);
  if (text === undefined) return Number.NaN;
  // The program's name stands in parentheses and may hold spaces; utime and stime are the 14th and 15th field of the line.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  ticksPerSecond ??= Number(execFileSync('getconf', ['CLK_TCK']).toString());
  return ((Number(fields[11]) + Number(fields[12])) * 1e6) / ticksPerSecond;
}

/**
 * Anonymous memory of a process in megabytes: what it really keeps, without pages mapped from files, which the store's would count as;
 * NaN where there is no /proc.
 * @param {number} pid
 */
export function anonymousMegabytes(pid) {
  const kilobytes = /^RssAnon:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1];
  return kilobytes === undefined ? Number.NaN : Number(kilobytes) / 1024;
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
