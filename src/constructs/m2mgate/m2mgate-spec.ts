import * as z from 'zod';
import { mailListSpec } from '../../base/mail-list-spec';
import { SERVICES, type ServiceKey } from '../../catalog/services';
import { enabledField, serviceFields } from './service-spec';
import { type PlainService, serviceSpecs } from './service-specs';
import { subdomainSpec } from './subdomain-spec';

const cascade = z
  .strictObject({
    connectionType: z
      .strictObject({
        devices: z
          .enum(['Plain', 'TLS', 'mTLS'])
          .default('mTLS')
          .meta({ description: 'How devices connect: unencrypted, with TLS, or with TLS and a client certificate.' }),
      })
      .meta({ id: 'CascadeConnectionTypeProps', description: 'How clients connect to cascade.' })
      .prefault({}),
    ...serviceFields,
  })
  .meta({ id: 'CascadeProps', description: 'The router between devices and services.' });

const portal = z
  .strictObject({
    enabled: enabledField(SERVICES.portal.enabled),
    enableGoogleAPI: z.boolean().default(false).meta({ description: 'Shows Google maps. Needs a Google API key.' }),
    urlSubdomain: subdomainSpec.default('').meta({
      description: 'Name in front of the base domain under which the portal answers; empty for the base domain itself.',
    }),
    ...serviceFields,
  })
  .meta({ id: 'PortalProps', description: 'The web portal.' });

const geocoderService = z
  .strictObject({
    enabled: enabledField(SERVICES.geocoderService.enabled),
    enableGoogleAPI: z.boolean().default(false).meta({ description: 'Asks the Google Geocoding API. Needs a Google API key.' }),
    ...serviceFields,
  })
  .meta({ id: 'GeocoderServiceProps', description: 'Turns positions into addresses.' });

const messageService = z
  .strictObject({
    enabled: enabledField(SERVICES.messageService.enabled),
    enableEsendex: z.boolean().default(false).meta({ description: 'Sends text messages through Esendex.' }),
    ...serviceFields,
  })
  .meta({ id: 'MessageServiceProps', description: 'Sends mails and text messages.' });

const vpngateService = z
  .strictObject({
    enabled: enabledField(SERVICES.vpngateService.enabled),
    enablePPTP: z.boolean().default(false).meta({ description: 'Also offers PPTP, which is not secure; for old devices only.' }),
    numberOfVPNs: z.int().min(0).max(5).default(2).meta({ description: 'How many VPN instances run.' }),
    ...serviceFields,
  })
  .meta({ id: 'VpngateServiceProps', description: 'VPN connections to devices.' });

const licenseStatusService = z
  .strictObject({
    enabled: enabledField(SERVICES.licenseStatusService.enabled),
    mailRecipients: mailListSpec.default([]).meta({
      description: 'Who is told about the license: a list of addresses, or one text with commas between them.',
    }),
    ...serviceFields,
  })
  .meta({ id: 'LicenseStatusServiceProps', description: 'Tells people about the state of the license.' });

const placeholderService = z
  .strictObject({
    enabled: enabledField(SERVICES.placeholderService.enabled),
    serviceKey: z
      .string()
      .min(1)
      .default('4096')
      .meta({ description: 'The key under which the service registers with cascade.' }),
    ...serviceFields,
  })
  .meta({ id: 'PlaceholderServiceProps', description: 'Stands in for a service that is not there.' });

/** Services with options of their own; all others follow from the catalog alone. */
const OWN = {
  cascade,
  portal,
  geocoderService,
  messageService,
  vpngateService,
  licenseStatusService,
  placeholderService,
};

type Schema<K extends ServiceKey> = K extends keyof typeof OWN ? (typeof OWN)[K] : PlainService<(typeof SERVICES)[K]['enabled']>;

/** What a project says about the M2MGate services (thesis table B.6). */
export const m2mgateSpec = z
  // The catalog has one entry for each key, which entries() cannot express.
  .strictObject(serviceSpecs(SERVICES, OWN) as { [K in ServiceKey]: z.ZodPrefault<Schema<K>> })
  .meta({ id: 'M2MGateProps', description: 'The M2MGate services.' });

/** The M2MGate services after resolving. */
export type M2MGateSettings = z.output<typeof m2mgateSpec>;
