import { KUBE_HETZNER } from '../catalog/kube-hetzner';

/**
 * Lines of shell that make the snapshot from which kube-hetzner makes servers, once in every project of Hetzner Cloud.
 *
 * Only the image for x86 is made: no server type that Blue suggests is of the other architecture.
 */
export const MAKE_SERVER_IMAGE: readonly string[] = [
  `git clone --depth 1 --branch v${KUBE_HETZNER.version} https://github.com/mysticaltech/terraform-hcloud-kube-hetzner.git`,
  'cd terraform-hcloud-kube-hetzner/packer-template',
  'read -rs HCLOUD_TOKEN && export HCLOUD_TOKEN    # paste the value of TF_VAR_hcloud_token',
  './scripts/install-verified-packer-plugin-hcloud.sh',
  'packer init hcloud-leapmicro-snapshots.pkr.hcl',
  'packer build -only=hcloud.leapmicro-x86-snapshot hcloud-leapmicro-snapshots.pkr.hcl',
];
