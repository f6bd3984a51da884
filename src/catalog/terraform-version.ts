/** What `required_version` says: the floor of kube-hetzner 3.1. The pipeline runs OpenTofu, which counts the same way. */
export const TERRAFORM_VERSION = '>= 1.10.1';
