import { describe, expect, it } from 'vitest';
import { checkDuration, parseDuration } from '../../src/base/duration';

describe('parseDuration', () => {
  it.each([
    ['90s', 90],
    ['10m', 600],
    ['1h30m', 5400],
    ['1.5h', 5400],
    ['500ms', 0.5],
  ])('takes %s for %d seconds', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
    expect(checkDuration(text)).toBeUndefined();
  });

  it.each(['', '10', 'm', '10 m', '-1m', '1d', '10M', 'PT5M', '0s'])('refuses %j', (text) => {
    expect(checkDuration(text)).toMatchObject({ rule: 'duration/format' });
  });
});
