import { describe, expect, it } from 'vitest';
import { objectName } from '../../../src/project/output-check';
import { buildLayers } from '../../../src/stacks/build-layers';
import { LAYERS } from '../../../src/stacks/layers';
import { environment } from '../../support/environment';
import { findObject } from '../../support/find-object';
import { layerOrder } from '../../support/layer-order';
import { servicesMade, servicesUsed } from '../../support/service-graph';

const objects = buildLayers(environment(), LAYERS);
const manifests = objects.map(({ manifest }) => manifest);

describe('the console layer', () => {
  it('lets people see the console only after a login', () => {
    const { routes } = findObject(manifests, 'IngressRoute', 'console').spec as { routes: object[] };
    expect(routes).toMatchObject([{ match: 'Host(`console.example.m2mgate.cloud`)', middlewares: [{ name: 'console-login' }] }]);
    expect(findObject(manifests, 'Middleware', 'console-login').spec).toMatchObject({
      forwardAuth: {
        address: expect.stringContaining('forward-auth.traefik.svc'),
        trustForwardHeader: false,
        // Without them a renewed session never reaches the browser.
        addAuthCookiesToResponse: ['_forward_auth', '_forward_auth_0', '_forward_auth_1', '_forward_auth_2'],
      },
    });
  });

  it('holds nobody up', () => {
    const waiting = LAYERS.filter(({ after }) => after.includes('console'));
    expect(waiting).toEqual([]);
  });
});

it('no Helm release needs a Service that comes later: its layer would wait for itself', () => {
  const made = servicesMade(objects);
  const before = layerOrder(objects);
  const problems = objects
    .filter(({ manifest }) => manifest.kind === 'HelmRelease')
    .flatMap((release) =>
      servicesUsed(release).flatMap((name) => {
        const maker = made.get(name);
        return maker && !before(maker, release) ? [`${objectName(release)} needs ${name}`] : [];
      }),
    );
  expect(problems).toEqual([]);
});
