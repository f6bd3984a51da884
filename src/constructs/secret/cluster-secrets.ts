import { Construct } from 'constructs';
import type { ClusterSecret, GeneratedValue, GitlabValue, LiteralValue, SecretValue } from './cluster-secret';
import { GENERATED_PASSWORD_KEY, GeneratedCredential, generatedSecretName } from './generated-credential';
import { GitlabSecret } from './gitlab-secret';
import { isPushedWhole } from './is-pushed-whole';
import { literalsPushName } from './literals-push-name';
import { PushedSecret, type PushedSecretProps } from './pushed-secret';

/**
 * All Secrets of the managed cluster: their sources in the hub and a push for each (thesis: M2MGateClusterSecret).
 *
 * One push reads one source, so a cluster Secret with values from two sources is pushed twice, each time only
 * with the keys of that source. Values that are no secrets travel with those from GitLab, or else alone: a push of
 * generated passwords leaves what is there, so a literal would never change again.
 *
 * @throws Error When a Secret has no source at all, or more than one and a type that is pushed whole.
 */
export class ClusterSecrets extends Construct {
  constructor(scope: Construct, id: string, secrets: readonly ClusterSecret[]) {
    super(scope, id);

    for (const credential of generatedCredentials(secrets)) new GeneratedCredential(this, credential);
    for (const secret of secrets) this.push(secret);
  }

  private push(secret: ClusterSecret) {
    const { namespace, name, type } = secret;
    const pushes = [...this.gitlabPush(secret), ...generatedPushes(secret), ...literalsPush(secret)];
    if (pushes.length === 0) throw new Error(`the Secret ${namespace}/${name} has no source`);
    if (isPushedWhole(type) && pushes.length > 1)
      throw new Error(`the Secret ${namespace}/${name} of type ${type} has more than one source`);
    for (const push of pushes) new PushedSecret(this, `push-${push.name}`, { ...push, target: secret });
  }

  private gitlabPush(secret: ClusterSecret): Push[] {
    const values = pick(secret, isGitlab);
    if (values.length === 0) return [];
    const source = new GitlabSecret(this, hubName(secret), Object.fromEntries(values)).name;
    const copied = values.map(([key]) => [key, { sourceKey: key }]);
    const data = Object.fromEntries([...pick(secret, isLiteral), ...copied]);
    return [{ name: source, source, keepExisting: false, data }];
  }
}

type Push = Omit<PushedSecretProps, 'target'>;

function generatedPushes(secret: ClusterSecret): Push[] {
  return [...generatedCredentials([secret])].map((credential) => {
    const keys = pick(secret, isGenerated).filter(([, value]) => value.generated === credential);
    const data = Object.fromEntries(keys.map(([key]) => [key, { sourceKey: GENERATED_PASSWORD_KEY }]));
    const name = `${hubName(secret)}-${credential}`;
    return { name, source: generatedSecretName(credential), keepExisting: true, data };
  });
}

/** A push needs a source even where nothing is copied from it: one that is there before the Secret can be used anyway. */
function literalsPush(secret: ClusterSecret): Push[] {
  const [credential] = generatedCredentials([secret]);
  const name = literalsPushName(secret);
  if (credential === undefined || name === undefined) return [];
  const data = Object.fromEntries(pick(secret, isLiteral));
  return [{ name, source: generatedSecretName(credential), keepExisting: false, data }];
}

function hubName({ namespace, name }: ClusterSecret): string {
  return `${namespace}-${name}`;
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
