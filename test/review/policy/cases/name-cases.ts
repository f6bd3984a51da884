import { add, all, remove, set } from '../change';
import type { TopicCases } from '../rule-cases';

const RELOADER = 'HelmRelease plant/reloader';
const CORE = 'Deployment m2mgate/core-service';
const CERTIFICATE = 'Certificate m2mgate/core-service-certificate';
const letters = (count: number) => 'a'.repeat(count);
const named = (apiVersion: string, kind: string, length: number) =>
  add({ apiVersion, kind, metadata: { name: letters(length), namespace: 'added' }, spec: {} });

export const NAME_CASES: TopicCases = {
  'name/length': {
    broken: [
      [
        'a release',
        set(RELOADER, 'spec.releaseName', letters(54)),
        RELOADER,
        /name of 54 characters .* 53 is the limit: Helm appends/,
      ],
      [
        'a release whose name Flux composes',
        all(remove(RELOADER, 'spec.releaseName'), set(RELOADER, 'spec.targetNamespace', letters(50))),
        RELOADER,
        /name of 59 characters \(a+-reloader\)/,
      ],
      [
        'a Kustomization',
        add(
          {
            apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
            kind: 'Kustomization',
            metadata: { name: letters(64), namespace: 'plant' },
          },
          { target: 'hub', layer: 'root' },
        ),
        `Kustomization plant/${letters(64)}`,
        /64 characters/,
      ],
      ['a CronJob', named('batch/v1', 'CronJob', 53), `CronJob added/${letters(53)}`, /52 is the limit/],
      ['a StatefulSet', named('apps/v1', 'StatefulSet', 53), `StatefulSet added/${letters(53)}`, /hash of its revision/],
      ['a Service', named('v1', 'Service', 64), `Service added/${letters(64)}`, /63 is the limit/],
      ['a Job', named('batch/v1', 'Job', 64), `Job added/${letters(64)}`, /63 is the limit/],
      [
        'MySQL',
        set('PerconaXtraDBCluster mysql/mysql', 'metadata.name', letters(23)),
        `PerconaXtraDBCluster mysql/${letters(23)}`,
        /22 is the limit/,
      ],
      [
        'a pool of Kafka',
        set('KafkaNodePool kafka/node', 'metadata.name', letters(60)),
        `KafkaNodePool kafka/${letters(60)}`,
        /broker-a+-000/,
      ],
      ['a certificate', set(CERTIFICATE, 'spec.commonName', letters(65)), CERTIFICATE, /common name of more than 64/],
      ['a port', set(CORE, 'spec.template.spec.containers[0].ports[0].name', letters(16)), CORE, /names a port a{16}, and 15/],
    ],
    kept: [
      ['the longest release', set(RELOADER, 'spec.releaseName', letters(53))],
      ['the longest CronJob', named('batch/v1', 'CronJob', 52)],
      ['the longest StatefulSet', named('apps/v1', 'StatefulSet', 52)],
      ['a long ConfigMap', named('v1', 'ConfigMap', 200)],
      ['the longest port', set(CORE, 'spec.template.spec.containers[0].ports[0].name', letters(15))],
    ],
  },
  'label/value': {
    broken: [
      ['a long value', set(CORE, 'metadata.labels.note', letters(64)), CORE, /label note with the value a{64}, which is none/],
      ['a sentence', set(CORE, 'metadata.labels.note', 'made by hand'), CORE, /made by hand/],
      ['a key', set(CORE, 'metadata.labels["-note"]', 'x'), CORE, /key -note/],
      ['a number', set(CORE, 'metadata.labels.version', 5), CORE, /label version that is not a text/],
      ['a label of pods', set(CORE, 'spec.template.metadata.labels.note', 'a/b'), CORE, /a\/b/],
      [
        'a label for everything in a layer',
        set('Kustomization plant/auth', 'spec.commonMetadata.labels.note', 'a b'),
        'Kustomization plant/auth',
        /a b/,
      ],
      [
        'a selector',
        set('NetworkPolicy mysql/mysql-nodes', 'spec.podSelector.matchLabels.tier', 'a b'),
        'NetworkPolicy mysql/mysql-nodes',
        /a b/,
      ],
    ],
    kept: [
      ['the longest value', set(CORE, 'metadata.labels.note', letters(63))],
      ['no value', set(CORE, 'metadata.labels.note', '')],
      ['a sentence in an annotation', set(CORE, 'metadata.annotations.note', 'made by hand')],
    ],
  },
};
