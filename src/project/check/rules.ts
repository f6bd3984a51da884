import type { Severity } from '../../base/issue';

/** What the reference says about a rule. */
export interface Rule {
  readonly severity: Severity;
  /** One line: what is wrong when the rule speaks. */
  readonly summary: string;
}

const error = (summary: string) => ({ severity: 'error', summary }) as const;
const warning = (summary: string) => ({ severity: 'warning', summary }) as const;

/**
 * Every rule a project can break, by the id printed in brackets.
 *
 * Ids are part of the public contract: they are acknowledged in project files and filtered in pipelines.
 */
export const RULES = {
  // the project file
  'file/missing': error('There is no such project file.'),
  'file/kind': error('The name of the project file does not say that it is TypeScript, JavaScript, YAML or JSON.'),
  'file/syntax': error('The project file cannot be read as what its name says.'),
  'file/threw': error('The project file fails while it runs.'),
  'file/no-default-export': error('The project file exports no project.'),
  'file/not-a-project': error('What the project file exports is not an M2MGateProject.'),

  // what is rendered and written
  'output/write': error('Something cannot be written to disk.'),
  'output/duplicate': error('Two objects would be written to the same file.'),
  'output/secret': error('A Secret would be written to Git.'),
  'output/namespace': error('An object that belongs to no namespace names one.'),
  'output/no-namespace': error('An object names no namespace.'),
  'output/name': error('Kubernetes refuses the kind, name or namespace of an object.'),
  'output/two-layers': error('Two layers render the same object.'),
  'schema/unknown-kind': warning('Blue has no schema for a kind of object.'),
  'schema/version': error('A kind of object is of a version that is not installed.'),
  'schema/unknown-field': error('The kind of an object has no such field.'),
  'schema/required': error('An object lacks a field that its kind requires.'),
  'schema/type': error('A value in an object is of another kind than the field.'),
  'schema/enum': error('A value in an object is not one of the choices.'),
  'schema/pattern': error('A value in an object has the wrong form.'),
  'schema/range': error('A number, text or list in an object is too small or too large.'),
  'schema/duplicate': error('A list in an object has two entries with the same key.'),
  'schema/choice': error('An object has none or several of the fields that exclude each other.'),

  // fields and their kinds
  'field/unknown': error('There is no such field.'),
  'field/required': error('A field without default is missing.'),
  'field/empty': error('A field is there without a value.'),
  'field/type': error('A value is of another kind than the field.'),
  'number/whole': error('A number is not whole.'),
  'number/range': error('A number is out of range.'),
  'choice/unknown': error('A value is not one of the choices.'),
  'text/empty': error('A text is empty.'),
  'list/empty': error('A list is empty.'),
  'list/duplicate': warning('A list holds the same entry twice.'),

  // secrets
  'secret/inline': error('A secret is written into the repository.'),
  'secret/variable-name': error('A secret is named by something that is no GitLab CI variable.'),

  // formats
  'host/format': error('A value is not a DNS name.'),
  'name/format': error('A value is not a name of lower-case letters, digits and dashes.'),
  'mail/format': error('A value is not a mail address.'),
  'url/format': error('A value is not an https address.'),
  'cidr/format': error('A value is not an address range.'),
  'date/format': error('A value is not a calendar date.'),
  'cron/format': error('A value is not a cron schedule of five fields.'),
  'time/format': error('A value is not a time of day.'),
  'time-zone/unknown': error('A value is not an IANA time zone.'),
  'quantity/format': error('A value is not an amount of CPU or memory.'),
  'env/name': error('A name is not that of an environment variable.'),
  'label/format': error('A key or value is not that of a Kubernetes label.'),
  'taint/format': error('A value is not a Kubernetes taint.'),
  'image/tag': error('A value is not an image tag.'),
  'ssh/public-key': error('A value is not an OpenSSH public key.'),
  'version/k3s': error('A value is not a K3s version.'),
  's3/region': error('A value is not an S3 region.'),
  's3/bucket': error('A value is not the name of an S3 bucket.'),
  's3/prefix': error('A value is not a folder of an S3 bucket.'),

  // infrastructure
  'slug/too-long': error('The slug that follows from baseDomain is too long.'),
  'control-plane/even': error('The number of control planes is even, so etcd cannot vote.'),
  'pool/duplicate-name': error('Two pools of servers have the same name.'),
  'pool/name-too-long': error('The names of servers would be too long.'),
  'pool/too-many-servers': error('A pool has more servers than a placement group takes.'),
  'autoscaler/range': error('The autoscaler runs more servers at least than at most.'),
  'server-type/unknown': warning('A server type is not known to this version of the platform.'),
  'load-balancer/type': error('A value is not a load balancer type.'),
  'location/unknown': warning('A location is not known to this version of the platform.'),
  'location/zone': error('A pool is in another network zone than the network.'),
  'firewall/open': warning('Servers can be reached from everywhere.'),
  'window/order': error('A window of time ends before it begins, or when it begins.'),

  // subsystems
  'settings/disabled': warning('Something is switched off and has settings nevertheless.'),
  'resources/request-above-limit': error('A container requests more than its limit.'),
  'service/needs-broker': error('A service needs the message broker, and that is switched off.'),
  'backup/no-target': warning('Backups are planned and have nowhere to go.'),
  'schedule/duplicate-name': error('Two backup schedules have the same name.'),
  'subdomain/taken': error('A subdomain is used by the platform.'),
  'vpngate/no-vpn': warning('The VPN gateway runs without a VPN.'),
  'vpngate/too-many-ports': error('The VPNs have more ports than their load balancer.'),
  'vpngate/pptp': warning('PPTP is offered where it cannot work.'),
  'license-status/no-recipients': error('The license status goes to nobody.'),
  'client/reserved': error('A client has the identifier of one that the realm has already.'),
  'client/duplicate-id': error('Two clients have the same identifier.'),
  'client/redirect-uri': error('A value is not an address that a login may return to.'),
  'client/public-secret': error('A public client has a secret or a service account.'),
  'client/no-use': error('A client can sign in neither users nor itself.'),
  'smtp/credentials': error('A mail server has a user name and no password, or the reverse.'),
  'monitoring/no-receiver': warning('Alerts reach nobody.'),
  'mail/no-smtp': warning('Mails are wanted and no mail server is named.'),
  'acme/staging': warning('Certificates are not trusted by browsers.'),

  // what a project adds
  'extra/name-taken': error('An extra has a name that is used already.'),
  'extra/hub-kind': warning('An object is of a kind that only the hub knows.'),
  'layer/unknown': error('There is no such layer.'),
  'layer/circle': error('Layers wait for each other.'),
  'layer/off': warning('A layer that is switched off is extended.'),
  'namespace/platform': error('An extra changes the Pod Security Standard of a namespace of the platform.'),
  'namespace/similar': warning('A new namespace has nearly the name of one of the platform.'),
  'secret/source': error('A value of a Secret has no source, or more than one.'),
  'secret/key': error('A key is not that of a Secret, or not one that its type demands.'),
  'secret/no-data': error('A Secret holds no value, or none that is secret.'),
  'secret/taken': error('A Secret is made twice.'),
  'chart/repository': error('A value is not the address of a chart repository.'),
  'chart/name': error('A value is not the name of a Helm chart.'),
  'chart/version': error('A value is not one exact version of a Helm chart.'),
  'duration/format': error('A value is not a duration.'),
  'value/plain': error('A value is not plain data.'),
  'manifests/missing': error('There is no such file or folder beside the project file.'),
  'manifests/outside': error('A path leaves the folder of the project file.'),
  'manifests/unreadable': error('A file of manifests cannot be read.'),
  'manifests/syntax': error('A file of manifests is not YAML.'),
  'manifests/object': error('A file of manifests holds something that is not a Kubernetes object.'),
  'manifests/empty': error('A file or folder of manifests holds no object.'),
  'extend/threw': error('An extension fails while it runs.'),
  'extend/promise': error('An extension goes on after it has returned.'),
  'extend/invalid': error('A construct of an extension refuses how it is used.'),
  'patch/path': error('A value is not a JSON pointer.'),
  'patch/operation': error('An operation of a patch lacks a field, or has one too many.'),
  'patch/no-match': error('A patch matches nothing that is rendered.'),
  'patch/ambiguous': error('A patch matches several objects.'),
  'patch/failed': error('An operation of a patch cannot be applied.'),
  'patch/identity': error('A patch makes another object of its target.'),

  // size
  'load/not-carried': warning('Load is expected and the service that carries it is switched off.'),
  'load/beyond-measured': warning('More load is expected than anybody has measured.'),
  'node/too-small': warning('What runs does not fit onto the agents while one of them is drained.'),

  // acknowledgements
  'acknowledge/unknown-rule': error('A rule is acknowledged that does not exist.'),
  'acknowledge/error': error('An error is acknowledged; only warnings can be.'),
  'acknowledge/unused': warning('A warning is acknowledged that does not occur.'),

  // waivers of the policy
  'waiver/unknown-rule': error('A rule is waived that the policy does not have.'),
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;
