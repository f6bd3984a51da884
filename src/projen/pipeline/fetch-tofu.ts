import { PIPELINE_TOOLS } from '../../catalog/pipeline-tools';

const { version, sha256 } = PIPELINE_TOOLS.openTofu;
const archive = `tofu_${version}_linux_amd64.tar.gz`;

/** Fetches OpenTofu where the image or the runner has none. What comes over the network is compared with a checksum from here. */
export const FETCH_TOFU = [
  `if ! command -v tofu >/dev/null; then`,
  `  mkdir -p .tools`,
  `  curl --fail --silent --show-error --location --output .tools/tofu.tar.gz "$BLUE_TOFU_RELEASES/v${version}/${archive}"`,
  `  echo "${sha256}  .tools/tofu.tar.gz" | sha256sum --check --quiet`,
  `  tar --extract --gzip --file .tools/tofu.tar.gz --directory .tools tofu`,
  `  export PATH="$PWD/.tools:$PATH"`,
  `fi`,
].join('\n');
