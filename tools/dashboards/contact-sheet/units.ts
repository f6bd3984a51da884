interface Unit {
  /** The unit in words. */
  readonly words: string;
  /** A value that could stand there. */
  readonly example: number;
  readonly format: (value: number) => string;
  /** @default true */
  readonly whole?: boolean;
}

const plain = (value: number) => String(value < 1 ? Number(value.toPrecision(2)) : Math.round(value * 100) / 100);
const per = (what: string) => (value: number) => `${plain(value)} ${what}`;

/** The units of our dashboards, by the names that Grafana gives them. */
const UNITS: Readonly<Record<string, Unit>> = {
  none: { words: 'plain number', example: 3, format: plain },
  short: { words: 'shortened number', example: 12_400, format: (value) => scaled(value, 1000, ['', ' K', ' Mil', ' Bil']) },
  percentunit: { words: 'share, as %', example: 0.42, format: (value) => `${plain(value * 100)} %`, whole: false },
  s: { words: 'time, from seconds', example: 0.24, format: duration, whole: false },
  ms: { words: 'time, from milliseconds', example: 18, format: (value) => duration(value / 1000), whole: false },
  d: { words: 'days', example: 64, format: per('d') },
  bytes: { words: 'bytes', example: 3.2e9, format: (value) => scaled(value, 1024, [' B', ' KiB', ' MiB', ' GiB', ' TiB']) },
  Bps: { words: 'bytes a second', example: 1.8e6, format: (value) => scaled(value, 1000, [' B/s', ' kB/s', ' MB/s', ' GB/s']) },
  ops: { words: 'operations a second', example: 120, format: per('ops/s') },
  iops: { words: 'reads and writes a second', example: 240, format: per('io/s') },
  reqps: { words: 'requests a second', example: 36, format: per('req/s') },
  cps: { words: 'counts a second', example: 24, format: per('c/s') },
  cpm: { words: 'counts a minute', example: 8, format: per('c/m') },
  dateTimeAsIso: { words: 'date and time', example: 0, format: () => '2030-05-14 09:41:00' },
  dateTimeFromNow: { words: 'time from now', example: 0, format: () => '3 hours ago' },
  bool_yes_no: { words: 'yes or no', example: 1, format: (value) => (value ? 'Yes' : 'No') },
};

export function unit(name = 'none'): Required<Unit> {
  const known = UNITS[name];
  if (!known) throw new Error(`The contact sheet does not know the unit "${name}"; say in units.ts what it looks like.`);
  return { whole: true, ...known };
}

function scaled(value: number, base: number, names: readonly string[]): string {
  const power = value < base ? 0 : Math.min(Math.floor(Math.log(value) / Math.log(base)), names.length - 1);
  return `${Math.round((value / base ** power) * 10) / 10}${names[power]}`;
}

function duration(seconds: number): string {
  if (seconds === 0) return '0 s';
  if (seconds < 1) return `${plain(seconds * 1000)} ms`;
  if (seconds < 60) return `${plain(seconds)} s`;
  if (seconds < 3600) return `${plain(seconds / 60)} mins`;
  return seconds < 86_400 ? `${plain(seconds / 3600)} hours` : `${plain(seconds / 86_400)} days`;
}
