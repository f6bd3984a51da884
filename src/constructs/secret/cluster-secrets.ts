import { Construct } from 'constructs';
import type { ClusterSecret, GeneratedValue, GitlabValue, LiteralValue, SecretValue } from './cluster-secret';
import { GENERATED_PASSWORD_KEY, GeneratedCredential, generatedSecretName } from './generated-credential';
import { GitlabSecret } from './gitlab-secret';
import { PushedSecret, type PushedSecretProps } from './pushed-secret';

/**
 * All Secrets of the managed cluster: their sources in the hub and a push for each (thesis: M2MGateClusterSecret).
 *
 * One push reads one source, so a cluster Secret with values from two sources is pushed twice, each time only
 * with the keys of that source. Values that are no secrets travel with the first push.
 */
export class ClusterSecrets extends Construct {
  constructor(scope: Construct, id: string, secrets: readonly ClusterSecret[]) {
    super(scope, id);

    for (const credential of generatedCredentials(secrets)) new GeneratedCredential(this, credential);
    for (const secret of secrets) this.push(secret);
  }

  private push(secret: ClusterSecret) {
    const name = `${secret.namespace}-${secret.name}`;
    const literals = Object.fromEntries(pick(secret, isLiteral));
    const pushes = [...this.gitlabPush(name, secret), ...generatedPushes(name, secret)];

    pushes.forEach((push, index) => {
      const data = index === 0 ? { ...literals, ...push.data } : push.data;
      new PushedSecret(this, `push-${push.name}`, { ...push, target: secret, data });
    });
  }

  private gitlabPush(name: string, secret: ClusterSecret): Push[] {
    const values = pick(secret, isGitlab);
    if (values.length === 0) return [];
    const source = new GitlabSecret(this, name, Object.fromEntries(values)).name;
    const data = Object.fromEntries(values.map(([key]) => [key, { sourceKey: key }]));
    return [{ name, source, keepExisting: false, data }];
  }
}

type Push = Omit<PushedSecretProps, 'target'>;

function generatedPushes(name: string, secret: ClusterSecret): Push[] {
  return [...generatedCredentials([secret])].map((credential) => {
    const keys = pick(secret, isGenerated).filter(([, value]) => value.generated === credential);
    const data = Object.fromEntries(keys.map(([key]) => [key, { sourceKey: GENERATED_PASSWORD_KEY }]));
    return { name: `${name}-${credential}`, source: generatedSecretName(credential), keepExisting: true, data };
  });
}

function generatedCredentials(secrets: readonly ClusterSecret[]): Set<string> {
  return new Set(secrets.flatMap((secret) => pick(secret, isGenerated).map(([, value]) => value.generated)));
}

function pick<T extends SecretValue>(secret: ClusterSecret, is: (value: SecretValue) => value is T): [string, T][] {
  return Object.entries(secret.data).filter((entry): entry is [string, T] => is(entry[1]));
}

const isGitlab = (value: SecretValue): value is GitlabValue => 'gitlabVariable' in value;
const isGenerated = (value: SecretValue): value is GeneratedValue => 'generated' in value;
const isLiteral = (value: SecretValue): value is LiteralValue => 'literal' in value;
