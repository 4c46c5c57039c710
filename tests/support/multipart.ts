import type { InjectOptions } from 'fastify';

/** One part of a form: a field, or a file when it has a file name. */
export interface Part {
  readonly name: string;
  readonly value: string | Uint8Array;
  readonly fileName?: string;
}

export const boundary = '----TestFormBoundary7MA4YWxkTrZu0gW';

/** A form with files as a browser sends it. */
export function multipart(parts: readonly Part[]): Pick<InjectOptions, 'headers' | 'payload'> {
  const pieces = parts.flatMap(part => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${part.name.replaceAll('"', '%22')}"${
        part.fileName === undefined
          ? ''
          : `; filename="${part.fileName}"\r\ncontent-type: application/octet-stream`
      }\r\n\r\n`,
    ),
    Buffer.from(part.value as Uint8Array),
    Buffer.from('\r\n'),
  ]);
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
  };
}
