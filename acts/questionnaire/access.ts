/** Who brings in and publishes questionnaires. */
export const administrators = { who: 'role', roles: ['functional_administrator'] } as const;
