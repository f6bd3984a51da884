import { Construct } from 'constructs';
import { EXTERNAL_SECRET } from '../../imports/crds/external-secrets.io/external-secret';
import { REGISTRATION } from '../flux/registration';
import { CustomResource } from '../kubernetes/custom-resource';
import type { GitlabValue } from './cluster-secret';

/**
 * GitLab CI variables as a Secret in the hub (ESO `ExternalSecret` over the registered GitLab store).
 *
 * The variable must be masked but not hidden: GitLab does not return the value of a hidden one.
 */
export class GitlabSecret extends Construct {
  /** Name of the Secret in the hub. */
  readonly name: string;

  constructor(scope: Construct, id: string, values: Readonly<Record<string, GitlabValue>>) {
    super(scope, id);
    this.name = id;

    new CustomResource(this, 'Resource', EXTERNAL_SECRET, {
      metadata: { name: id },
      spec: {
        refreshInterval: '5m',
        secretStoreRef: { kind: 'SecretStore', name: REGISTRATION.gitlabStore },
        target: { name: id, creationPolicy: 'Owner', deletionPolicy: 'Retain' },
        data: Object.entries(values).map(([secretKey, { gitlabVariable, decode }]) => ({
          secretKey,
          remoteRef: { key: gitlabVariable, ...(decode && { decodingStrategy: decode }) },
        })),
      },
    });
  }
}
