/** How a client proves who it is. */
export type ClusterCredential =
  | { readonly token: string }
  /** Client certificate and its key, PEM in base64. */
  | { readonly certificate: string; readonly key: string };

/** A Kubernetes API and a way into it: what a kubeconfig says about its current context. */
export interface ClusterAccess {
  /** Address, for example `https://203.0.113.10:6443`. */
  readonly server: string;
  /** Certificates that the server is compared with, PEM in base64. */
  readonly certificateAuthority: string;
  readonly credential: ClusterCredential;
}
