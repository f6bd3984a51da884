import type * as z from 'zod';
import { checkDnsLabel } from '../../base/host';
import type { Issue } from '../../base/issue';
import { problem } from '../check/problem';
import { inlineSecret } from '../inline-secrets';
import type { ExtensionCallback } from './extension-callback';
import type { Extension, ExtraManifests, ExtraRelease, ExtraSecret, Extras, Patch } from './extras';
import { helmReleaseSpec } from './helm-release-spec';
import { manifestsSpec } from './manifests-spec';
import { type ArgumentNames, parseArgument } from './parse-argument';
import { patchOperationsSpec, patchTargetSpec } from './patch-spec';
import type { ExtraMethod, RecordedExtra } from './recorded-extra';
import { secretSpec } from './secret-spec';

/** What the calls of a project mean, each for itself. */
export interface ReadExtras {
  /** The calls without an issue. */
  readonly extras: Extras;
  readonly issues: readonly Issue[];
  /** How messages call the calls, in their order. */
  readonly fields: readonly string[];
  /** Names of all layers that the calls ask for, also of those with an issue. */
  readonly layers: readonly string[];
}

/** Checks every call by itself; how they go together is for `inspectExtras`. */
export function readExtras(recorded: readonly RecordedExtra[]): ReadExtras {
  const reader = new Reader();
  for (const { method, args } of recorded) reader.read(method, args);
  return reader;
}

/** Longest name of a Helm release; it becomes part of names of 63 characters. */
const RELEASE_NAME_LENGTH = 53;
/** Longest name of a layer: a label value of 63 characters, and `-hub` is appended. */
const LAYER_NAME_LENGTH = 59;

class Reader implements ReadExtras {
  readonly issues: Issue[] = [];
  readonly fields: string[] = [];
  readonly layers: string[] = [];
  readonly extras = {
    secrets: [] as ExtraSecret[],
    releases: [] as ExtraRelease[],
    manifests: [] as ExtraManifests[],
    extensions: [] as Extension[],
    patches: [] as Patch[],
  } satisfies Extras;

  read(method: ExtraMethod, [first, second]: readonly unknown[]): void {
    const field = this.field(method, method === 'patch' ? targetName(first) : text(first));
    this[method](field, first, second);
  }

  /** How messages call it; the second call with the same name gets a number. */
  private field(method: string, name: string): string {
    const call = `${method}('${name}')`;
    const count = this.fields.filter((field) => field === call || field.startsWith(`${call}#`)).length;
    const field = count === 0 ? call : `${call}#${count + 1}`;
    this.fields.push(field);
    return field;
  }

  private addSecret(field: string, name: unknown, props: unknown): void {
    const checked = this.name(field, name);
    const value = this.parse(secretSpec, props, { field, name: 'addSecret', secret: inlineSecret });
    if (checked !== undefined && value) this.extras.secrets.push({ field, secret: { name: checked, ...value } });
  }

  private addHelmRelease(field: string, name: unknown, props: unknown): void {
    const checked = this.name(field, name, RELEASE_NAME_LENGTH);
    if (checked !== undefined) this.layers.push(checked);
    const value = this.parse(helmReleaseSpec, props, { field, name: 'addHelmRelease' });
    if (checked !== undefined && value) this.extras.releases.push({ field, name: checked, ...value });
  }

  private addManifests(field: string, name: unknown, props: unknown): void {
    const checked = this.name(field, name, LAYER_NAME_LENGTH);
    if (checked !== undefined) this.layers.push(checked);
    const value = this.parse(manifestsSpec, props, { field, name: 'addManifests' });
    if (checked !== undefined && value) this.extras.manifests.push({ field, name: checked, ...value, objects: [] });
  }

  private extend(field: string, layer: unknown, callback: unknown): void {
    const checked = this.name(field, layer);
    if (typeof callback !== 'function') {
      const message = callback === undefined ? 'has nothing to call' : `is given a ${typeof callback} to call`;
      this.issues.push(problem('field/type', field, { message, expected: '(chart, environment) => { … }' }));
    } else if (checked !== undefined) {
      // That it is a function is all that can be known of it here.
      this.extras.extensions.push({ field, layer: checked, callback: callback as ExtensionCallback });
    }
  }

  private patch(field: string, target: unknown, operations: unknown): void {
    const object = this.parse(patchTargetSpec, target, { field, name: 'the target of a patch' });
    const list = this.parse(patchOperationsSpec, operations, { field, name: 'a patch' });
    if (object && list) this.extras.patches.push({ field, target: object, operations: list });
  }

  private name(field: string, name: unknown, maxLength?: number): string | undefined {
    if (typeof name !== 'string') {
      const message = name === undefined ? 'has no name' : `has a ${typeof name} as its name`;
      this.issues.push(problem('field/type', field, { message, expected: 'a text' }));
      return undefined;
    }
    const finding = checkDnsLabel(name, maxLength);
    if (!finding) return name;
    this.issues.push({ severity: 'error', field, ...finding, got: name });
    return undefined;
  }

  private parse<S extends z.ZodType>(spec: S, value: unknown, names: ArgumentNames): z.output<S> | undefined {
    const parsed = parseArgument(spec, value, names);
    this.issues.push(...parsed.issues);
    return parsed.value;
  }
}

function targetName(target: unknown): string {
  const { kind, namespace, name }: { kind?: unknown; namespace?: unknown; name?: unknown } = Object(target);
  return `${text(kind)} ${namespace === undefined ? '' : `${text(namespace)}/`}${text(name)}`;
}

/** A script can pass anything, also what cannot be made a text. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : '?';
}
