import { Construct } from 'constructs';
import type { GitSource } from '../../catalog/git-sources';
import { KUSTOMIZATION } from '../../imports/crds/kustomize.toolkit.fluxcd.io/kustomization';
import { GIT_REPOSITORY } from '../../imports/crds/source.toolkit.fluxcd.io/git-repository';
import { CustomResource } from '../kubernetes/custom-resource';
import { HubChart } from './hub-chart';
import { REGISTRATION } from './registration';

/** A kustomize patch: a JSON 6902 list or a strategic merge, and what it applies to. */
export interface ManifestPatch {
  /** YAML text of the patch. */
  readonly patch: string;
  /** Regular expressions, as kustomize reads them. */
  readonly target: { readonly kind?: string; readonly name?: string };
}

export interface GitReleaseProps {
  readonly source: GitSource;
  /** Files of the repository to apply, as paths from its root. Everything else is left out of the artifact. */
  readonly files: readonly string[];
  /** Folder that holds these files. */
  readonly path: string;
  readonly patches: readonly ManifestPatch[];
  /**
   * How long the objects may take to become ready, as a Go duration.
   * @default '10m'
   */
  readonly timeout?: string;
}

/**
 * Manifests that an upstream project publishes in Git, applied to the managed cluster at one release tag.
 *
 * For operators without a Helm chart. It does for them what {@link HelmRelease} does for charts: the hub fetches,
 * patches and applies; the managed cluster needs no access to the repository.
 */
export class GitRelease extends Construct {
  constructor(scope: Construct, id: string, props: GitReleaseProps) {
    super(scope, id);

    this.repository(id, props);
    this.kustomization(id, props);
  }

  private repository(name: string, { source, files }: GitReleaseProps) {
    new CustomResource(this, 'Source', GIT_REPOSITORY, {
      metadata: { name },
      spec: {
        interval: '24h',
        url: source.url,
        ref: { tag: source.tag },
        // Same syntax as .gitignore: a file stays only when its folder does.
        ignore: ['/*', ...folders(files).map((folder) => `!/${folder}/\n/${folder}/*`), ...files.map((file) => `!/${file}`)].join(
          '\n',
        ),
      },
    });
  }

  private kustomization(name: string, props: GitReleaseProps) {
    new CustomResource(this, 'Release', KUSTOMIZATION, {
      metadata: { name },
      spec: {
        interval: '30m',
        retryInterval: '2m',
        timeout: props.timeout ?? '10m',
        ...(HubChart.ofHub(this).frozen && { suspend: true }),
        sourceRef: { kind: 'GitRepository', name },
        path: `./${props.path}`,
        prune: true,
        wait: true,
        deletionPolicy: 'WaitForTermination',
        kubeConfig: { secretRef: { name: REGISTRATION.kubeconfig.secret, key: REGISTRATION.kubeconfig.key } },
        patches: props.patches.map(({ patch, target }) => ({ patch, target })),
      },
    });
  }
}

function folders(files: readonly string[]): string[] {
  return [...new Set(files.map((file) => file.slice(0, file.lastIndexOf('/'))))];
}
