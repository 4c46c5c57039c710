/** Who sees these pages. */
export const administrators = { who: 'role', roles: ['functional_administrator'] } as const;
