import { parseDocument } from '../../diff/parse-document';
import type { RenderedObject } from '../../model/rendered-object';
import { readField } from '../../objects/read-field';
import { readList } from '../../objects/read-list';
import type { DangerRule, Finding } from '../danger-rule';

/** A client or a role of a realm goes: the job that updates the realm deletes it in Keycloak. */
export const realmRemoved: DangerRule = {
  rule: 'realm/removed',
  title: 'A client or a role of a realm goes: the job that updates the realm deletes it in Keycloak',
  find: ({ trees }) =>
    trees.pairs.flatMap(({ before, after }) => {
      const [old, young] = [realm(before), realm(after)];
      if (!old || !young) return [];
      const subject = `realm ${String(readField(young, 'realm'))}`;
      const gone = (names: (document: unknown) => string[]) => names(old).filter((name) => !names(young).includes(name));
      return [
        ...gone(clients).map(
          (name): Finding => ({
            verdict: 'restarts',
            subject,
            message: `loses the client ${name}: whoever signs in with it no longer can`,
            hint: 'see that the application is gone or uses another client',
          }),
        ),
        ...gone(roles).map(
          (name): Finding => ({
            verdict: 'data-loss',
            subject,
            message: `loses the role ${name}, and everybody who has it loses it`,
            hint: 'see that nobody needs the role; it does not come back with its members',
          }),
        ),
      ];
    }),
};

/** The document of a realm, as the job that updates it reads it. */
function realm(object: RenderedObject | undefined): object | undefined {
  const text = object?.id.kind === 'ConfigMap' ? readField(object.manifest, 'data', 'realm.json') : undefined;
  return typeof text === 'string' ? parseDocument(text) : undefined;
}

function clients(document: unknown): string[] {
  return readList(document, 'clients').map(({ clientId }) => String(clientId));
}

function roles(document: unknown): string[] {
  return readList(document, 'roles', 'realm').map(({ name }) => String(name));
}
