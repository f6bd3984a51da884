import { describe, expect, it } from 'vitest';
import { looksSecretVariable } from '../../src/base/looks-secret-variable';
import { printable } from '../../src/base/printable';
import { redact } from '../../src/base/redact';

/** None of these is or was valid anywhere. */
const TOKENS = [
  'glpat-CANARYCANARYCANARY00',
  'gldt-CANARYCANARY',
  'ghp_CANARYCANARYCANARYCANARYCANARYCANARY',
  'github_pat_CANARYCANARY',
  'AKIACANARYCANARY0000',
  'AIzaCANARYCANARYCANARYCANARYCANARYCANARY',
  'xoxb-0000000000-CANARYCANARY',
  'hvs.CANARYCANARYCANARY',
  `eyJCANARYCANARY.eyJCANARYCANARY.CANARYCANARY`,
  '-----BEGIN OPENSSH PRIVATE KEY-----\nCANARY\n-----END OPENSSH PRIVATE KEY-----',
  '-----BEGIN RSA PRIVATE KEY-----\nCANARY',
];

describe('redacting', () => {
  it.each(TOKENS)('hides %j within other text', (token) => {
    const shown = redact(`before ${token} after`);
    expect(shown).not.toContain('CANARY');
    expect(shown).toMatch(/^before \(value not shown\)/);
  });

  it('hides every one of several', () => {
    expect(redact('glpat-CANARYCANARY and ghp_CANARYCANARY')).toBe('(value not shown) and (value not shown)');
  });

  it('hides the password of an address and keeps the rest', () => {
    expect(redact('jdbc:mysql://user:CANARY@mysql:3306/db')).toBe('jdbc:mysql://user:(value not shown)@mysql:3306/db');
  });

  it.each([
    'example.m2mgate.cloud',
    'https://auth.example.com/realms/m2mgate',
    'https://example.com:8443/path@2',
    '-----BEGIN CERTIFICATE-----\nMIIB',
    'v1.35.3+k3s1',
    'glass-container-service',
    'postgres://host:5432/db',
  ])('leaves %j alone', (text) => expect(redact(text)).toBe(text));
});

describe('an environment variable', () => {
  it.each([
    ['SMTP_PASSWORD', 'hunter2'],
    ['smtp.password', 'hunter2'],
    ['clientSecret', 'abc'],
    ['CLIENT_SECRET_2', 'abc'],
    ['API_TOKEN', 'x1'],
    ['SIM_PIN', '1234'],
    ['GOOGLE_API_KEY', 'abcdef'],
    ['SIGNING_KEY', 'a1b2c3d4e5f6'],
    ['ANYTHING', 'glpat-CANARYCANARY'],
    ['DB_URL', 'mysql://root:hunter2@mysql/db'],
    ['SEED', 'Zk3vQ9xTb7Lw2RfYp8MnJc5H'],
  ])('%s with the value "%s" holds a secret', (name, value) => expect(looksSecretVariable(name, value)).toBe(true));

  it.each([
    ['LOG_LEVEL', 'debug'],
    ['SMTP_PASSWORD', ''],
    ['SMTP_PASSWORD', '$(MYSQL_PASSWORD)'],
    ['PASSWORD_FILE', '/etc/secret/password'],
    ['DB_PASSWORD', '/run/secrets/password'],
    ['TOKEN_TTL', '3600'],
    ['TOKEN_URL', 'https://auth.example.com/token'],
    ['REQUIRE_TOKEN', 'true'],
    ['PARTITION_KEY', 'deviceId'],
    ['SERVICE_KEY', '4096'],
    ['KEYSTORE_ALIAS', 'cascade'],
    ['CLASS', 'com.example.service.ApplicationStarter2024Implementation'],
    ['IMAGE', 'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['TENANT', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
    ['PRIMARY', 'monkey'],
  ])('%s with the value "%s" holds none', (name, value) => expect(looksSecretVariable(name, value)).toBe(false));
});

describe('printable text', () => {
  it('shows control characters instead of obeying them', () => {
    expect(printable('a\u001b[31mb\r\nc\u202ed')).toBe('a\\u{1b}[31mb\\u{d}\\u{a}c\\u{202e}d');
  });

  it('holds no secrets', () => {
    expect(printable('x glpat-CANARYCANARY')).toBe('x (value not shown)');
  });
});
