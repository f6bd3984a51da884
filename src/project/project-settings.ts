import type * as z from 'zod';
import type { BackupTarget } from '../base/backup-target-spec';
import type { Realms } from '../catalog/realms';
import type { Sizing } from '../catalog/service-sizing';
import type { DatabaseSettings } from '../constructs/database/database-spec';
import type { InfrastructureSettings } from '../constructs/infrastructure/infrastructure-spec';
import type { specification } from './specification';

/** A project with every default filled in: what the stacks are built from. */
export interface ProjectSettings extends Omit<z.output<typeof specification>, 'slug' | 'infrastructure' | 'database' | 'backup'> {
  readonly slug: string;
  readonly infrastructure: InfrastructureSettings;
  readonly database: DatabaseSettings;
  readonly realms: Realms;
  /** What services get because of the expected load; empty without one. */
  readonly sizing: Sizing;
  /** Where backups go; without it there are none. */
  readonly backup?: BackupTarget & { readonly prefix: string };
}
