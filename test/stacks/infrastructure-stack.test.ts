import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terraformInputs } from '../../src/constructs/infrastructure/terraform-inputs';
import { KUBE_HETZNER_OUTPUTS } from '../../src/imports/kube-hetzner/kube-hetzner-outputs';
import { KUBE_HETZNER_VARIABLES } from '../../src/imports/kube-hetzner/kube-hetzner-variable-types';
import { renderTerraform } from '../../src/stacks/render-terraform';
import { anyEnvironment } from '../constructs/infrastructure/any-environment';
import { CUSTOMISED, TYPICAL } from '../constructs/infrastructure/environment';
import { synth } from '../constructs/infrastructure/synth';
import { readTemplate } from '../terraform/read-template';
import { addresses } from '../terraform/terraform-file';

/** An address is the identity of what stands behind it: another one destroys a cluster and makes an empty one. */
const ADDRESSES = [
  'azuread_application_app_role.admin',
  'azuread_application_app_role.operator',
  'azuread_application_app_role.viewer',
  'azuread_application_optional_claims.groups_claim',
  'azuread_application_password.client_secret',
  'azuread_application_redirect_uris.redirect_uris',
  'azuread_application_registration.application',
  'azuread_service_principal.application',
  'data.azuread_client_config.tenant',
  'hcloud_load_balancer.cascade',
  'hcloud_load_balancer.vpngate',
  'hcloud_load_balancer_network.cascade',
  'hcloud_load_balancer_network.vpngate',
  'module.cluster',
  'time_rotating.client_secret',
];

const OUTPUTS = [
  'cascade_ipv4',
  'entra_client_id',
  'entra_client_secret',
  'entra_tenant_id',
  'ingress_ipv4',
  'kubeconfig',
  'kubernetes_api_ipv4',
  'network_id',
  'vpngate_ipv4',
];

/** Every live expression that the stack writes. Nothing in an environment may add another. */
const EXPRESSIONS = [
  /^var\.[a-z0-9_]+$/,
  /^concat\(var\.admin_sources, \["[0-9a-f.:/]+"(, "[0-9a-f.:/]+")*\]\)$/,
  /^jsonencode\(var\.registry_robot_password\)$/,
  /^length\(var\.admin_sources\) > 0 && alltrue\(\[for source in var\.admin_sources : can\(cidrhost\(source, 0\)\)\]\)$/,
  /^module\.cluster\.[a-z0-9_]+$/,
  /^hcloud_load_balancer\.(cascade|vpngate)\.(id|ipv4)$/,
  /^azuread_application_registration\.application\.(id|client_id)$/,
  /^azuread_application_password\.client_secret\.value$/,
  /^data\.azuread_client_config\.tenant\.(tenant_id|object_id)$/,
  /^timeadd\(time_rotating\.client_secret\.rotation_rfc3339, "2160h"\)$/,
  /^time_rotating\.client_secret\.id$/,
  // A literal bracket, which keeps a text from being taken for a token of cdktf.
  /^"\["$/,
];

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

describe('the infrastructure stack', () => {
  it.each([
    ['typical', TYPICAL],
    ['customised', CUSTOMISED],
    ['hibernated', { ...TYPICAL, lifecycle: 'hibernated' as const }],
    ['destroying', { ...TYPICAL, lifecycle: 'destroying' as const }],
  ])('keeps its addresses and outputs in a %s environment', (_, environment) => {
    const file = synth(environment);
    expect(addresses(file)).toEqual(ADDRESSES);
    expect(Object.keys(file.output)).toEqual(OUTPUTS);
  });

  it('leaves the state to the environment of the job', () => {
    expect(synth().terraform.backend).toEqual({ http: {} });
  });

  it('asks for exact versions of providers and module', () => {
    const { terraform, module } = synth();
    const versions = Object.values(terraform.required_providers).map((provider) => (provider as { version: string }).version);
    expect([...versions, module.cluster['version']]).toEqual(expect.arrayContaining([expect.stringMatching(/^\d+\.\d+\.\d+$/)]));
    expect(versions.every((version) => /^\d+\.\d+\.\d+$/.test(version))).toBe(true);
  });

  it('takes every secret that the module wants from a sensitive variable', () => {
    const { module, variable } = synth(CUSTOMISED);
    const secret = Object.values(KUBE_HETZNER_VARIABLES).flatMap(({ name, sensitive }) =>
      sensitive && name in module.cluster ? [name] : [],
    );
    expect(secret).toEqual(['etcd_s3_backup', 'hcloud_token', 'ssh_private_key']);
    const expressions = [...secret, 'registries_config'].flatMap((name) =>
      texts(module.cluster[name]).flatMap((text) => readTemplate(text).expressions),
    );
    expect(expressions).toHaveLength(5);
    for (const expression of expressions)
      expect(variable[/var\.(\w+)/.exec(expression)?.[1] ?? '']).toHaveProperty('sensitive', true);
  });

  it('marks exactly those outputs as sensitive that show a secret', () => {
    const secrets = [
      ...Object.values(KUBE_HETZNER_OUTPUTS).flatMap(({ name, sensitive }) => (sensitive ? [`\${module.cluster.${name}}`] : [])),
      '${azuread_application_password.client_secret.value}',
    ];
    const { output } = synth();
    const sensitive = Object.entries(output).flatMap(([name, one]) => (one.sensitive ? [name] : []));
    expect(sensitive).toEqual(Object.entries(output).flatMap(([name, { value }]) => (secrets.includes(value) ? [name] : [])));
    expect(sensitive).toEqual(['entra_client_secret', 'kubeconfig']);
  });
});

describe('the rendered file', () => {
  it('is the same text every time', () => {
    expect(renderTerraform(structuredClone(CUSTOMISED))).toBe(renderTerraform(CUSTOMISED));
  });

  it('does not depend on the order in which an environment names its fields', () => {
    const reversed = Object.fromEntries(Object.entries(TYPICAL).reverse()) as unknown as typeof TYPICAL;
    expect(renderTerraform(reversed)).toBe(renderTerraform(TYPICAL));
  });

  it('has blocks in reading order, unix lines and a final line break', () => {
    const text = renderTerraform(TYPICAL);
    expect(Object.keys(JSON.parse(text))).toEqual(['terraform', 'provider', 'variable', 'data', 'module', 'resource', 'output']);
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toContain('\r');
  });

  it('says nothing of the machine, the construct tree or unresolved tokens', () => {
    expect(renderTerraform(CUSTOMISED)).not.toMatch(/"\/\/"|Token\[|stackTrace|node_modules|\.ts\b/);
  });
});

describe('any environment', () => {
  it('adds no expression of its own, and its texts mean themselves', () => {
    fc.assert(
      fc.property(anyEnvironment, (environment) => {
        const file = synth(environment);
        const expressions = texts(file).flatMap((text) => readTemplate(text).expressions);
        expect(expressions.filter((expression) => !EXPRESSIONS.some((pattern) => pattern.test(expression)))).toEqual([]);
        expect(texts(file.module.cluster['ssh_additional_public_keys']).map((text) => readTemplate(text).value)).toEqual(
          environment.infrastructure.ssh.additionalPublicKeys,
        );
      }),
    );
  });

  it('has the same addresses and variables as its features say', () => {
    fc.assert(
      fc.property(anyEnvironment, (environment) => {
        const file = synth(environment);
        const expected = ADDRESSES.filter((address) => environment.vpngate || !address.endsWith('.vpngate')).filter(
          (address) => environment.auth.enableInsideM2MAzureAD || !/azuread|time_rotating/.test(address),
        );
        expect(addresses(file)).toEqual(expected);
        expect(Object.keys(file.variable)).toEqual(
          Object.values(terraformInputs(environment))
            .map(({ name }) => name)
            .sort(),
        );
      }),
    );
  });
});
