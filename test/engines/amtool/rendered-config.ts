import type { AlertmanagerConfiguration } from '../../../src/constructs/monitoring/alertmanager/alertmanager-configuration';
import { objectsOf } from '../support/examples';

interface Release {
  readonly values: { readonly alertmanager: { readonly config: AlertmanagerConfiguration } };
}

/** The Alertmanager configuration in the values of the chart, as a project renders it. */
export function renderedConfig(files: ReadonlyMap<string, string>): AlertmanagerConfiguration {
  const found = objectsOf(files).find(
    ({ manifest }) => manifest.kind === 'HelmRelease' && manifest.metadata.name === 'kube-prometheus-stack',
  );
  if (!found) throw new Error('the project renders no kube-prometheus-stack');
  return (found.manifest['spec'] as Release).values.alertmanager.config;
}
