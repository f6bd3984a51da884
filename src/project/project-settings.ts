import type * as z from 'zod';
import type { BackupTarget } from '../base/backup-target-spec';
import type { DatabaseSettings } from '../constructs/database/database-spec';
import type { InfrastructureSettings } from '../constructs/infrastructure/infrastructure-spec';
import type { specification } from './specification';

/** A project with every default filled in: what the stacks are built from. */
export interface ProjectSettings extends Omit<z.output<typeof specification>, 'slug' | 'infrastructure' | 'database' | 'backup'> {
  readonly slug: string;
  readonly infrastructure: InfrastructureSettings;
  readonly database: DatabaseSettings;
  /** Where backups go; without it there are none. */
  readonly backup?: BackupTarget & { readonly prefix: string };
}
