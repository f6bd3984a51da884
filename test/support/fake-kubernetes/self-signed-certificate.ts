import { generateKeyPairSync, sign } from 'node:crypto';

/** A certificate and its key, both PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/**
 * Makes a certificate for 127.0.0.1 that vouches for itself, as the ASN.1 of RFC 5280.
 *
 * Node makes keys and signatures but no certificates, and a test should need no other program for one.
 */
export function selfSignedCertificate(commonName: string): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(set(sequence(OID.commonName, utf8(commonName))));
  const body = sequence(
    tagged(0xa0, integer(2)),
    integer(1),
    sequence(OID.ecdsaWithSha256),
    name,
    sequence(time('200101000000Z'), time('491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(extension(OID.subjectAltName, sequence(tagged(0x87, Buffer.from([127, 0, 0, 1])))))),
  );
  const der = sequence(body, sequence(OID.ecdsaWithSha256), bits(sign('sha256', body, privateKey)));
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

const OID = {
  ecdsaWithSha256: tagged(0x06, Buffer.from('2a8648ce3d040302', 'hex')),
  commonName: tagged(0x06, Buffer.from('550403', 'hex')),
  subjectAltName: tagged(0x06, Buffer.from('551d11', 'hex')),
};

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function set(...parts: Buffer[]): Buffer {
  return tagged(0x31, Buffer.concat(parts));
}

/** Of one byte, which is all that is needed. */
function integer(value: number): Buffer {
  return tagged(0x02, Buffer.from([value]));
}

function utf8(text: string): Buffer {
  return tagged(0x0c, Buffer.from(text));
}

function time(text: string): Buffer {
  return tagged(0x17, Buffer.from(text));
}

function bits(content: Buffer): Buffer {
  return tagged(0x03, Buffer.concat([Buffer.from([0]), content]));
}

function extension(id: Buffer, value: Buffer): Buffer {
  return sequence(id, tagged(0x04, value));
}
