/** A command of OpenTofu on the rendered stack. */
export function tofu(command: string): string {
  return `tofu -chdir=dist/terraform ${command}`;
}
