import { dump } from 'js-yaml';

interface TokenAccess {
  readonly server: string;
  /** PEM in base64. */
  readonly certificateAuthority: string;
  readonly token: string;
  /** Name of the user, for people. */
  readonly user: string;
}

/** A kubeconfig with one cluster and one token. */
export function formatKubeconfig({ server, certificateAuthority, token, user }: TokenAccess): string {
  return dump(
    {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [{ name: 'cluster', cluster: { server, 'certificate-authority-data': certificateAuthority } }],
      users: [{ name: user, user: { token } }],
      contexts: [{ name: user, context: { cluster: 'cluster', user } }],
      'current-context': user,
    },
    { lineWidth: -1 },
  );
}
