import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { perform } from '#acts/shared/perform.ts';
import { languageOf, tokenOf } from './http.ts';
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
  const { look, cookies } = surroundings;
  const how = { lang: languageOf(request, cookies), fonts: look.paper };
  const { name, type, text } = await file(answer.answer, how);
  reply.header('content-disposition', `attachment; filename="${plainName(name)}"`);
  return typeof text === 'string'
    ? reply.type(`${type}; charset=utf-8`).send(text)
    : reply.type(type).send(Buffer.from(text));
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
