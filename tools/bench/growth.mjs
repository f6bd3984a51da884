// How rendering time grows with objects and with layers: time(2n) / time(n).
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { k8s } = require('cdk8s-plus-30');
const { buildLayers } = require('../../lib/stacks/build-layers.js');
const { toYaml } = require('../../lib/project/to-yaml.js');
const { resolve } = require('../../lib/project/resolve.js');

const { settings } = resolve({ gitlabProjectId: 1, baseDomain: 'growth.m2mgate.cloud' });

function layer(number, objects) {
  return {
    name: `layer-${number}`,
    after: number === 0 ? [] : [`layer-${number - 1}`],
    timeout: '5m',
    build: ({ cluster }) => {
      for (let index = 0; index < objects; index++) {
        const name = `settings-${number}-${index}`;
        new k8s.KubeConfigMap(cluster, name, {
          metadata: { name, namespace: 'growth' },
          data: { key: 'value', number: String(index) },
        });
      }
    },
  };
}

function seconds(layers, objectsEach) {
  const runs = Array.from({ length: 7 }, () => {
    const started = process.cpuUsage();
    const definitions = Array.from({ length: layers }, (_, number) => layer(number, objectsEach));
    for (const { manifest } of buildLayers(settings, definitions)) toYaml(manifest);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1e6;
  });
  return Math.min(...runs);
}

// The compiler of the engine has to have seen everything before the first measure.
seconds(4, 400);
const [objects, layers] = [seconds(1, 1600), seconds(32, 50)];
console.log(JSON.stringify({ objects: seconds(1, 3200) / objects, layers: seconds(64, 50) / layers }));
