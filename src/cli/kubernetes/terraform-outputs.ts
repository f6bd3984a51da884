import { isRecord } from '../../base/is-record';
import { failure } from '../failure';

/** What `tofu output -json` tells about an environment, as far as it is stored in GitLab. */
export interface TerraformOutputs {
  /** Kubeconfig of the administrator. */
  readonly kubeconfig?: string;
  readonly entraTenantId?: string;
  readonly entraClientId?: string;
  readonly entraClientSecret?: string;
}

/** Names of the outputs, see `src/stacks/infrastructure-stack.ts`. */
const NAMES: Readonly<Record<keyof TerraformOutputs, string>> = {
  kubeconfig: 'kubeconfig',
  entraTenantId: 'entra_tenant_id',
  entraClientId: 'entra_client_id',
  entraClientSecret: 'entra_client_secret',
};

/**
 * Reads the outputs; nothing at all when the text is empty.
 *
 * @throws ProjectError when the text is something else, without showing any of it: it is secret.
 */
export function parseTerraformOutputs(text: string): TerraformOutputs {
  if (text.trim() === '') return {};
  const outputs = parse(text);
  if (!outputs)
    throw failure({
      field: '--outputs',
      rule: 'connect/outputs',
      message: 'is not what tofu output -json prints',
      hint: 'pipe it in: tofu output -json | blue project connect',
    });
  return Object.fromEntries(
    Object.entries(NAMES).flatMap(([field, name]) => {
      const value = (outputs[name] as { readonly value?: unknown } | undefined)?.value;
      return typeof value === 'string' && value !== '' ? [[field, value]] : [];
    }),
  );
}

/** The message of a parser shows the text around a mistake. */
function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const outputs: unknown = JSON.parse(text);
    return isRecord(outputs) ? { ...outputs } : undefined;
  } catch {
    return undefined;
  }
}
