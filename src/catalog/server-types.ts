/** A Hetzner Cloud server type. */
export interface ServerType {
  readonly cores: number;
  readonly memoryGB: number;
  readonly diskGB: number;
  readonly architecture: 'x86' | 'arm';
  /** Whether other customers share the cores. */
  readonly shared: boolean;
}

/**
 * The server types that can be ordered in 2026 and are large enough for a node.
 *
 * A list to warn by, not to refuse by: Hetzner adds types more often than this library is released. The older cx22 to
 * cx52 and cpx11 to cpx51 are left out, because new servers of those types are refused.
 */
export const SERVER_TYPES: Readonly<Record<string, ServerType>> = {
  cx23: { cores: 2, memoryGB: 4, diskGB: 40, architecture: 'x86', shared: true },
  cx33: { cores: 4, memoryGB: 8, diskGB: 80, architecture: 'x86', shared: true },
  cx43: { cores: 8, memoryGB: 16, diskGB: 160, architecture: 'x86', shared: true },
  cx53: { cores: 16, memoryGB: 32, diskGB: 320, architecture: 'x86', shared: true },
  cpx22: { cores: 2, memoryGB: 4, diskGB: 80, architecture: 'x86', shared: true },
  cpx32: { cores: 4, memoryGB: 8, diskGB: 160, architecture: 'x86', shared: true },
  cpx42: { cores: 8, memoryGB: 16, diskGB: 320, architecture: 'x86', shared: true },
  cpx52: { cores: 12, memoryGB: 24, diskGB: 480, architecture: 'x86', shared: true },
  cpx62: { cores: 16, memoryGB: 32, diskGB: 640, architecture: 'x86', shared: true },
  cax11: { cores: 2, memoryGB: 4, diskGB: 40, architecture: 'arm', shared: true },
  cax21: { cores: 4, memoryGB: 8, diskGB: 80, architecture: 'arm', shared: true },
  cax31: { cores: 8, memoryGB: 16, diskGB: 160, architecture: 'arm', shared: true },
  cax41: { cores: 16, memoryGB: 32, diskGB: 320, architecture: 'arm', shared: true },
  ccx13: { cores: 2, memoryGB: 8, diskGB: 80, architecture: 'x86', shared: false },
  ccx23: { cores: 4, memoryGB: 16, diskGB: 160, architecture: 'x86', shared: false },
  ccx33: { cores: 8, memoryGB: 32, diskGB: 240, architecture: 'x86', shared: false },
  ccx43: { cores: 16, memoryGB: 64, diskGB: 360, architecture: 'x86', shared: false },
  ccx53: { cores: 32, memoryGB: 128, diskGB: 600, architecture: 'x86', shared: false },
  ccx63: { cores: 48, memoryGB: 192, diskGB: 960, architecture: 'x86', shared: false },
};
