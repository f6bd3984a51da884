import { Construct } from 'constructs';
import { NAMESPACES } from '../../catalog/namespaces';
import { SERVICE_CONTAINER } from '../../catalog/service-container';
import { INGRESS_ROUTE } from '../../imports/crds/traefik.io/ingress-route';
import { CustomResource } from '../kubernetes/custom-resource';

export interface WebRouteProps {
  readonly name: string;
  readonly host: string;
}

/** A service on the web, through Traefik and under its wildcard certificate. */
export class WebRoute extends Construct {
  constructor(scope: Construct, id: string, { name, host }: WebRouteProps) {
    super(scope, id);

    new CustomResource(this, 'Resource', INGRESS_ROUTE, {
      metadata: { name, namespace: NAMESPACES.m2mgate },
      spec: {
        entryPoints: ['websecure'],
        routes: [{ kind: 'Rule', match: `Host(\`${host}\`)`, services: [{ name, port: SERVICE_CONTAINER.ports.http }] }],
        tls: {},
      },
    });
  }
}
