import fc from 'fast-check';
import { LOCATIONS } from '../../../src/catalog/locations';
import type { InfrastructureEnvironment } from '../../../src/constructs/infrastructure/infrastructure-environment';

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,18}[a-z0-9]$/);
const serverType = fc.constantFrom('cx23', 'cx43', 'cpx32', 'ccx13');
const label = fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9_.-]{0,20}[A-Za-z0-9])?$/);
const cidr = fc.oneof(
  fc.tuple(fc.ipV4(), fc.integer({ min: 8, max: 32 })).map(([address, bits]) => `${address}/${bits}`),
  fc.tuple(fc.nat(0xffff), fc.integer({ min: 32, max: 128 })).map(([group, bits]) => `2001:db8:${group.toString(16)}::/${bits}`),
);
/** Whatever can stand in one line, with a liking for what Terraform and cdktf take for their own. */
const comment = fc.oneof(
  fc.string({ unit: 'grapheme' }).filter((text) => !/[\n\r]/.test(text)),
  fc
    .array(fc.constantFrom('${', '}', '$', '%{if', '${TfToken[TOKEN.0]}', '#{TfToken[TOKEN.1]}', '"', '\\', 'a', ' '))
    .map((parts) => parts.join('')),
);
const publicKey = fc.tuple(fc.stringMatching(/^[A-Za-z0-9+/]{68}$/), comment).map(([key, text]) => `ssh-ed25519 ${key} ${text}`);
const secret = fc.stringMatching(/^[A-Za-z0-9_]{1,30}$/).map((gitlabVariable) => ({ gitlabVariable }));

/** Any environment that the specification of a project could resolve to. */
export const anyEnvironment: fc.Arbitrary<InfrastructureEnvironment> = fc.record(
  {
    slug: name,
    baseDomain: fc.domain(),
    lifecycle: fc.constantFrom('active', 'hibernated', 'destroying'),
    auth: fc.record({ enableInsideM2MAzureAD: fc.boolean() }),
    infrastructure: fc.record({
      location: fc.constantFrom(...Object.keys(LOCATIONS)),
      controlPlane: fc.record({ serverType, count: fc.constantFrom(1, 3, 5) }),
      agentPools: fc.array(
        fc.record({
          name,
          serverType,
          count: fc.nat(10),
          location: fc.constantFrom(...Object.keys(LOCATIONS)),
          labels: fc.dictionary(label, label, { maxKeys: 3 }),
          taints: fc.array(
            label.map((key) => `${key}=x:NoSchedule`),
            { maxLength: 2 },
          ),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      autoscaler: fc.oneof(
        fc.constant(false as const),
        fc.record({ name, serverType, min: fc.nat(3), max: fc.integer({ min: 3, max: 9 }) }),
      ),
      loadBalancerType: fc.constantFrom('lb11', 'lb21', 'lb31'),
      firewall: fc.record({
        kubernetesApiSources: fc.array(cidr, { maxLength: 3 }),
        sshSources: fc.array(cidr, { maxLength: 3 }),
      }),
      ssh: fc.record(
        { publicKey, additionalPublicKeys: fc.array(publicKey, { maxLength: 3 }) },
        { requiredKeys: ['additionalPublicKeys'] },
      ),
      versions: fc.record({ k3s: fc.constant('v1.36.3+k3s1') }, { requiredKeys: [] }),
      upgrades: fc.record({
        kubernetes: fc.boolean(),
        os: fc.boolean(),
        window: fc.constant({ days: ['sunday' as const], startTime: '02:00', endTime: '04:00', timeZone: 'Europe/Berlin' }),
      }),
    }),
    backup: fc.record({
      endpoint: fc.domain().map((host) => `https://${host}`),
      region: name,
      bucket: name,
      prefix: fc.stringMatching(/^[A-Za-z0-9._-]{1,20}$/),
      accessKeyId: secret,
      secretAccessKey: secret,
    }),
    vpngate: fc.boolean(),
    realms: fc.record({ administration: name, infrastructure: name, m2mgate: name, entraAlias: name }),
  },
  { requiredKeys: ['slug', 'baseDomain', 'lifecycle', 'auth', 'infrastructure', 'vpngate', 'realms'] },
);
