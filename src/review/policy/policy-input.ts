import type { Inventory } from '../model/inventory';
import type { RenderedTree } from '../model/rendered-tree';
import { Cursor } from './cursor';
import { listResources } from './list-resources';
import type { Resource } from './resource';
import type { Subject } from './subject';

/** Terraform's JSON, or a part of it. */
export interface TerraformPart extends Subject {
  readonly json: Cursor;
}

/** A render as rules read it. What several rules need is made once, when the first of them asks. */
export class PolicyInput {
  /** Every Kubernetes object, in the order of the files. */
  readonly resources: readonly Resource[];
  /** Absent on a deploy branch, which holds no Terraform. */
  readonly terraform?: TerraformPart;
  readonly inventory?: Inventory;
  private readonly made = new Map<unknown, unknown>();
  private readonly byType: ReadonlyMap<string, readonly Resource[]>;

  constructor({ objects, terraform, inventory }: RenderedTree) {
    this.resources = listResources(objects);
    this.byType = groupByType(this.resources);
    this.inventory = inventory;
    if (terraform) this.terraform = { name: 'terraform', file: 'terraform/cdk.tf.json', json: new Cursor(terraform) };
  }

  /** Objects of some types, such as `Deployment.apps`. */
  ofType(...types: readonly string[]): Resource[] {
    return types.flatMap((type) => this.byType.get(type) ?? []);
  }

  /** What a function makes of this render; it runs the first time only. */
  once<T>(make: (input: PolicyInput) => T): T {
    if (!this.made.has(make)) this.made.set(make, make(this));
    return this.made.get(make) as T;
  }

  /** Whether the environment is neither frozen nor on its way out. */
  get isActive(): boolean {
    return (this.inventory?.project.lifecycle ?? 'active') === 'active';
  }
}

function groupByType(resources: readonly Resource[]): Map<string, Resource[]> {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const group = groups.get(resource.type);
    if (group) group.push(resource);
    else groups.set(resource.type, [resource]);
  }
  return groups;
}
