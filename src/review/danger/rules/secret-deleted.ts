import type { RenderedObject } from '../../model/rendered-object';
import { readField } from '../../objects/read-field';
import { readList } from '../../objects/read-list';
import { objectName } from '../../words/object-name';
import type { DangerRule, Finding } from '../danger-rule';
import { deletions } from '../deletions';

/**
 * A generated password is deleted, which nothing brings back, or a Secret is taken from the managed cluster. Passwords that
 * stay in the hub as orphans, and pushes that leave the Secret where it is, lose nothing.
 */
export const secretDeleted: DangerRule = {
  rule: 'secret/deleted',
  title: 'A generated password is deleted, which nothing brings back, or a Secret is taken from the managed cluster',
  find: ({ trees }) => deletions(trees).flatMap(({ object, kept }) => (kept ? [] : (lost(object) ?? []))),
};

function lost({ id, manifest }: RenderedObject): Finding | undefined {
  const subject = objectName(id);
  if (id.kind === 'Secret') {
    return {
      verdict: 'data-loss',
      subject,
      message: 'is deleted with what is in it',
      hint: 'see that what is in it is also kept elsewhere',
      destroys: true,
    };
  }
  if (id.kind === 'ExternalSecret' && isGenerated(manifest) && isOwned(manifest)) {
    return {
      verdict: 'data-loss',
      subject,
      message: 'is deleted, and with it the Secret in the hub: what it has generated is known nowhere else',
      hint: 'set creationPolicy: Orphan and deploy that before, so that the Secret stays',
      destroys: true,
    };
  }
  if (id.kind === 'PushSecret' && readField(manifest, 'spec', 'deletionPolicy') === 'Delete') {
    const hint = 'see that no pod needs the Secret any more';
    return {
      verdict: 'restarts',
      subject,
      message: 'is deleted, and with it the Secret that it has pushed into the cluster',
      hint,
    };
  }
  return undefined;
}

function isGenerated(manifest: unknown): boolean {
  return readList(manifest, 'spec', 'dataFrom').some((source) => readField(source, 'sourceRef', 'generatorRef') !== undefined);
}

function isOwned(manifest: unknown): boolean {
  return (readField(manifest, 'spec', 'target', 'creationPolicy') ?? 'Owner') === 'Owner';
}
