import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { REGISTRY } from '../../src/catalog/registry';
import { terraformLiteral } from '../../src/constructs/infrastructure/terraform-literal';
import { CUSTOMISED } from '../constructs/infrastructure/environment';
import { synth } from '../constructs/infrastructure/synth';
import { type Engine, engines, run } from './engine';
import type { TerraformFile } from './terraform-file';

const AWKWARD = "qu\"ote 'single' back\\slash ${var.x} %{if} $${y} # colon: {brace} [x] &<>\t\u00fc\u2028\u{1f600}\nend";
const INPUTS = {
  hcloud_token: 'x'.repeat(64),
  cluster_hcloud_token: 'token',
  ssh_private_key: 'key',
  registry_robot_password: AWKWARD,
  admin_sources: ['192.0.2.0/24'],
  backup_s3_access_key_id: 'id',
  backup_s3_secret_access_key: 'secret',
};

/** Identifiers of Hetzner are numbers; what an engine makes up by itself is a word. */
const MOCK = { mock_resource: { hcloud_load_balancer: { defaults: { id: '42' } } } };

/** A run of `terraform test` that plans, with the hcloud API mocked where its plugin is present. */
function plan(engine: Engine, file: TerraformFile, inputs: object, expectations: object) {
  const test = {
    variables: terraformLiteral(inputs),
    ...(!engine.missing.includes('hcloud') && { mock_provider: { hcloud: MOCK } }),
    run: { rendered: { command: 'plan', ...expectations } },
  };
  return run(engine, file, ['test', '-no-color'], { 'rendered.tftest.json': test });
}

function equals(expression: string, expected: string): object {
  const digest = createHash('sha256').update(expected).digest('hex');
  return { condition: `\${sha256(${expression}) == "${digest}"}`, error_message: `${expression} is another text` };
}

const file = synth(CUSTOMISED);
const found = engines();

describe.skipIf(found.length === 0)('in a plan', () => {
  describe.each(found)('of $name', (engine) => {
    it('texts arrive as they were written, and secrets with any character reach the YAML of the registry', () => {
      const [administrator = ''] = CUSTOMISED.infrastructure.ssh.additionalPublicKeys;
      const assert = [
        equals('module.cluster.echo.ssh_additional_public_keys[0]', administrator),
        equals(`yamldecode(module.cluster.echo.registries_config).configs["${REGISTRY.host}"].auth.password`, AWKWARD),
        equals(`yamldecode(module.cluster.echo.registries_config).configs["${REGISTRY.host}"].auth.username`, REGISTRY.robot),
        equals('join(",", module.cluster.echo.firewall_ssh_source)', '192.0.2.0/24,203.0.113.7/32,2001:db8::/32'),
      ];
      const { ok, output } = plan(engine, file, INPUTS, { assert });
      expect(ok, output).toBe(true);
    });

    it.each([
      ['no address range at all', []],
      ['something that is no address range', ['office']],
    ])('the platform may not open the servers to %s', (_, admin_sources) => {
      const refused = { expect_failures: ['var.admin_sources'] };
      const { ok, output } = plan(engine, file, { ...INPUTS, admin_sources }, refused);
      expect(ok, output).toBe(true);
    });

    it('a missing secret stops the run', () => {
      const { registry_robot_password: _, ...inputs } = INPUTS;
      const { ok, output } = plan(engine, file, inputs, {});
      expect({ ok, names: output.includes('registry_robot_password') }).toEqual({ ok: false, names: true });
    });
  });
});
