import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  BasicConstraintsExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  type X509Certificate,
} from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** Paths of files in PEM form. */
export interface CertificateFiles {
  /** Certificate of the authority. */
  readonly ca: string;
  /** Certificate that the authority has issued. */
  readonly cert: string;
  /** Private key of that certificate. */
  readonly key: string;
}

/** An authority that issues certificates for as long as a test runs. */
export class CertificateAuthority {
  readonly #keys: webcrypto.CryptoKeyPair;
  readonly #certificate: X509Certificate;

  private constructor(keys: webcrypto.CryptoKeyPair, certificate: X509Certificate) {
    this.#keys = keys;
    this.#certificate = certificate;
  }

  /** An authority that nobody believes yet. */
  static async open(): Promise<CertificateAuthority> {
    const keys = await pair();
    const extensions = [new BasicConstraintsExtension(true)];
    const certificate = await X509CertificateGenerator.createSelfSigned({
      name: 'CN=An authority',
      keys,
      signingAlgorithm: ALGORITHM,
      extensions,
    });
    return new CertificateAuthority(keys, certificate);
  }

  /** Issues a certificate for a host, an address or a name, and writes it to a folder. */
  async issue(host: string, folder: string): Promise<CertificateFiles> {
    const keys = await pair();
    const certificate = await X509CertificateGenerator.create({
      subject: `CN=${host}`,
      issuer: this.#certificate.subject,
      publicKey: keys.publicKey,
      signingKey: this.#keys.privateKey,
      signingAlgorithm: ALGORITHM,
      extensions: [new SubjectAlternativeNameExtension([{ type: /^[\d.]+$/.test(host) ? 'ip' : 'dns', value: host }])],
    });
    const key = PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), PemConverter.PrivateKeyTag);
    const files = { ca: join(folder, 'ca.pem'), cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
    writeFileSync(files.ca, this.#certificate.toString('pem'));
    writeFileSync(files.cert, certificate.toString('pem'));
    writeFileSync(files.key, key, { mode: 0o600 });
    return files;
  }
}

const pair = (): Promise<webcrypto.CryptoKeyPair> => webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
