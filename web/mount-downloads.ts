import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { perform } from '#acts/shared/perform.ts';
import { tokenOf } from './http.ts';
import type { Download } from './page.ts';
import { type Surroundings, sendTrouble } from './trouble.ts';

/** Gives every download its route: read through its deed, with its access rule and audit line, and kept, never shown. */
export function mountDownloads(
  app: FastifyInstance,
  surroundings: Surroundings,
  downloads: readonly Download[],
): void {
  for (const one of downloads)
    app.get(one.path, { config: { access: one.deed.access } }, (request, reply) =>
      give(request, reply, surroundings, one),
    );
}

async function give(
  request: FastifyRequest,
  reply: FastifyReply,
  surroundings: Surroundings,
  { deed, file }: Download,
): Promise<FastifyReply> {
  const { token } = tokenOf(request, surroundings.cookies);
  const answer = await perform(surroundings.house, deed, request.params, { token, requestId: request.id });
  if (answer.kind === 'unauthenticated')
    return reply.redirect(`/sign-in?next=${encodeURIComponent(request.url)}`, 303);
  if (answer.kind !== 'done') return sendTrouble(request, reply, surroundings, 404, 'not_found');
  const { name, type, text } = file(answer.answer);
  return reply
    .header('content-disposition', `attachment; filename="${plainName(name)}"`)
    .type(`${type}; charset=utf-8`)
    .send(text);
}

/** A name that every browser and every disk takes, and that cannot end the header it stands in. */
const plainName = (name: string): string => {
  const dot = name.lastIndexOf('.');
  const plain = (part: string) =>
    part
      .normalize('NFKD')
      .replaceAll(/\p{M}+/gu, '')
      .replaceAll(/[^A-Za-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 80);
  return `${plain(name.slice(0, dot)) || 'document'}.${plain(name.slice(dot + 1)) || 'txt'}`;
};
