import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Who reported. Stored sealed only, and never in an answer but that of read_reporter_identity. */
export interface ReporterIdentity {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly relation?: string | undefined;
}

const layout = 1;

/** AES-256-GCM, bound to its report: layout (1 byte), iv (12), tag (16), then the sealed text. */
export function sealReporter(key: Uint8Array, reportId: string, identity: ReporterIdentity): Uint8Array {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(boundTo(reportId));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(identity), 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(layout), iv, cipher.getAuthTag(), sealed]);
}

/** Opens what sealReporter closed; throws when the key or the report is another one, or a byte was touched. */
export function openReporter(key: Uint8Array, reportId: string, sealed: Uint8Array): ReporterIdentity {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== layout) throw new Error('unknown layout of a sealed reporter');
  const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 13), { authTagLength: 16 });
  opener.setAAD(boundTo(reportId)).setAuthTag(bytes.subarray(13, 29));
  const text = Buffer.concat([opener.update(bytes.subarray(29)), opener.final()]).toString('utf8');
  return JSON.parse(text) as ReporterIdentity;
}

const boundTo = (reportId: string) => Buffer.from(`reporter:${reportId}`);

/**
 * True when a text gives the reporter away: the whole name, the e-mail address or the number stands in it. A family
 * name alone is not looked at: reporters are often family.
 */
export function namesReporter(identity: ReporterIdentity, texts: readonly string[]): boolean {
  const whole = texts.join('\n').toLowerCase().replace(/\s+/gu, ' ');
  const digits = whole.replace(/[^\d\n]/g, '');
  const name = (identity.name ?? '').toLowerCase().replace(/\s+/gu, ' ').trim();
  const phone = (identity.phone ?? '').replace(/\D/g, '').slice(-9);
  const email = (identity.email ?? '').toLowerCase().trim();
  return (
    (name.includes(' ') && whole.includes(name)) ||
    (email !== '' && whole.includes(email)) ||
    (phone.length >= 8 && digits.includes(phone))
  );
}
