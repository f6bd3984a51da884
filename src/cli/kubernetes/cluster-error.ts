import type { Issue } from '../../base/issue';
import { ProjectError } from '../../base/project-error';
import { redact } from '../../base/redact';

/** The Kubernetes API has refused something, or could not be reached. */
export class ClusterError extends ProjectError {
  constructor(
    /** HTTP status; `silence` when there was no answer, `certificate` when somebody else than the cluster answers. */
    readonly status: number | 'silence' | 'certificate',
    /** Continues "the Kubernetes API at … does not": `list Secrets`. */
    doing: string,
    server: string,
    said: string,
  ) {
    super([issue(status, doing, server, redact(said))]);
    this.name = 'ClusterError';
  }

  /** Whether it may work a little later. */
  get passing(): boolean {
    return this.status === 'silence' || (typeof this.status === 'number' && (this.status === 429 || this.status >= 500));
  }
}

function issue(status: ClusterError['status'], doing: string, server: string, said: string): Issue {
  const common = { severity: 'error', field: 'cluster' } as const;
  if (status === 'certificate')
    return {
      ...common,
      rule: 'cluster/certificate',
      message: `was not asked to ${doing}: the certificates of ${server} and of the kubeconfig do not fit (${said})`,
      hint: 'refresh the Terraform output kubeconfig when the servers were made anew; otherwise somebody is in between',
    };
  if (status === 'silence')
    return {
      ...common,
      rule: 'cluster/unreachable',
      message: `could not be asked to ${doing}: ${server} does not answer (${said})`,
      hint: 'check that the load balancer of the control plane has healthy targets, and that nothing holds back what this machine sends there',
    };
  if (status === 401)
    return {
      ...common,
      rule: 'cluster/unauthorized',
      message: `does not know the credential with which it was asked to ${doing}: ${server} says ${said}`,
      hint: "the administrator's certificate of K3s is valid for a year: renew it on the servers, then refresh the Terraform output kubeconfig",
    };
  return { ...common, rule: 'cluster/refused', message: `did not ${doing}: ${server} answers ${status}: ${said}` };
}
