// The same environment the way cdk8s and cdktf come: App.synth of both, provider and library indexes loaded whole.
//
//   node tools/bench/stock.mjs OUTDIR
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
require('@cdktf/provider-azuread');
const cdk8s = require('cdk8s');
const cdktf = require('cdktf');
const { HubChart } = require('../../lib/constructs/flux/hub-chart.js');
const { REALMS } = require('../../lib/catalog/realms.js');
const { resolve } = require('../../lib/project/resolve.js');
const { ClusterChart } = require('../../lib/stacks/cluster-chart.js');
const { InfrastructureStack } = require('../../lib/stacks/infrastructure-stack.js');
const { LAYERS } = require('../../lib/stacks/layers.js');

const outdir = process.argv[2];
mkdirSync(outdir, { recursive: true });
const { settings } = resolve({ gitlabProjectId: 570, baseDomain: 'example.m2mgate.cloud' });

const kubernetes = new cdk8s.App({
  outdir: join(outdir, 'kubernetes'),
  yamlOutputType: cdk8s.YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
});
const claims = {
  namespaces: LAYERS.flatMap((layer) => layer.namespaces?.(settings) ?? []),
  secrets: LAYERS.flatMap((layer) => layer.secrets?.(settings) ?? []),
};
for (const layer of LAYERS) {
  const hub = new HubChart(kubernetes, `${layer.name}-hub`, { namespace: settings.slug, frozen: false });
  layer.build({ hub, cluster: new ClusterChart(kubernetes, layer.name) }, settings, claims);
}
kubernetes.synth();

const terraform = new cdktf.App({ outdir: join(outdir, 'terraform') });
new InfrastructureStack(terraform, 'infrastructure', { ...settings, vpngate: true, realms: REALMS });
terraform.synth();
