import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCpu, formatMemory, parseCpu, parseMemory } from '../../src/base/quantity';

describe('CPU', () => {
  it.each([
    ['250m', 250],
    ['2', 2000],
    ['1.5', 1500],
    ['0.001', 1],
    ['1500m', 1500],
    ['0', 0],
  ])('reads %s as %d millicores', (text, milli) => expect(parseCpu(text)).toBe(milli));

  it.each(['', 'm', '1.5m', '-1', '1e3', '2 cores', ' 2', '0.0001', '2Gi', 'NaN', '99999999999999999999'])(
    'does not read "%s"',
    (text) => expect(parseCpu(text)).toBeUndefined(),
  );

  it('reads back whatever it writes', () => {
    fc.assert(fc.property(fc.nat({ max: 10 ** 9 }), (milli) => void expect(parseCpu(formatCpu(milli))).toBe(milli)));
  });

  it('writes whole cores without a unit', () => {
    expect(formatCpu(2000)).toBe('2');
    expect(formatCpu(1500)).toBe('1500m');
  });
});

describe('memory', () => {
  it.each([
    ['512Mi', 512 * 2 ** 20],
    ['2Gi', 2 ** 31],
    ['1.5Gi', 1.5 * 2 ** 30],
    ['1Ti', 2 ** 40],
    ['64Ki', 65_536],
    ['1000', 1000],
    ['1k', 1000],
    ['500M', 500_000_000],
  ])('reads %s as %d bytes', (text, bytes) => expect(parseMemory(text)).toBe(bytes));

  it.each(['', 'Gi', '2GB', '2gi', '512m', '-2Gi', '1e3', '2 Gi', '1.0001', '9999999Ti'])('does not read "%s"', (text) =>
    expect(parseMemory(text)).toBeUndefined(),
  );

  it('reads back whatever it writes', () => {
    const bytes = fc.oneof(
      fc.maxSafeNat(),
      fc.nat({ max: 4096 }).chain((n) => fc.constantFrom(10, 20, 30, 40).map((power) => n * 2 ** power)),
    );
    fc.assert(fc.property(bytes, (amount) => void expect(parseMemory(formatMemory(amount))).toBe(amount)));
  });

  it('writes the largest unit that divides the amount', () => {
    expect(formatMemory(2 ** 31)).toBe('2Gi');
    expect(formatMemory(1.5 * 2 ** 30)).toBe('1536Mi');
    expect(formatMemory(1000)).toBe('1000');
    expect(formatMemory(0)).toBe('0');
  });
});
