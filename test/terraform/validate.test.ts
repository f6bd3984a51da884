import { describe, expect, it } from 'vitest';
import { CUSTOMISED, TYPICAL } from '../constructs/infrastructure/environment';
import { synth } from '../constructs/infrastructure/synth';
import { engines, run } from './engine';
import type { TerraformFile } from './terraform-file';

const found = engines();

describe.skipIf(found.length === 0)('an engine', () => {
  describe.each(found)('$name, without plugins for $missing', (engine) => {
    const validate = (file: TerraformFile) => run(engine, file, ['validate', '-no-color']);
    const withInputs = (inputs: object) => {
      const file = synth();
      return { ...file, module: { cluster: { ...file.module.cluster, ...inputs } } };
    };

    it.each([
      ['typical', TYPICAL],
      ['customised', CUSTOMISED],
      ['destroying', { ...CUSTOMISED, lifecycle: 'destroying' as const }],
    ])('accepts what is rendered for a %s environment', (_, environment) => {
      const { ok, output } = validate(synth(environment));
      expect(ok, output).toBe(true);
    });

    it('would refuse an input that kube-hetzner does not have', () => {
      expect(validate(withInputs({ k3s_registries: '' })).output).toContain('k3s_registries');
    });

    it('would refuse a node pool without its required attributes', () => {
      expect(validate(withInputs({ agent_nodepools: [{ name: 'agent', server_type: 'cx43' }] })).output).toMatch(
        /agent_nodepools/,
      );
    });

    it.skipIf(engine.missing.includes('hcloud'))('would refuse an argument that a load balancer does not have', () => {
      const file = synth();
      const cascade = Object.assign({}, file.resource['hcloud_load_balancer']?.['cascade'], { datacenter: 'nbg1-dc3' });
      const resource = { ...file.resource, hcloud_load_balancer: { cascade } };
      expect(validate({ ...file, resource }).output).toContain('datacenter');
    });
  });
});
