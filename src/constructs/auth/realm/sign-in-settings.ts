import type { RealmPart } from './realm-part';

/** How long events are kept for an audit, in seconds: 30 days. */
const EVENTS_EXPIRATION = 30 * 24 * 60 * 60;

export interface SignInSettings {
  readonly displayName: string;
  /** Whether Keycloak can send mails, to reset a password or to verify an address. */
  readonly mail: boolean;
  /** Empty for Keycloak's own: an update leaves alone what it does not name. */
  readonly loginTheme: string;
}

/** How users of a realm sign in, with Entra ID or without: nobody registers alone, and nobody guesses passwords for long. */
export function signInSettings({ displayName, mail, loginTheme }: SignInSettings): RealmPart {
  return {
    representation: {
      displayName,
      enabled: true,
      sslRequired: 'external',
      registrationAllowed: false,
      loginWithEmailAllowed: true,
      duplicateEmailsAllowed: false,
      resetPasswordAllowed: mail,
      verifyEmail: mail,
      passwordPolicy: 'length(12) and notUsername and notEmail and passwordHistory(3)',
      bruteForceProtected: true,
      internationalizationEnabled: true,
      supportedLocales: ['de', 'en', 'it'],
      defaultLocale: 'en',
      eventsEnabled: true,
      eventsExpiration: EVENTS_EXPIRATION,
      adminEventsEnabled: true,
      loginTheme,
    },
  };
}
