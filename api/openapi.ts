import { z } from 'zod';
import type { Access, AnyDeed } from '#acts/shared/deed.ts';
import { commonRefusals } from '#acts/shared/refusals.ts';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 for every deed, from the schemas that the deeds themselves parse with. */
export function openApi(deeds: readonly AnyDeed[]): Json {
  const paths: Record<string, Json> = {};
  for (const deed of deeds) {
    const path = `/api${deed.path.replace(/:([A-Za-z]+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [deed.method.toLowerCase()]: operation(deed) };
  }
  paths['/api/session'] = sessionPaths;
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lange Adem',
      version: '0.1.0',
      description:
        'Everything the pages do, for programs. A refusal for "not allowed" is the same as for "does not exist".',
    },
    paths,
    components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
    security: [{ session: [] }],
  };
}

function operation(deed: AnyDeed): Json {
  const input = schemaOf(deed.input, 'input');
  const inPath = [...deed.path.matchAll(/:([A-Za-z]+)/g)].map(match => match[1] ?? '');
  const properties = (input['properties'] ?? {}) as Record<string, Json>;
  const outside = Object.entries(properties).filter(([name]) => !inPath.includes(name));
  const required = ((input['required'] ?? []) as string[]).filter(name => !inPath.includes(name));
  return {
    operationId: deed.code,
    summary: deed.summary,
    tags: [deed.path.split('/')[1] ?? 'other'],
    'x-access': accessWords(deed.access),
    parameters: [
      ...inPath.map(name => ({
        name,
        in: 'path',
        required: true,
        schema: properties[name] ?? { type: 'string' },
      })),
      // A search is a read by POST: what is looked for stands in no address.
      ...(deed.method === 'GET'
        ? outside.map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }))
        : deed.kind === 'read'
          ? []
          : [
              {
                name: 'Idempotency-Key',
                in: 'header',
                required: false,
                schema: { type: 'string', minLength: 8, maxLength: 100 },
              },
            ]),
    ],
    ...(deed.method !== 'GET'
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  properties: Object.fromEntries(outside),
                  required,
                  additionalProperties: false,
                },
              },
            },
          },
        }
      : {}),
    responses: responsesOf(deed),
  };
}

function responsesOf(deed: AnyDeed): Json {
  const refusals = Object.entries({ ...deed.refusals, not_found: commonRefusals.not_found });
  const byStatus = Map.groupBy(refusals, ([, refusal]) => String(refusal.status));
  return {
    [deed.method === 'POST' && deed.kind === 'write' ? '201' : '200']: {
      description: 'Done',
      content: { 'application/json': { schema: schemaOf(deed.output, 'output') } },
    },
    '400': { description: 'Some fields are not right', content: errorContent(['invalid']) },
    '401': { description: 'Not signed in', content: errorContent(['unauthenticated']) },
    ...Object.fromEntries(
      [...byStatus].map(([status, list]) => [
        status,
        {
          description: list.map(([, refusal]) => refusal.en).join(' / '),
          content: errorContent(list.map(([code]) => code)),
        },
      ]),
    ),
  };
}

const errorContent = (codes: readonly string[]): Json => ({
  'application/json': {
    schema: {
      type: 'object',
      properties: { error: { enum: codes }, message: { type: 'string' } },
      required: ['error', 'message'],
    },
  },
});

const sessionPaths: Json = {
  post: {
    operationId: 'sign_in',
    summary: 'Sign in; the answer holds the bearer token',
    security: [],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: { name: { type: 'string' }, password: { type: 'string' }, code: { type: 'string' } },
            required: ['name', 'password'],
          },
        },
      },
    },
    responses: { '201': { description: 'Signed in' }, '401': { description: 'Not signed in' } },
  },
  delete: {
    operationId: 'sign_out',
    summary: 'End the session',
    responses: { '204': { description: 'Ended' } },
  },
};

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: context => {
      if (context.zodSchema._zod.def.type === 'date')
        Object.assign(context.jsonSchema, { type: 'string', format: 'date-time' });
    },
  }) as Json;
  return rest;
}

function accessWords(access: Access): string {
  switch (access.who) {
    case 'role':
      return `roles: ${access.roles.join(', ')}${access.organisationKind ? ` at ${access.organisationKind}` : ''}`;
    case 'team':
      return 'team of the household';
    case 'direction':
      return 'director or deputy of the household';
    default:
      return access.who;
  }
}
