import { ApplicationPasswordA as ApplicationPassword } from '@cdktf/provider-azuread/lib/application-password';
import type { ApplicationRegistration } from '@cdktf/provider-azuread/lib/application-registration';
import { Fn } from 'cdktf';
import { Construct } from 'constructs';
import { Rotating } from '../../imports/time/rotating';

/** After so many days the next apply makes a new secret. */
const ROTATION_DAYS = 180;

/** How long a secret stays valid past its rotation: the time that scheduled applies may fail unnoticed. */
const MARGIN_DAYS = 90;

/** What a client secret belongs to. */
export interface EntraClientSecretProps {
  readonly application: ApplicationRegistration;
  readonly baseDomain: string;
}

/**
 * The client secret of an application registration, renewed by the first apply after half a year.
 *
 * The thesis' secret (listing 19) expires after two years and nothing renews it. The old secret ends with the apply that
 * makes the new one, so the pipeline must hand the new one to the cluster in the same run.
 */
export class EntraClientSecret extends Construct {
  /** The secret; sensitive. */
  readonly value: string;

  constructor(scope: Construct, id: string, { application, baseDomain }: EntraClientSecretProps) {
    super(scope, id);

    const rotation = new Rotating(this, 'rotation', { rotationDays: ROTATION_DAYS });
    rotation.overrideLogicalId('client_secret');

    const password = new ApplicationPassword(this, 'password', {
      applicationId: application.id,
      displayName: `Client Secret [${baseDomain}]`,
      endDate: Fn.timeadd(rotation.rotationRfc3339, `${MARGIN_DAYS * 24}h`),
      rotateWhenChanged: { rotation: rotation.id },
      lifecycle: { createBeforeDestroy: true },
    });
    password.overrideLogicalId('client_secret');
    this.value = password.value;
  }
}
