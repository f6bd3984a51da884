import { slugOf } from '../base/slug';
import type { ExtensionCallback } from './extras/extension-callback';
import type { HelmReleaseProps } from './extras/helm-release-props';
import type { JsonPatchOperation } from './extras/json-patch-operation';
import type { ManifestsProps } from './extras/manifests-props';
import type { PatchTarget } from './extras/patch-target';
import type { ExtraMethod, RecordedExtra } from './extras/recorded-extra';
import type { SecretHandle, SecretProps } from './extras/secret-props';
import { frozenCopy } from './frozen-copy';
import type { ProjectProps } from './project-props';

/** Marks instances of every copy of this package, as `constructs` does: `instanceof` knows one copy only. */
const MARK = Symbol.for('@m2mgate/blue.M2MGateProject');

/**
 * One M2MGate environment: the default export of a `project.ts`.
 *
 * ```ts
 * export default new M2MGateProject({
 *   gitlabProjectId: 570,
 *   baseDomain: 'example.m2mgate.cloud',
 * });
 * ```
 *
 * It only records. Checking, building and writing is what `blue synth` does with it, so that all problems are
 * reported together and a project file can be imported without side effects.
 */
export class M2MGateProject {
  /** What was written, as a copy that no longer changes. Not checked yet. */
  readonly props: ProjectProps;

  /**
   * What the methods below were given, in the order of the calls. Not checked yet.
   *
   * @internal
   */
  readonly extras: RecordedExtra[] = [];

  constructor(props: ProjectProps) {
    this.props = frozenCopy(props);
    Object.defineProperty(this, MARK, { value: true });
  }

  /** Whether a value is a project, also one of another copy of this package. */
  static isProject(value: unknown): value is M2MGateProject {
    return typeof value === 'object' && value !== null && MARK in value;
  }

  /** Short name of the environment: the `slug` of the props, or the base domain with dots as dashes. */
  get slug(): string {
    // The props are checked later: whatever they hold, this must not throw.
    const { slug, baseDomain }: Partial<ProjectProps> = Object(this.props);
    return typeof slug === 'string' ? slug : slugOf(String(baseDomain));
  }

  /**
   * A DNS name of the environment: `host('s3')` is `s3.example.m2mgate.cloud`.
   *
   * @param subdomain Name in front of the base domain; empty for the base domain itself.
   */
  host(subdomain: string): string {
    const { baseDomain }: Partial<ProjectProps> = Object(this.props);
    return subdomain === '' ? String(baseDomain) : `${subdomain}.${baseDomain}`;
  }

  /**
   * Brings a Secret to the managed cluster, from GitLab CI variables or generated passwords (thesis 6.3.4:
   * SecretDeployment). It is there before any layer but the namespaces starts.
   *
   * ```ts
   * const root = project.addSecret('minio-root', {
   *   namespace: 'minio',
   *   data: { rootUser: { literal: 'root' }, rootPassword: { gitlabVariable: 'MINIO_ROOT_PASSWORD' } },
   * });
   * ```
   *
   * @param name Name of the Secret.
   * @returns name and namespace, for the values of a chart.
   */
  addSecret(name: string, props: SecretProps): SecretHandle {
    this.extras.push(call('addSecret', name, props));
    return Object.freeze({ name, namespace: Object(props).namespace });
  }

  /**
   * Installs a Helm chart on the managed cluster, as a layer of its own (thesis 6.3.4: HelmDeployment).
   *
   * ```ts
   * project.addHelmRelease('minio', {
   *   repo: 'https://charts.example.org',
   *   chart: 'minio',
   *   version: '5.4.0',
   *   namespace: 'minio',
   *   values: { existingSecret: root.name },
   * });
   * ```
   *
   * @param name Name of the release and of its layer, 53 characters at most.
   */
  addHelmRelease(name: string, props: HelmReleaseProps): void {
    this.extras.push(call('addHelmRelease', name, props));
  }

  /**
   * Applies Kubernetes objects from YAML files beside the project file to the managed cluster, as a layer of their own
   * (thesis 6.3.4: ResourceDeployment). They are checked as strictly as those of the platform.
   *
   * ```ts
   * project.addManifests('plant-network', { path: 'manifests/network.yaml', after: 'namespaces' });
   * ```
   *
   * @param name Name of the layer.
   */
  addManifests(name: string, props: ManifestsProps): void {
    this.extras.push(call('addManifests', name, props));
  }

  /**
   * Adds constructs to a layer on the managed cluster.
   *
   * The function runs when the project is built, and only if nothing else is wrong.
   *
   * ```ts
   * project.extend('bootstrap', (chart, environment) => {
   *   new kplus.ConfigMap(chart, 'reporting', {
   *     metadata: { name: 'reporting', namespace: 'm2mgate' },
   *     data: { URL: `https://${environment.host('reports')}` },
   *   });
   * });
   * ```
   *
   * @param layer Name of a layer of the platform or of another extra.
   */
  extend(layer: string, callback: ExtensionCallback): void {
    this.extras.push(call('extend', layer, callback));
  }

  /**
   * Changes one rendered object by a JSON patch (RFC 6902), before it is checked: the last resort, where no setting does
   * it. It is an error when the target matches nothing, and when an operation finds nothing to change.
   *
   * ```ts
   * project.patch({ kind: 'Deployment', namespace: 'm2mgate', name: 'core-service' }, [
   *   { op: 'add', path: '/spec/template/spec/terminationGracePeriodSeconds', value: 120 },
   * ]);
   * ```
   */
  patch(target: PatchTarget, operations: readonly JsonPatchOperation[]): void {
    this.extras.push(call('patch', target, operations));
  }
}

/** What a method was given, as a copy that no longer changes. */
function call(method: ExtraMethod, ...args: readonly unknown[]): RecordedExtra {
  return frozenCopy({ method, args });
}
