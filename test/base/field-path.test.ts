import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatField, parseField } from '../../src/base/field-path';

it.each([
  [[], ''],
  [['m2mgate', 'vpngateService', 'numberOfVPNs'], 'm2mgate.vpngateService.numberOfVPNs'],
  [['infrastructure', 'agentPools', 1, 'name'], 'infrastructure.agentPools[1].name'],
  [['labels', 'example.com/role'], 'labels["example.com/role"]'],
  [['env', '1"]'], 'env["1\\"]"]'],
])('writes %j as %s', (path, field) => expect(formatField(path)).toBe(field));

it('reads back whatever it writes', () => {
  const part = fc.oneof(fc.string({ unit: 'binary' }), fc.nat(), fc.constantFrom('a', 'b_c', '$d', '', '0', '__proto__', 'x.y'));
  fc.assert(fc.property(fc.array(part), (path) => void expect(parseField(formatField(path))).toEqual(path)));
});
