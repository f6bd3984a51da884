import { Construct } from 'constructs';
import { NAMESPACES } from '../../catalog/namespaces';
import { NetworkPolicy } from '../kubernetes/network-policy';
import type { Realm } from './realm/realm';
import { RealmUpdate } from './realm-update';
import { REALM_UPDATE_PODS } from './realm-update-pods';

/** Brings realms up to date that exist already, each with a Job of its own. */
export class RealmUpdates extends Construct {
  constructor(scope: Construct, id: string, realms: readonly Realm[]) {
    super(scope, id);

    for (const realm of realms) new RealmUpdate(this, realm.name, realm);
    new NetworkPolicy(this, 'NetworkPolicy', {
      name: 'realm-update',
      namespace: NAMESPACES.auth,
      pods: REALM_UPDATE_PODS,
      ingress: [],
    });
  }
}
