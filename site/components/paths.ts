/** Addresses inside the book, under whatever path it is deployed. */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

export const pathTo = (page: string): string => base + page;
