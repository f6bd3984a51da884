/** Client id of the application that {@link ENTRA_MOCK} makes. */
export const ENTRA_CLIENT = '0a1b2c3d-0000-4000-8000-000000000002';

/** What Microsoft would answer. Its plugin checks the form of identifiers. */
export const ENTRA_MOCK = {
  mock_resource: {
    azuread_application_registration: {
      defaults: { id: '/applications/0a1b2c3d-0000-4000-8000-000000000001', client_id: ENTRA_CLIENT },
    },
    azuread_application_password: { defaults: { value: 'secret' } },
  },
  mock_data: { azuread_client_config: { defaults: { tenant_id: 'tenant', object_id: '0a1b2c3d-0000-4000-8000-000000000003' } } },
};
