import * as z from 'zod';
import { patternSpec } from './pattern-spec';
import { secretRefSpec } from './secret-ref-spec';

/** Where backups go: a bucket that speaks S3. */
export const backupTargetSpec = z
  .strictObject({
    endpoint: patternSpec('^https://[a-z0-9.-]+(:[0-9]+)?/?$', {
      rule: 'url/format',
      message: 'is not the address of an S3 service',
      expected: "https:// and a host, for example 'https://nbg1.your-objectstorage.com'",
    }).meta({ description: "Address of the S3 service, for example 'https://nbg1.your-objectstorage.com'." }),
    region: patternSpec('^[a-z0-9-]+$', {
      rule: 's3/region',
      message: 'is not an S3 region',
      expected: "lower-case letters, digits and dashes, for example 'nbg1' or 'eu-central-1'",
    }).meta({ description: 'Region of the bucket.' }),
    bucket: patternSpec('^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$', {
      rule: 's3/bucket',
      message: 'is not the name of an S3 bucket',
      expected: '3 to 63 lower-case letters, digits, dots and dashes',
    }).meta({ description: 'Name of the bucket. It must exist already, outside the project that it protects.' }),
    prefix: patternSpec('^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$', {
      rule: 's3/prefix',
      message: 'is not a folder of an S3 bucket',
      expected: 'folder names with slashes between them, neither at the beginning nor at the end',
    })
      .optional()
      .meta({ description: 'Folder in the bucket; without it, the slug of the project.' }),
    accessKeyId: secretRefSpec
      .prefault({ gitlabVariable: 'BACKUP_S3_ACCESS_KEY_ID' })
      .meta({ description: 'Access key of the bucket.' }),
    secretAccessKey: secretRefSpec
      .prefault({ gitlabVariable: 'BACKUP_S3_SECRET_ACCESS_KEY' })
      .meta({ description: 'Secret key of the bucket.' }),
  })
  .meta({ id: 'BackupTargetProps', description: 'Where backups go: a bucket that speaks S3.' });

/** Where backups go, after resolving. */
export type BackupTarget = z.output<typeof backupTargetSpec>;
