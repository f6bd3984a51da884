import type { FakeGitlab } from '../../support/fake-gitlab/fake-gitlab';
import { FakeKubernetes } from '../../support/fake-kubernetes/fake-kubernetes';
import { ScratchProject } from './scratch-project';

/** A project with everything that it deploys to. */
export interface Environment {
  readonly project: ScratchProject;
  readonly cluster: FakeKubernetes;
  readonly gitlab: FakeGitlab['project'];
  remove(): Promise<void>;
}

/** Client secret that Terraform gives out. */
export const ENTRA_SECRET = 'canary-entra-client-secret';

/** What Flux reports about, for the project that `blue project init` makes. */
const KUSTOMIZATIONS = [
  'namespaces',
  'secrets-hub',
  'bootstrap-hub',
  'bootstrap',
  'broker',
  'console-hub',
  'console',
  'database',
  'auth',
  'realms',
  'service',
  'monitoring-hub',
  'monitoring',
];

/** Makes a project, a cluster that its Terraform outputs lead to, and a Flux that rolls everything out at once. */
export async function environment(): Promise<Environment> {
  const cluster = await new FakeKubernetes().start();
  const outputs = {
    kubeconfig: cluster.kubeconfig,
    entra_tenant_id: '8a1f0a3e-0000-4000-8000-000000000001',
    entra_client_id: '8a1f0a3e-0000-4000-8000-000000000002',
    entra_client_secret: ENTRA_SECRET,
  };
  const project = await ScratchProject.create({ environment: { TEST_TOFU_OUTPUTS: JSON.stringify(outputs) } });
  const gitlab = project.gitlab.project;
  gitlab.flux = { kustomizations: KUSTOMIZATIONS, status: 'success' };
  const remove = async () => {
    await project.remove();
    await cluster.stop();
  };
  return { project, cluster, gitlab, remove };
}
