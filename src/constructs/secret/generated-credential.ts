import { Construct } from 'constructs';
import { EXTERNAL_SECRET } from '../../imports/crds/external-secrets.io/external-secret';
import { PASSWORD } from '../../imports/crds/generators.external-secrets.io/password';
import { CustomResource } from '../kubernetes/custom-resource';

/** Key under which a generated password stands in its Secret in the hub. */
export const GENERATED_PASSWORD_KEY = 'password';

/** Name of the hub Secret (and of the generator) of a generated credential. */
export function generatedSecretName(credential: string): string {
  return `generated-${credential}`;
}

/**
 * A password that is made once and then never changes by accident.
 *
 * External Secrets evaluates a generator anew whenever its ExternalSecret is created again. Three settings
 * together make the first value stay: `CreatedOnce` (no refresh), `Orphan` (the Secret survives the
 * ExternalSecret) and `immutable` (a second evaluation cannot overwrite it). Each credential has a Secret of its
 * own, since nothing can be added to an immutable one.
 *
 * The alphabet has no symbols: they break JDBC addresses and shells, and MySQL's replication limits a password
 * to 32 characters.
 */
export class GeneratedCredential extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const name = generatedSecretName(id);

    new CustomResource(this, 'Generator', PASSWORD, {
      metadata: { name },
      spec: { length: 28, digits: 6, symbols: 0, allowRepeat: true, noUpper: false, secretKeys: [GENERATED_PASSWORD_KEY] },
    });
    new CustomResource(this, 'Secret', EXTERNAL_SECRET, {
      metadata: { name },
      spec: {
        refreshPolicy: 'CreatedOnce',
        target: { name, creationPolicy: 'Orphan', deletionPolicy: 'Retain', immutable: true },
        dataFrom: [
          { sourceRef: { generatorRef: { apiVersion: `${PASSWORD.group}/${PASSWORD.version}`, kind: 'Password', name } } },
        ],
      },
    });
  }
}
