import { dump } from 'js-yaml';
import { toYaml } from '../../../src/project/to-yaml';
import type { Manifest } from '../../../src/stacks/rendered-object';
import { ChartServer } from './chart-server';
import { objectsOf } from './examples';
import { GitServer } from './git-server';
import { definitions } from './install-definitions';

/** Which operator a chart installs, by the folder of its definitions. */
const DEFINITIONS_OF: Readonly<Record<string, string>> = {
  'prometheus-operator-crds': 'prometheus-operator-',
  'pxc-operator': 'percona-',
  'strimzi-kafka-operator': 'strimzi-',
};

/** Operators that a cluster has from its installation, by the folders of their definitions. */
export const INSTALLED_WITH_THE_CLUSTER = ['cert-manager-', 'traefik-', 'system-upgrade-', 'k3s-'];

/** Everything that the hub fetches from elsewhere, on the loopback interface: the deploy branch, charts, manifests in Git. */
export class OutsideWorld {
  static async start(): Promise<OutsideWorld> {
    const world = new OutsideWorld(await GitServer.start(), await ChartServer.start());
    world.keycloakOperator();
    return world;
  }

  private readonly known = new Set<string>();

  private constructor(
    readonly git: GitServer,
    private readonly charts: ChartServer,
  ) {}

  /**
   * Publishes a rendered project as its deploy branch, with every address of the outside world replaced. That is the only
   * thing that is different from what a customer gets. Answers the commit.
   */
  publish(repository: string, files: ReadonlyMap<string, string>): string {
    return this.git.publish(repository, this.reachable(files));
  }

  /** What was rendered, with every address of the outside world replaced. */
  reachable(files: ReadonlyMap<string, string>): Map<string, string> {
    const objects = objectsOf(files);
    const manifests = new Map(objects.map(({ manifest }) => [key(manifest), manifest]));
    const texts = objects.map(({ path, manifest }): [string, string] => [path, toYaml(this.redirect(manifest, manifests))]);
    return new Map([...files, ...texts]);
  }

  async stop(): Promise<void> {
    await Promise.all([this.git.stop(), this.charts.stop()]);
  }

  private redirect(manifest: Manifest, all: ReadonlyMap<string, Manifest>): Manifest {
    const spec = (manifest['spec'] ?? {}) as Spec;
    switch (manifest.kind) {
      case 'OCIRepository':
        this.offer(spec.url, spec.url.slice(spec.url.lastIndexOf('/') + 1), spec.ref.tag);
        return { ...manifest, spec: { ...spec, url: this.charts.address(spec.url), insecure: true } };
      case 'HelmRepository':
        return { ...manifest, spec: { ...spec, url: this.charts.address(spec.url) } };
      case 'GitRepository':
        return { ...manifest, spec: { ...spec, url: this.git.url('manifests') } };
      case 'HelmRelease': {
        const chart = spec.chart?.spec;
        const repository = chart && all.get(`HelmRepository/${chart.sourceRef.name}`);
        if (repository) this.offer((repository['spec'] as Spec).url, chart.chart, chart.version);
        return manifest;
      }
      default:
        return manifest;
    }
  }

  private offer(url: string, name: string, version: string): void {
    const id = `${url} ${name} ${version}`;
    if (this.known.has(id)) return;
    this.known.add(id);
    const project = DEFINITIONS_OF[name];
    this.charts.add(url, { name, version, definitions: project ? definitions([project]) : [] });
  }

  /** The files that `GitRelease` takes from the operator's repository, with a Deployment in place of the operator. */
  private keycloakOperator(): void {
    const name = 'keycloak-operator';
    const labels = { app: name };
    const objects: Manifest[] = [
      { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name } },
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name },
        spec: {
          selector: { matchLabels: labels },
          template: { metadata: { labels }, spec: { containers: [{ name, image: 'example.org/keycloak-operator:1' }] } },
        },
      },
    ];
    const [keycloaks, imports] = ['keycloaks', 'keycloakrealmimports'].map((plural) =>
      definitions(['keycloak-operator-']).find(({ metadata }) => metadata.name.startsWith(`${plural}.`)),
    );
    const files = new Map([
      ['README.md', 'left out by the ignore rules\n'],
      ['kubernetes/keycloaks.k8s.keycloak.org-v1.yml', dump(keycloaks)],
      ['kubernetes/keycloakrealmimports.k8s.keycloak.org-v1.yml', dump(imports)],
      ['kubernetes/kubernetes.yml', objects.map((object) => dump(object)).join('---\n')],
      [
        'kubernetes/unwanted.yml',
        dump({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'unwanted', namespace: 'keycloak' } }),
      ],
    ]);
    this.git.publish('manifests', files, 'refs/tags/26.6.4');
  }
}

/** The fields of sources and releases that hold an address or a version. */
interface Spec {
  readonly url: string;
  readonly ref: { readonly tag: string };
  readonly chart?: {
    readonly spec: { readonly chart: string; readonly version: string; readonly sourceRef: { readonly name: string } };
  };
}

function key({ kind, metadata }: Manifest): string {
  return `${kind}/${metadata.name}`;
}
