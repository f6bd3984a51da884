// Checks all custom resources of an environment once, in a fresh process, and tells how long it took.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { buildLayers } = require('../../lib/stacks/build-layers.js');
const { LAYERS } = require('../../lib/stacks/layers.js');
const { resolve } = require('../../lib/project/resolve.js');
const { checkSchemas } = require('../../lib/project/schema-check.js');

const { settings } = resolve({ gitlabProjectId: 1, baseDomain: 'schema.m2mgate.cloud' });
const objects = buildLayers(settings, LAYERS).filter(
  ({ manifest }) => manifest.apiVersion.includes('.') && !manifest.apiVersion.endsWith('.k8s.io/v1'),
);

const before = process.cpuUsage();
const issues = checkSchemas(objects);
const { user, system } = process.cpuUsage(before);
const milliseconds = (user + system) / 1000;
if (issues.length > 0) throw new Error(JSON.stringify(issues));
console.log(
  JSON.stringify({ milliseconds, objects: objects.length, kinds: new Set(objects.map(({ manifest }) => manifest.kind)).size }),
);
