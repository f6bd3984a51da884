import type { SchemaNode } from '../../src/project/schema-node';

const LABEL_VALUE: SchemaNode = { type: 'string', maxLength: 63, pattern: '^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$' };

const DESCRIPTIVE: Readonly<Record<string, SchemaNode>> = {
  annotations: { type: 'object', additionalProperties: { type: 'string' } },
  finalizers: { type: 'array', items: { type: 'string' } },
  labels: { type: 'object', additionalProperties: LABEL_VALUE },
};

const DNS_LABEL = '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$';
const DNS_SUBDOMAIN = '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$';
/** Roles and bindings may be called `system:auth-delegator`: anything that can stand in an address. */
const PATH_SEGMENT = '^[^/%]+$';

/** The metadata of a template inside an object: what we write, of the sixteen fields Kubernetes knows. */
export const TEMPLATE_METADATA: SchemaNode = {
  type: 'object',
  properties: { ...DESCRIPTIVE, name: { type: 'string' }, namespace: { type: 'string' } },
  additionalProperties: false,
};

/**
 * The metadata of the object itself.
 *
 * Whether a namespace must or must not be there is a question of scope, which the check of the whole
 * output asks (`src/project/output-check.ts`).
 */
export function objectMetadata(group: string): SchemaNode {
  return {
    type: 'object',
    properties: {
      ...DESCRIPTIVE,
      name: { type: 'string', maxLength: 253, pattern: group === 'rbac.authorization.k8s.io' ? PATH_SEGMENT : DNS_SUBDOMAIN },
      namespace: { type: 'string', maxLength: 63, pattern: DNS_LABEL },
    },
    required: ['name'],
    additionalProperties: false,
  };
}
