/** Something that a project allows to be destroyed. */
interface Allowance {
  /** An object as people write it, a kind, a Terraform address or a resource type. */
  readonly object: string;
}

/**
 * Whether a project allows something to be destroyed.
 *
 * Allowed is what is named as a whole: `PersistentVolumeClaim m2mgate/data`, `module.cluster.hcloud_server.agents[0]`; and
 * everything of a kind or resource type that is named alone: `KafkaTopic`, `hcloud_server`.
 *
 * @param subject What is destroyed, as dangers write it.
 */
export function isAllowed(subject: string, allowances: readonly Allowance[]): boolean {
  const kind = / /.test(subject) ? subject.slice(0, subject.indexOf(' ')) : resourceType(subject);
  return allowances.some(({ object }) => object.trim() === subject || object.trim() === kind);
}

/** `module.cluster.module.agents["0-0"].hcloud_server.server` is an `hcloud_server`. */
function resourceType(address: string): string | undefined {
  const parts = address.replace(/\["(?:[^"\\]|\\.)*"\]|\[\d+\]/g, '').split('.');
  return parts.at(-2);
}
