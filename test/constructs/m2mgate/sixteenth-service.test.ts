import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { ServiceDefinition } from '../../../src/catalog/service-definition';
import { SERVICES } from '../../../src/catalog/services';
import { serviceSpecs } from '../../../src/constructs/m2mgate/service-specs';
import { checkSchemas } from '../../../src/project/schema-check';
import { buildLayers } from '../../../src/stacks/build-layers';
import type { Environment } from '../../../src/stacks/environment';
import { serviceLayer } from '../../../src/stacks/layers/service-layer';
import { environment } from '../../support/environment';
import { findObject } from '../../support/find-object';
import { renderServices } from '../../support/render-services';
import { workload } from '../../support/workload';

/** The one entry. */
const REPORTING = {
  name: 'reporting-service',
  specKey: 'reportingService',
  enabled: true,
  description: 'Reports.',
  needs: { cascade: true, core: true, database: 'm2mgate_reporting', auth: 'tokens', mail: true },
  resources: { requests: { cpu: '50m', memory: '256Mi' }, limits: { memory: '512Mi' } },
  web: { subdomain: 'reports' },
  storage: { path: '/opt/m2mgate/data', sizeGB: 2, shared: true },
} as const satisfies ServiceDefinition;

const TABLE: Readonly<Record<string, ServiceDefinition>> = { ...SERVICES, reportingService: REPORTING };
const fields = z.strictObject(serviceSpecs(TABLE, {}));

function withSixteen(reportingService: Record<string, unknown> = {}): Environment {
  const { m2mgate, ...others } = environment();
  const sixteenth = fields.parse({ reportingService })['reportingService'] as Record<string, unknown>;
  return { ...others, m2mgate: { ...m2mgate, ...{ reportingService: sixteenth } } };
}

describe('a sixteenth service', () => {
  it('gets its fields in project.ts', () => {
    expect(fields.parse({})['reportingService']).toEqual({ enabled: true, env: {} });
    expect(() => fields.parse({ reportingService: { tag: '1' } })).toThrow();
    const off = z.strictObject(serviceSpecs({ reportingService: { ...REPORTING, enabled: false } }, {}));
    expect(off.parse({})).toEqual({ reportingService: { enabled: false, env: {} } });
    const always = z.strictObject(serviceSpecs({ reportingService: { ...REPORTING, enabled: 'always' } }, {}));
    expect(() => always.parse({ reportingService: { enabled: false } })).toThrow();
  });

  it('gets everything that the others have, and every object is what its schema allows', () => {
    const objects = buildLayers(withSixteen(), [{ ...serviceLayer(TABLE), after: [] }]);
    expect(checkSchemas(objects)).toEqual([]);
    const own = objects.filter(({ manifest }) => manifest.metadata.name.startsWith('reporting-service'));
    expect(own.map(({ manifest: { kind, metadata } }) => `${kind} ${metadata.name}`)).toEqual([
      'Certificate reporting-service-certificate',
      'PersistentVolumeClaim reporting-service-data',
      'Deployment reporting-service',
      'Service reporting-service',
      'NetworkPolicy reporting-service',
      'IngressRoute reporting-service',
    ]);
  });

  it('is told where its neighbours are and admitted to them', () => {
    const objects = renderServices(withSixteen({ env: { TOKEN: { gitlabVariable: 'REPORTING' } } }), TABLE);
    const { container, labels } = workload(objects, 'reporting-service');
    expect(container.image).toBe('registry.example.com/m2mgate-sage/sage-reporting-service:5.13.0');
    expect(container.env.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['TOKEN', 'm2mgate.cascade.host', 'm2mgate.core.url', 'spring.datasource.url', 'server.port']),
    );
    const { ingress } = findObject(objects, 'NetworkPolicy', 'cascade').spec as {
      ingress: { from?: { podSelector: { matchLabels: Record<string, string> } }[] }[];
    };
    const admitting = ingress.flatMap(({ from = [] }) => from.map(({ podSelector }) => podSelector.matchLabels));
    expect(admitting.some((wanted) => Object.entries(wanted).every(([key, value]) => labels[key] === value))).toBe(true);
  });

  it('leaves the fifteen as they are', () => {
    const others = renderServices(withSixteen(), TABLE).filter(({ metadata }) => !metadata.name.startsWith('reporting-service'));
    expect(others).toEqual(renderServices());
  });

  it('claims the Secrets that it reads', () => {
    const claims = serviceLayer(TABLE).secrets?.(withSixteen({ env: { TOKEN: { gitlabVariable: 'REPORTING' } } }));
    expect(claims).toContainEqual({
      name: 'reporting-service-env',
      namespace: 'm2mgate',
      data: { TOKEN: { gitlabVariable: 'REPORTING' } },
    });
  });

  it('without settings is a defect, not a guess', () => {
    expect(() => renderServices(environment(), TABLE)).toThrow('no settings for reporting-service');
  });
});
