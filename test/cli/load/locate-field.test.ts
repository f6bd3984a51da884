import { describe, expect, it } from 'vitest';
import { LineCounter, parseDocument } from 'yaml';
import { locateField } from '../../../src/cli/load/locate-field';
import { workspace } from '../run-cli';

const YAML = `# the plant
gitlabProjectId: 570
baseDomain: example.m2mgate.cloud
infrastructure:
  agentPools:
    - name: agent
      count: 3
    - { name: kafka, count: 30, labels: { example.com/role: kafka } }
defaults: &service
  tagRef: 5.13
m2mgate:
  coreService: *service
`;

const lines = new LineCounter();
const document = parseDocument(YAML, { lineCounter: lines });

it.each([
  ['gitlabProjectId', 2, 1],
  ['infrastructure.agentPools', 5, 3],
  ['infrastructure.agentPools[0]', 6, 7],
  ['infrastructure.agentPools[0].count', 7, 7],
  ['infrastructure.agentPools[1].count', 8, 22],
  ['infrastructure.agentPools[1].labels["example.com/role"]', 8, 43],
  // through an alias
  ['m2mgate.coreService.tagRef', 10, 3],
  // not there: the nearest around it
  ['infrastructure.agentPools[1].location', 8, 7],
  ['infrastructure.agentPools[7]', 5, 3],
  ['m2mgate.portal.enabled', 11, 1],
  ['broker', 2, 1],
  ['', 2, 1],
])('finds %s at %d:%d', (field, line, column) => {
  expect(locateField(document, lines, field)).toEqual({ line, column });
});

describe('a message about YAML', () => {
  it('names line and column of the field, in every format', async () => {
    const here = workspace({
      'project.yaml':
        'gitlabProjectId: 570\nbaseDomain: example.m2mgate.cloud\nm2mgate:\n  vpngateService:\n    numberOfVPNs: 7\n  portall: {}\n',
    });
    const text = await here.blue('check');
    expect(text.err).toContain('error  m2mgate.vpngateService.numberOfVPNs  [number/range]');
    expect(text.err).toContain('  line:     project.yaml:5:5\n');
    expect(text.err).toContain('  line:     project.yaml:6:3\n');

    const { issues } = JSON.parse((await here.blue('check', '--json')).out) as { issues: unknown[] };
    expect(issues[0]).toMatchObject({ position: { line: 5, column: 5 } });
    here.remove();
  });
});
