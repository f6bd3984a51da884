/**
 * Texts that are a secret wherever they stand: tokens with a published prefix, private keys, signed tokens, and
 * addresses with a password in them.
 */
const PATTERNS = [
  // GitLab, GitHub, npm, Docker, Vault, Slack, Stripe, SendGrid, Google
  'gl(?:pat|dt|rtr?|cbt|ptt|ft|imt|agent|oas|soat|ffct|wt)-[A-Za-z0-9_.-]{8,}',
  'gh[opusr]_[A-Za-z0-9]{8,}',
  'github_pat_[A-Za-z0-9_]{8,}',
  'npm_[A-Za-z0-9]{20,}',
  'dckr_(?:pat|oat)_[A-Za-z0-9_-]{8,}',
  'hv[sbr]\\.[A-Za-z0-9_-]{8,}',
  'xox[abeprs]-[A-Za-z0-9-]{8,}',
  '[sr]k_(?:live|test)_[A-Za-z0-9]{8,}',
  'SG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}',
  'AIza[A-Za-z0-9_-]{20,}',
  'GOCSPX-[A-Za-z0-9_-]{8,}',
  // AWS access keys
  '(?:AKIA|ASIA)[A-Z0-9]{12,}',
  // Entra ID client secrets
  '[A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{30,}',
  // PEM blocks other than certificates and public keys, also when the end is missing
  '-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)',
  // JSON Web Tokens
  'eyJ[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]+){0,2}',
  // scheme://user:password@host
  '(?<=[a-z][a-z0-9+.-]*://[^\\s/:@]*:)[^\\s/@$]+(?=@)',
];

/** Matches every such text; begins anew with each use of `replace` and `search`. */
export const SECRET_PATTERN = new RegExp(PATTERNS.join('|'), 'g');
