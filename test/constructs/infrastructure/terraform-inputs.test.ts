import { describe, expect, it } from 'vitest';
import { terraformInputs } from '../../../src/constructs/infrastructure/terraform-inputs';
import { CUSTOMISED, TYPICAL } from './environment';
import { synth } from './synth';

describe.each([
  ['typical', TYPICAL],
  ['customised', CUSTOMISED],
])('the inputs of a %s environment', (_, environment) => {
  const inputs = Object.values(terraformInputs(environment));
  const { variable } = synth(environment);

  it('are exactly the variables of the stack', () => {
    expect(inputs.map(({ name }) => name).sort()).toEqual(Object.keys(variable));
  });

  it('have no default, so that a missing one stops the plan', () => {
    expect(Object.values(variable).filter((one) => 'default' in one)).toEqual([]);
  });

  it('say which GitLab variable holds them', () => {
    for (const { name, gitlabVariable } of inputs) expect(variable[name]?.description).toContain(gitlabVariable);
  });

  it('are sensitive, but for addresses and public keys', () => {
    const open = Object.entries(variable).flatMap(([name, { sensitive }]) => (sensitive ? [] : [name]));
    expect(open).toEqual(environment === TYPICAL ? ['admin_sources', 'ssh_public_key'] : ['admin_sources']);
  });
});

it('backup keys come from the variables that the project names', () => {
  const { backupAccessKeyId, backupSecretAccessKey, hcloudToken } = terraformInputs(CUSTOMISED);
  expect([backupAccessKeyId, backupSecretAccessKey, hcloudToken].map((input) => input?.gitlabVariable)).toEqual([
    'BACKUP_S3_ACCESS_KEY_ID',
    'BACKUP_S3_SECRET_ACCESS_KEY',
    'TF_VAR_hcloud_token',
  ]);
});
