/** Where somebody goes whose password is still the one that an administrator chose; every other page leads here. */
export const ownPasswordPath = '/me/first-password';
